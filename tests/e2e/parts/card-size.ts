import { expect, test } from 'vitest';
import type { DriverPage } from '../../../cli/browsers/driver.ts';
import { waitUntil } from '../../../cli/browsers/wait.ts';
import { readArticles } from '../../articles/article-page.ts';
import type { Stage } from '../browser-stage.ts';
import { draw, faultsIn, mentionsOf, randomFrom, type Size } from '../card-measure.ts';
import { placeOf, untilMarked } from '../reader-actions.ts';

/** The window of a small laptop, and one at 200 % zoom, in CSS pixels. */
const LAPTOP = { width: 1366, height: 650 };
const ZOOMED = { width: 640, height: 400 };
/** The article of which every card is measured. */
const ONE = 'en-01';
const SEED = 14;

const articles = readArticles().filter(({ mention }) => mention === 'main');

/** The window of a telephone, in CSS pixels, in which a card is a sheet. */
const PHONE = { width: 360, height: 740 };

/** Returns whether the card is a sheet, and the size of its element, which takes presses even where it shows nothing. */
const boxOf = (page: DriverPage): Promise<{ isSheet: boolean; width: number; height: number } | null> =>
  page.evaluate(() => {
    const host = document.querySelector<HTMLElement>('html > div[popover]');
    if (!host) return null;
    const { width, height } = host.getBoundingClientRect();
    return { isSheet: host.dataset.sheet !== undefined, width, height };
  });

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

  test('A sheet covers nothing but itself when its window becomes wide', async () => {
    const page = await openAt('article', PHONE);
    await untilMarked(page, 'victory plan');
    const { x, y } = await placeOf(page, 'Zelensky');
    await page.click(x, y);
    await waitUntil(async () => (await boxOf(page))?.isSheet, 'the sheet');
    await page.setViewport(LAPTOP.width, LAPTOP.height);
    const { width, height } = await waitUntil(async () => {
      const box = await boxOf(page);
      return box?.isSheet === false ? box : undefined;
    }, 'the card');
    expect(width).toBeLessThan(LAPTOP.width / 2);
    expect(height).toBeLessThan(LAPTOP.height - 100);
  });

  test('With very large text, the menu of a sheet is in view', async () => {
    await stage.set({ textSize: 'largest' });
    const page = await openAt('article', PHONE);
    await untilMarked(page, 'victory plan');
    const { x, y } = await placeOf(page, 'Zelensky');
    await page.click(x, y);
    await waitUntil(() => page.isCardOpen(), 'the sheet');
    const edges = await page.inShadow((root) => {
      root.querySelector('.sp-menu')?.setAttribute('open', '');
      const { left, right, top } = root.querySelector('.sp-menu-list')?.getBoundingClientRect() ?? {};
      return [left, right, top];
    });
    expect(edges[0]).toBeGreaterThanOrEqual(0);
    expect(edges[1]).toBeLessThanOrEqual(PHONE.width);
    expect(edges[2]).toBeGreaterThanOrEqual(0);
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
