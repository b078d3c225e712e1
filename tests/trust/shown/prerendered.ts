import { waitUntil } from '../../../cli/browsers/wait.ts';
import { rest } from '../../bench/isolated-world.ts';
import { hover, placeIn, untilMarked } from '../../e2e/reader-actions.ts';
import { pageOf, STORY_NAMES } from '../hazard-page.ts';
import { tallyOf } from '../life/scene.ts';
import type { TrustRow } from '../row.ts';
import { type Showing, visiting } from './visiting.ts';

const FROM = '/news/from.html';
const PATH = '/news/prerendered.html';
/** Milliseconds in which a page that is prerendered would have been marked. */
const SETTLED = 4_000;

/** What a page notes of itself while it is prerendered. */
type Ahead = {
  /** Whether it was prerendered, and most marks and elements beside the body at any moment before it was shown. */
  readonly was: boolean;
  readonly marks: number;
  readonly beside: number;
};

const SPY = `<script>{
const ahead = { was: document.prerendering === true, marks: 0, beside: 0 };
window.ahead = ahead;
const look = () => {
  if (!document.prerendering) return;
  ahead.marks = Math.max(ahead.marks, CSS.highlights.size);
  ahead.beside = Math.max(ahead.beside, document.documentElement.childElementCount - 2);
};
setInterval(look, 20);
}</script>`;
const RULES = `<script type="speculationrules">{"prerender":[{"source":"list","urls":["${PATH}"],"eagerness":"immediate"}]}</script>`;

/** A row on a page that Chromium loads ahead: nothing of ours is in it before it is shown, and then it is marked. */
export async function prerenderedRow(showing: Showing): Promise<TrustRow> {
  const { driver, server } = showing;
  const tally = tallyOf(
    'a page that was prerendered: nothing before it is shown, marked afterwards',
    driver.name,
  );
  // Firefox does not prerender pages.
  if (driver.name === 'firefox') return tally.row();
  server.put(FROM, {
    body: `<!doctype html><html lang="en"><head><title>From</title>${RULES}</head><body><a href="${PATH}">Next</a></body></html>`,
  });
  server.put(PATH, { body: pageOf({ head: SPY }) });
  for (const way of ['paused', 'highlight'] as const) {
    const asked = server.asked().length;
    await visiting(showing, FROM, way, async (page) => {
      await waitUntil(() => server.asked().slice(asked).includes(PATH), 'the page to be prerendered');
      await rest(SETTLED);
      const { x, y } = await placeIn(page, 'a');
      await page.click(x, y);
      const ahead = await waitUntil(
        () => page.evaluate(() => (globalThis as unknown as { ahead?: Ahead }).ahead),
        'the page to be shown',
      );
      tally.hold(ahead.was, `The browser did not prerender the page, extension ${way}.`);
      tally.hold(ahead.marks === 0, `There were ${ahead.marks} highlights before the page was shown.`);
      tally.hold(
        ahead.beside === 0,
        `There were ${ahead.beside} elements beside the body before it was shown.`,
      );
      if (way === 'highlight')
        await tally.try('The page that is shown', async () => {
          await untilMarked(page, ...STORY_NAMES);
          await hover(page, STORY_NAMES[0]);
        });
      tally.hold(page.errors().length === 0, `${page.errors().join('; ')}.`);
    });
  }
  tally.hold(driver.requests().length === 0, `The extension asked for ${driver.requests().join(', ')}.`);
  return tally.row();
}
