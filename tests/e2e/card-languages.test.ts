import { expect, test } from 'vitest';
import type { Driver } from '../../cli/browsers/driver.ts';
import { BUILT, launchBrowser } from '../../cli/browsers/launch.ts';
import { type PageServer, startServer } from '../../cli/browsers/server.ts';
import { readMessages } from '../../cli/read-messages.ts';
import { articlePage, type InventedArticle, readArticles } from '../articles/article-page.ts';
import { draw, faultsIn, mentionsOf, randomFrom } from './card-measure.ts';

const SEED = 27;
/** The number of articles of which every card is measured. */
const ARTICLES = 30;
const articles = readArticles().filter(({ mention }) => mention === 'main');

/** Starts Chromium in a language and a server for articles, and ends both when `run` has ended. */
async function withArticles(
  shown: readonly InventedArticle[],
  language: string,
  run: (driver: Driver, server: PageServer) => Promise<void>,
): Promise<void> {
  const server = await startServer(
    Object.fromEntries(shown.map((article) => [`/${article.id}.html`, { body: articlePage(article) }])),
  );
  const driver = await launchBrowser('chromium', BUILT.chromium, { language });
  try {
    await run(driver, server);
  } finally {
    await driver.close();
    await server.close();
  }
}

test('Every card of thirty articles in seven languages is short and needs no scrolling', async () => {
  const shown = articles.slice(0, ARTICLES);
  expect(shown.length).toBe(ARTICLES);
  const found: string[] = [];
  await withArticles(shown, 'en', async (driver, server) => {
    for (const { id } of shown) {
      const page = await driver.open(server.url(`/${id}.html`));
      await page.setViewport(1366, 650);
      const mentions = await mentionsOf(driver, page);
      expect(mentions.length, id).toBeGreaterThan(0);
      const faults = await faultsIn(driver, page, mentions);
      found.push(...faults.map((fault) => `${id}: ${fault}`));
      await page.close();
    }
  });
  expect(found).toEqual([]);
}, 240_000);

test.each(['de', 'uk'])(
  'In “%s”, cards drawn at random are short and in view in windows of 320 and 1366 px',
  async (language) => {
    const random = randomFrom(SEED);
    const drawn = draw(articles, 5, random);
    const history = readMessages(language).get('glance.history') ?? '';
    const found: string[] = [];
    await withArticles(drawn, language, async (driver, server) => {
      for (const { id } of drawn) {
        const page = await driver.open(server.url(`/${id}.html`));
        const cards = draw(await mentionsOf(driver, page), 4, random);
        for (const [width, height] of [
          [320, 640],
          [1366, 650],
        ] as const) {
          await page.setViewport(width, height);
          const faults = await faultsIn(driver, page, cards);
          found.push(...faults.map((fault) => `${id}, ${width} px: ${fault}`));
        }
        expect(await page.shadowText()).toContain(history);
        await page.close();
      }
    });
    expect(found).toEqual([]);
  },
);
