import type { DriverPage } from '../../cli/browsers/driver.ts';
import type { BenchPage } from './bench-pages.ts';
import type { Stage } from './bench-setting.ts';
import { freshWorld } from './isolated-world.ts';
import type { Taken } from './probes/clock.ts';

/**
 * The minimum work on a text: visits the text nodes that our reading takes and reads each of their
 * characters. Runs in the page, to which its source is sent. Returns the milliseconds of each run.
 */
function floor({ path, nodes }: Taken, times: number): number[] {
  const walk = (): number => {
    let root: Node = document.body;
    for (const index of path) root = root.childNodes[index] as Node;
    const walker = document.createTreeWalker(root, 4);
    let sum = 0;
    for (let at = 0; walker.nextNode(); at++) {
      if (nodes[at] !== '1') continue;
      const { data } = walker.currentNode as Text;
      for (let unit = 0; unit < data.length; unit++) sum = (sum + data.charCodeAt(unit)) | 0;
    }
    return sum;
  };
  // The sum is stored, because a compiler could remove a loop whose result is unused.
  const world = globalThis as { benchSum?: number };
  return Array.from({ length: times }, () => {
    const start = performance.now();
    world.benchSum = walk();
    return performance.now() - start;
  });
}

/** Runs a function with a page in a new tab, and closes the tab. */
export async function inTab<Result>(
  { driver, urlOf }: Stage,
  page: BenchPage,
  run: (tab: DriverPage) => Promise<Result>,
): Promise<Result> {
  const tab = await driver.open(urlOf(page));
  try {
    return await run(tab);
  } finally {
    await tab.close();
  }
}

/** Returns the milliseconds of each of `times` runs of the floor on a page, in one world of a new tab. */
export const floorOf = (stage: Stage, page: BenchPage, taken: Taken, times: number): Promise<number[]> =>
  inTab(stage, page, async (tab) => {
    const world = await freshWorld(tab);
    return world.run<number[]>(`(${floor})(${JSON.stringify(taken)}, ${times})`);
  });
