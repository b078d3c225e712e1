import type { BrowserName, DriverPage } from '../../../cli/browsers/driver.ts';
import { waitUntil } from '../../../cli/browsers/wait.ts';
import { tallyOf } from '../life/scene.ts';
import type { TrustRow } from '../row.ts';
import { type Flood, inFlood } from './flood-page.ts';

/** Milliseconds of a storm, its changes in a second, and how often it is tried with the extension and without. */
const STORM = 10_000;
const CHANGES = 1_000;
const ROUNDS = 2;
/** The share of the control's frames that must be left. */
const LEAST = 0.95;

type Storm = { readonly frames: number; readonly changes: number };

/** Runs in the page: changes the text of paragraphs, with names in it. Returns what was done in one second. */
async function storm(duration: number, wanted: number): Promise<Storm> {
  const paragraphs = [...document.querySelectorAll('p.flood')];
  const names = ['Emmanuel Macron', 'Keir Starmer', 'Donald Trump'];
  const start = performance.now();
  let [changes, frames, now] = [0, 0, start];
  const count = (): void => {
    frames += 1;
    if (now - start < duration) requestAnimationFrame(count);
  };
  requestAnimationFrame(count);
  for (; now - start < duration; now = performance.now()) {
    for (; changes < ((now - start) / 1000) * wanted; changes++) {
      const paragraph = paragraphs[changes % paragraphs.length] as Element;
      paragraph.textContent = `In change ${changes} ${names[changes % 3]} speaks of the peace talks of Ukraine and Russia.`;
    }
    await new Promise((resolve) => setTimeout(resolve, 4));
  }
  const last = paragraphs[0] as Element;
  last.textContent = 'In the last change Marco Rubio speaks of the peace talks of Ukraine and Russia.';
  const seconds = (now - start) / 1000;
  return { frames: frames / seconds, changes: changes / seconds };
}

const untilLastIsMarked = (page: DriverPage): Promise<unknown> =>
  waitUntil(
    () =>
      page.evaluate(() =>
        [...CSS.highlights.values()].some((marks) =>
          [...marks].some((range) => String(range) === 'Marco Rubio'),
        ),
      ),
    'the last change to be marked',
    10_000,
  );

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** A row on the frames of a page that changes a thousand texts in a second, against those of the paused extension. */
export async function stormRow(flood: Flood, browser: BrowserName): Promise<TrustRow> {
  const tally = tallyOf(
    '1,000 changes a second: frames as without, all changes, the last one marked',
    browser,
  );
  const frames: Record<'on' | 'off', number[]> = { on: [], off: [] };
  for (let round = 0; round < ROUNDS; round++)
    for (const side of ['off', 'on'] as const)
      await inFlood(flood, side === 'on', async ({ page }) => {
        const done = await page.evaluate(storm, STORM, CHANGES);
        frames[side].push(done.frames);
        tally.hold(
          done.changes > LEAST * CHANGES,
          `The page made ${Math.round(done.changes)} changes a second, extension ${side}.`,
        );
        if (side === 'on') await tally.try('The storm', () => untilLastIsMarked(page));
      });
  const share = mean(frames.on) / mean(frames.off);
  const figure = `${(100 * share).toFixed(1)} % of the frames: ${frames.on.map((value) => value.toFixed(1)).join(', ')} a second with the extension, ${frames.off.map((value) => value.toFixed(1)).join(', ')} while it is paused`;
  tally.hold(share >= LEAST, `There were ${figure}.`);
  return { ...tally.row(), figures: [figure] };
}
