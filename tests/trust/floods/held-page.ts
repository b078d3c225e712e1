import type { BrowserName } from '../../../cli/browsers/driver.ts';
import { waitUntil } from '../../../cli/browsers/wait.ts';
import { rest } from '../../bench/isolated-world.ts';
import { tallyOf } from '../life/scene.ts';
import type { TrustRow } from '../row.ts';
import { type Flood, type FloodTab, inFlood } from './flood-page.ts';

const PARAGRAPHS = 20_000;
/** Milliseconds in which the extension must have read them, and in which the page comes to rest without it. */
const PATIENCE = 120_000;
const SETTLED = 4_000;
/**
 * How many times as long as in the control the longest time between two frames may be, or how many milliseconds longer
 * where the control is short.
 */
const MOST = 1.5;
const MORE = 500;

type Gaps = typeof globalThis & { longestGap?: number };

/** Runs in the page: begins to note the longest time between two frames. */
function noteGaps(): void {
  const page = globalThis as Gaps;
  let last = performance.now();
  page.longestGap = 0;
  const frame = (): void => {
    const now = performance.now();
    page.longestGap = Math.max(page.longestGap ?? 0, now - last);
    last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/** Runs in the page: returns the longest gap until now, and begins anew. */
function takeGap(): number {
  const page = globalThis as Gaps;
  const longest = page.longestGap ?? Number.NaN;
  page.longestGap = 0;
  return longest;
}

/** Runs in the page: appends paragraphs that name one person at once. */
function append(count: number): void {
  const fragment = document.createDocumentFragment();
  for (let index = 0; index < count; index++) {
    const paragraph = document.createElement('p');
    paragraph.className = 'more';
    paragraph.textContent = `On day ${index} Emmanuel Macron spoke about this for a while.`;
    fragment.append(paragraph);
  }
  document.querySelector('article')?.append(fragment);
}

/** Runs in the page: changes those paragraphs, so that they name two persons. */
function change(): void {
  for (const [index, paragraph] of [...document.querySelectorAll('p.more')].entries())
    (paragraph.firstChild as Text).data =
      `Later, on day ${index}, Keir Starmer and Marco Rubio spoke about this for a while.`;
}

/** Returns the longest gaps (ms) of a page that appends and that changes. Throws an Error if they are not read. */
async function gapsOf({ page, status }: FloodTab, isOn: boolean): Promise<[number, number]> {
  const settle = async (mentions: number): Promise<void> => {
    const isRead = async (): Promise<boolean> => ((await status())?.mentions ?? 0) >= mentions;
    if (isOn) await waitUntil(isRead, `${mentions} mentions`, PATIENCE);
    await rest(SETTLED);
  };
  await page.evaluate(noteGaps);
  await page.evaluate(append, PARAGRAPHS);
  await settle(PARAGRAPHS);
  const appended = await page.evaluate(takeGap);
  await page.evaluate(change);
  await settle(2 * PARAGRAPHS);
  return [appended, await page.evaluate(takeGap)];
}

/** A row on how long a page shows no frame that appends 20,000 paragraphs at once, and that changes them. */
export async function heldRow(flood: Flood, browser: BrowserName): Promise<TrustRow> {
  const tally = tallyOf(
    '20,000 paragraphs at once: the longest time without a frame is about that without',
    browser,
  );
  const off: [number, number][] = [];
  const on: [number, number][] = [];
  for (const round of [off, on, off, on])
    round.push(await inFlood(flood, round === on, (tab) => gapsOf(tab, round === on)));
  const figures = ['appended', 'changed'].map((act, at) => {
    // The shortest of two rounds: what else the machine does can only make it longer.
    const least = (all: readonly (readonly number[])[]): number =>
      Math.min(...all.map((gaps) => gaps[at] ?? Number.NaN));
    const say = (all: readonly (readonly number[])[]): string =>
      all.map((gaps) => Math.round(gaps[at] ?? Number.NaN)).join(', ');
    const ratio = least(on) / least(off);
    const figure = `20,000 paragraphs ${act}: ${ratio.toFixed(2)} times as long without a frame: ${say(on)} ms with the extension, ${say(off)} ms while it is paused`;
    tally.hold(ratio <= MOST || least(on) - least(off) <= MORE, `${figure}.`);
    return figure;
  });
  return { ...tally.row(), figures };
}
