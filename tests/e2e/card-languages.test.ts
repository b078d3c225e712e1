import { expect, test } from 'vitest';
import { BUILT, launchBrowser } from '../../cli/browsers/launch.ts';
import { startServer } from '../../cli/browsers/server.ts';
import { readMessages } from '../../cli/read-messages.ts';
import { articlePage, readArticles } from '../articles/article-page.ts';
import { draw, faultsIn, mentionsOf, randomFrom } from './card-measure.ts';

const SEED = 27;
const articles = readArticles().filter(({ mention }) => mention === 'main');

test.each(['de', 'uk'])(
  'In “%s”, cards drawn at random are short and in view in windows of 320 and 1366 px',
  async (language) => {
    const random = randomFrom(SEED);
    const drawn = draw(articles, 5, random);
    const server = await startServer(
      Object.fromEntries(drawn.map((article) => [`/${article.id}.html`, { body: articlePage(article) }])),
    );
    const driver = await launchBrowser('chromium', BUILT.chromium, { language });
    const history = readMessages(language).get('glance.history') ?? '';
    const found: string[] = [];
    try {
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
    } finally {
      await driver.close();
      await server.close();
    }
    expect(found).toEqual([]);
  },
);
