import { expect, test } from 'vitest';
import type { DriverPage } from '../../../cli/browsers/driver.ts';
import { readArticles } from '../../articles/article-page.ts';
import type { Stage } from '../browser-stage.ts';
import { faultsOf, type Mention, measure, mentionsOf, openCard, type Size } from '../card-measure.ts';

/** The window of a small laptop, and one at 200 % zoom, in CSS pixels. */
const LAPTOP = { width: 1366, height: 650 };
const ZOOMED = { width: 640, height: 400 };
/** The first article of which every card is measured in each browser, and how many articles are in one. */
const ONE = 'en-01';
const ARTICLES = 30;
const SEED = 14;

const articles = readArticles().filter(({ mention }) => mention === 'main');

/** A generator of numbers from 0 to 1 that are the same in every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return state / 2 ** 31;
  };
}

/** Draws different elements, in random order. */
function draw<T>(from: readonly T[], count: number, random: () => number): readonly T[] {
  const left = [...from];
  return Array.from({ length: Math.min(count, left.length) }, () =>
    left.splice(Math.floor(random() * left.length), 1),
  ).flat();
}

/** Opens the card of each mention of a page. Returns how each differs from what it should be. */
async function faultsIn(
  stage: Pick<Stage, 'driver'>,
  page: DriverPage,
  mentions: readonly Mention[],
  faults: (size: Size) => readonly string[] = faultsOf,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const mention of mentions) {
    if (!(await openCard(stage.driver, page, mention))) {
      found.push(`${mention.text}: no card`);
      continue;
    }
    const size = await measure(page);
    const wrong = faults(size);
    if (wrong.length > 0)
      found.push(`“${mention.text}” (${mention.entity}): ${wrong.join(', ')}: ${size.text}`);
  }
  return found;
}

/** Tests of the size of the card at a glance. */
export function cardSize(stage: Stage, name: 'chromium' | 'firefox'): void {
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
    expect(await faultsIn(stage, page, mentions)).toEqual([]);
  });

  test('At 200 % zoom, each card of an article shows its verdict and its proof', async () => {
    const page = await openAt(ONE, ZOOMED);
    const seen = ({ isSeen }: Size): readonly string[] =>
      isSeen.verdict && isSeen.proof ? [] : ['not seen'];
    expect(await faultsIn(stage, page, await mentionsOf(stage.driver, page), seen)).toEqual([]);
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
        const faults = await faultsIn(stage, page, cards);
        found.push(...faults.map((fault) => `${id}, ${width} px: ${fault}`));
      }
      await page.setColorScheme('light');
      await page.close();
    }
    expect(found).toEqual([]);
  });

  if (name === 'firefox') return;
  test('Every card of thirty articles in seven languages is short and needs no scrolling', async () => {
    expect(articles.length).toBeGreaterThanOrEqual(ARTICLES);
    const found: string[] = [];
    let seen = 0;
    for (const { id } of articles.slice(0, ARTICLES)) {
      const page = await openAt(id, LAPTOP);
      const mentions = await mentionsOf(stage.driver, page);
      expect(mentions.length, id).toBeGreaterThan(0);
      seen += mentions.length;
      const faults = await faultsIn(stage, page, mentions);
      found.push(...faults.map((fault) => `${id}: ${fault}`));
      await page.close();
    }
    console.log(`${seen} cards measured`);
    expect(found).toEqual([]);
  }, 180_000);
}
