import type { DriverPage } from '../../../cli/browsers/driver.ts';
import { waitUntil } from '../../../cli/browsers/wait.ts';
import { rest } from '../../bench/isolated-world.ts';
import { closeByEscape, hover, marksOf, untilMarked, withoutChange } from '../../e2e/reader-actions.ts';
import { pageOf, STORY_NAMES } from '../hazard-page.ts';
import { tallyOf } from '../life/scene.ts';
import { painters } from '../life/updated.ts';
import type { TrustRow } from '../row.ts';
import { type Showing, visiting } from './visiting.ts';

const PATH = '/news/kept.html';
const OTHER = '/news/other.html';
/** How often the reader goes on and comes back. */
const TURNS = 3;

type Kept = typeof globalThis & { returns?: boolean[] };

const noteReturns = (page: DriverPage): Promise<void> =>
  page.evaluate(() => {
    const returns: boolean[] = [];
    (globalThis as Kept).returns = returns;
    addEventListener('pageshow', ({ persisted }) => void returns.push(persisted));
  });

/** Goes to another page and back. Returns how often the browser took the page from its cache until now. */
async function awayAndBack(page: DriverPage, { server }: Showing, isOn: boolean): Promise<number> {
  // Puppeteer waits for ever for the load of a page that Firefox takes from its cache.
  await page.evaluate((url) => void setTimeout(() => location.assign(url)), server.url(OTHER));
  await waitUntil(async () => (await page.url()).endsWith(OTHER), 'the other page');
  if (isOn) await untilMarked(page, 'Emmanuel Macron');
  await page.evaluate(() => history.back());
  await waitUntil(async () => (await page.url()).endsWith(PATH), 'the first page');
  // A page that was loaded anew has no list.
  await rest(300);
  return page.evaluate(() => ((globalThis as Kept).returns ?? []).filter(Boolean).length);
}

/** A row on the back-forward cache: the browser keeps the page as without, and it comes back marked, once. */
export async function keptRow(showing: Showing): Promise<TrustRow> {
  const tally = tallyOf(
    'back from another page: kept by the browser as without, marked by one instance',
    showing.driver.name,
  );
  const headers = { 'cache-control': 'max-age=60' };
  showing.server.put(PATH, { body: pageOf({}), headers });
  showing.server.put(OTHER, {
    body: pageOf({
      story: '<p>In this invented text Emmanuel Macron speaks of the peace talks of Ukraine and Russia.</p>',
    }),
    headers,
    // Firefox keeps no page whose successor comes within about five milliseconds.
    delay: 100,
  });
  const control = await visiting(showing, PATH, 'paused', async (page) => {
    await noteReturns(page);
    const kept: number[] = [];
    for (let turn = 0; turn < TURNS; turn++) kept.push(await awayAndBack(page, showing, false));
    return kept;
  });
  tally.hold(control[0] === 1, 'The browser does not keep the page of the control.');
  await visiting(showing, PATH, 'highlight', async (page) => {
    const marks = withoutChange(await untilMarked(page, ...STORY_NAMES));
    await noteReturns(page);
    for (let turn = 0; turn < TURNS; turn++) {
      // The card is open when the page is left, every other time.
      if (turn % 2 === 0) await hover(page, STORY_NAMES[0]);
      const kept = await awayAndBack(page, showing, true);
      tally.hold(
        kept === control[turn],
        `In turn ${turn} the page was kept ${kept} times, ${control[turn]} without.`,
      );
      await page.move(2, 2);
      await untilMarked(page, ...STORY_NAMES);
      await tally.try(`Turn ${turn}`, async () => {
        await waitUntil(
          async () => JSON.stringify(withoutChange(await marksOf(page))) === JSON.stringify(marks),
          'the marks of before',
          5_000,
        );
        if ((await painters(page)) !== 1) throw new Error('two annotators have marks');
        await hover(page, STORY_NAMES[1]);
        const cards = await page.evaluate(() => document.querySelectorAll('html > div').length);
        if (cards !== 1) throw new Error(`there are ${cards} cards`);
        await closeByEscape(page);
      });
    }
    tally.hold(page.errors().length === 0, `${page.errors().join('; ')}.`);
  });
  return tally.row();
}
