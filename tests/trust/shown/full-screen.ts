import type { DriverPage } from '../../../cli/browsers/driver.ts';
import { waitUntil } from '../../../cli/browsers/wait.ts';
import { rest } from '../../bench/isolated-world.ts';
import { closeByEscape, hover, htmlOf, placeIn, untilMarked } from '../../e2e/reader-actions.ts';
import { pageOf, STORY_NAMES } from '../hazard-page.ts';
import { tallyOf } from '../life/scene.ts';
import type { TrustRow } from '../row.ts';
import { type Showing, visiting } from './visiting.ts';

const PATH = '/news/full-screen.html';
const BUTTON = '<button id="full" type="button">Read in full screen</button>';
const SCRIPT = `<script>document.getElementById('full').addEventListener('click', () => document.querySelector('article').requestFullscreen());</script>`;

/** Whether a press in the middle of the card would meet the card. */
async function takesPointer(page: DriverPage): Promise<boolean> {
  const { x, y } = await page.inShadow(async (root) => {
    // A card that has just opened is placed one frame later.
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => requestAnimationFrame(resolve));
    const rect = root.querySelector('[role=dialog]')?.getBoundingClientRect() ?? new DOMRect();
    return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  });
  return page.evaluate(
    (left, top) => document.elementFromPoint(left, top)?.matches('html > div[popover]') === true,
    x,
    y,
  );
}

const isFull = (page: DriverPage): Promise<boolean> =>
  page.evaluate(() => document.fullscreenElement !== null);

/** A row on an article in full screen, to which the reader went by a press of the page's button. */
export async function fullScreenRow(showing: Showing): Promise<TrustRow> {
  const { driver, server } = showing;
  const tally = tallyOf(
    'an article in full screen: marks stay, the card opens, takes the pointer and closes by Escape',
    driver.name,
  );
  server.put(PATH, { body: pageOf({ before: BUTTON, after: SCRIPT }) });
  await visiting(showing, PATH, 'highlight', async (page) => {
    const html = await htmlOf(page);
    const { actors } = await untilMarked(page, ...STORY_NAMES);
    const { x, y } = await placeIn(page, '#full');
    await page.bringToFront();
    await page.click(x, y);
    await waitUntil(() => isFull(page), 'full screen');
    await rest(500);
    await tally.try('In full screen', async () => {
      const now = await untilMarked(page, ...STORY_NAMES);
      if (now.actors.join() !== actors.join()) throw new Error(`the marks are ${now.actors.join()}`);
      for (const name of STORY_NAMES) {
        await hover(page, name);
        tally.hold(await takesPointer(page), `In full screen the card on ${name} does not take the pointer.`);
        await closeByEscape(page);
      }
      if (!(await isFull(page))) throw new Error('closing the card ended full screen');
    });
    // The browser may have ended it: then the row above has said so.
    if (await isFull(page)) await page.evaluate(() => document.exitFullscreen());
    await waitUntil(async () => !(await isFull(page)), 'full screen to end');
    await tally.try('After full screen', async () => {
      await untilMarked(page, ...STORY_NAMES);
      await hover(page, STORY_NAMES[0]);
      if (!(await takesPointer(page))) throw new Error('the card does not take the pointer');
      await closeByEscape(page);
    });
    tally.hold((await htmlOf(page)) === html, 'The document changed.');
    tally.hold(page.errors().length === 0, `${page.errors().join('; ')}.`);
  });
  return tally.row();
}
