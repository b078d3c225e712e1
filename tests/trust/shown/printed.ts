import { waitUntil } from '../../../cli/browsers/wait.ts';
import { rest } from '../../bench/isolated-world.ts';
import { hover, untilMarked } from '../../e2e/reader-actions.ts';
import { pageOf, STORY_NAMES } from '../hazard-page.ts';
import { tallyOf } from '../life/scene.ts';
import type { TrustRow } from '../row.ts';
import { type PrintOut, printOf } from './print-out.ts';
import { type Showing, visiting } from './visiting.ts';

const PATH = '/news/printed.html';
const LINE =
  '<p>This invented line goes on for a while, so that the story needs more than one sheet of paper.</p>';

/** A row on what is on paper: the text and the lines of the paused extension, and no card. */
export async function printedRow(showing: Showing): Promise<TrustRow> {
  const { driver, server } = showing;
  const tally = tallyOf(
    'printed, with both painters and an open card: the paper of the paused extension',
    driver.name,
  );
  server.put(PATH, { body: pageOf({ more: LINE.repeat(60) }) });
  const compare = (control: PrintOut, now: PrintOut, when: string): void => {
    for (const part of ['pages', 'signs', 'lines', 'shapes'] as const)
      tally.hold(control[part] === now[part], `The ${part} on paper are others ${when}.`);
  };
  const control = await visiting(showing, PATH, 'paused', printOf);
  tally.hold(control.pages > 1, 'The control has only one sheet.');
  await visiting(showing, PATH, 'highlight', async (page) => {
    await untilMarked(page, ...STORY_NAMES);
    compare(control, await printOf(page), 'with marks');
    await hover(page, STORY_NAMES[0]);
    compare(control, await printOf(page), 'while the card is open');
    tally.hold(await page.isCardOpen(), 'The card was closed before the page was printed.');
    tally.hold(page.errors().length === 0, `${page.errors().join('; ')}.`);
  });
  await visiting(showing, PATH, 'elements', async (page) => {
    const inserted = (): Promise<boolean> =>
      page.evaluate(
        (name) => [...document.querySelectorAll('article p > *')].some((each) => each.textContent === name),
        STORY_NAMES[0],
      );
    await waitUntil(inserted, 'elements');
    await rest(400);
    compare(control, await printOf(page), 'with inserted elements');
    tally.hold(page.errors().length === 0, `${page.errors().join('; ')}.`);
  });
  return tally.row();
}
