import { expect, test } from 'vitest';
import type { DriverPage } from '../../../cli/browsers/driver.ts';
import { readArticles } from '../../articles/article-page.ts';
import type { Stage } from '../browser-stage.ts';
import { draw, faultsIn, mentionsOf, randomFrom, type Size } from '../card-measure.ts';

/** The window of a small laptop, and one at 200 % zoom, in CSS pixels. */
const LAPTOP = { width: 1366, height: 650 };
const ZOOMED = { width: 640, height: 400 };
/** The article of which every card is measured. */
const ONE = 'en-01';
const SEED = 14;

const articles = readArticles().filter(({ mention }) => mention === 'main');

/** Tests of the size of the card at a glance. */
export function cardSize(stage: Stage): void {
  const openAt = async (id: string, { width, height }: typeof LAPTOP): Promise<DriverPage> => {
    const page = await stage.open(`${id}.html`);
    await page.setViewport(width, height);
    await page.bringToFront();
    return page;
  };

  test('On a small laptop, each card of an article is short and needs no scrolling', async () => {
    const page = await openAt(ONE, LAPTOP);
    const mentions = await mentionsOf(stage.driver, page);
    expect(mentions.length).toBeGreaterThan(10);
    expect(await faultsIn(stage.driver, page, mentions)).toEqual([]);
  });

  test('At 200 % zoom, each card of an article shows its verdict and its proof', async () => {
    const page = await openAt(ONE, ZOOMED);
    const seen = ({ isSeen }: Size): readonly string[] =>
      isSeen.verdict && isSeen.proof ? [] : ['not seen'];
    expect(await faultsIn(stage.driver, page, await mentionsOf(stage.driver, page), seen)).toEqual([]);
  });

  test('Cards drawn at random are short and in view in windows of 320, 360 and 1366 px, light and dark', async () => {
    const random = randomFrom(SEED);
    const found: string[] = [];
    for (const { id } of draw(articles, 5, random)) {
      const page = await openAt(id, LAPTOP);
      const cards = draw(await mentionsOf(stage.driver, page), 4, random);
      for (const [scheme, width, height] of [
        ['light', 320, 640],
        ['dark', 360, 740],
        ['dark', LAPTOP.width, LAPTOP.height],
      ] as const) {
        await page.setColorScheme(scheme);
        await page.setViewport(width, height);
        const faults = await faultsIn(stage.driver, page, cards);
        found.push(...faults.map((fault) => `${id}, ${width} px: ${fault}`));
      }
      await page.setColorScheme('light');
      await page.close();
    }
    expect(found).toEqual([]);
  });
}
