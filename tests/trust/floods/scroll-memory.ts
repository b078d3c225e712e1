import type { BrowserName } from '../../../cli/browsers/driver.ts';
import { waitUntil } from '../../../cli/browsers/wait.ts';
import { type Left, leftIn } from '../../bench/growth.ts';
import { rest } from '../../bench/isolated-world.ts';
import { tallyOf } from '../life/scene.ts';
import type { TrustRow } from '../row.ts';
import { type Flood, type FloodTab, inFlood } from './flood-page.ts';

/** Numbers of batches after which the memory is read. The first is what the others are held against. */
const READ_AFTER = [1_000, 2_000, 8_000] as const;
/**
 * Milliseconds between two batches, and until the last one is read. At a slower pace the number of nodes depends on how
 * many paragraphs have gone since the page was last read.
 */
const PAUSE = 12;
const IDLE = 4_000;
/** How much more it may grow than in the control, as a factor. */
const MOST = 1.1;
const WHAT =
  '8,000 batches of a page that scrolls on: heap, nodes and listeners do not grow more than without';

/** Runs in the page: appends paragraphs with names and removes as many at the top, batch by batch. */
async function scrollOn(from: number, to: number, pause: number): Promise<void> {
  const names = ['Emmanuel Macron', 'Keir Starmer', 'Donald Trump', 'Marco Rubio'];
  const home = document.querySelector('article') as Element;
  for (let batch = from; batch < to; batch++) {
    for (let more = 0; more < 3; more++) {
      const paragraph = document.createElement('p');
      paragraph.className = 'flood';
      paragraph.textContent = `In part ${more} of batch ${batch} ${names[(batch + more) % 4]} speaks of the peace talks of Ukraine and Russia.`;
      home.append(paragraph);
      home.querySelector('p.flood')?.remove();
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** Reads the memory of a page after each number of batches. Throws an Error if the extension has not read the last. */
async function scrolled({ page, status }: FloodTab, isOn: boolean): Promise<Left[]> {
  const left: Left[] = [];
  let done = 0;
  for (const batches of READ_AFTER) {
    await page.evaluate(scrollOn, done, batches, PAUSE);
    done = batches;
    // Each of the 60 paragraphs names one person and both countries.
    if (isOn)
      await waitUntil(async () => ((await status())?.mentions ?? 0) >= 60, 'the last batch to be read');
    await rest(IDLE);
    left.push(await leftIn(page));
  }
  return left;
}

/** A row on what a page that goes on and on leaves in memory. Firefox gives no figure for one page. */
export async function scrollRow(flood: Flood, browser: BrowserName): Promise<TrustRow> {
  const tally = tallyOf(WHAT, browser);
  if (browser === 'firefox') return tally.row();
  const off = await inFlood(flood, false, (tab) => scrolled(tab, false));
  const on = await inFlood(flood, true, (tab) => scrolled(tab, true));
  const figures = (['heap', 'nodes', 'listeners'] as const).flatMap((kind) => {
    const [first = Number.NaN, ...later] = on.map((left) => left[kind]);
    const [origin = Number.NaN, ...same] = off.map((left) => left[kind]);
    const say = (all: readonly Left[]): string =>
      all.map((left) => (kind === 'heap' ? left.heap.toFixed(2) : left[kind])).join(', ');
    const figure = `${kind}${kind === 'heap' ? ' (MB)' : ''} after ${READ_AFTER.join(', ')} batches: ${say(on)} with the extension, ${say(off)} while it is paused`;
    for (const [at, value] of later.entries())
      tally.hold(value / first <= (MOST * (same[at] ?? 0)) / origin, `There were ${figure}.`);
    return figure;
  });
  return { ...tally.row(), figures };
}
