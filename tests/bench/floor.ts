import type { DriverPage } from '../../cli/browsers/driver.ts';
import type { BenchPage } from './bench-pages.ts';
import type { Stage } from './bench-setting.ts';
import { freshWorld } from './isolated-world.ts';
import type { Taken } from './probes/clock.ts';

/**
 * The least that anything can do with a text: walk to the text nodes that our reading takes, and read each of their
 * characters. Sent to the page as text; gives the milliseconds of each time.
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
  // A sum that nobody asks for, a compiler would not reckon.
  const world = globalThis as { benchSum?: number };
  return Array.from({ length: times }, () => {
    const start = performance.now();
    world.benchSum = walk();
    return performance.now() - start;
  });
}

/** Runs something with a page in a fresh tab. */
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

/** Milliseconds of the floor on a page, each of so many times in one world of a fresh tab. */
export const floorOf = (stage: Stage, page: BenchPage, taken: Taken, times: number): Promise<number[]> =>
  inTab(stage, page, async (tab) => {
    const world = await freshWorld(tab);
    return world.run<number[]>(`(${floor})(${JSON.stringify(taken)}, ${times})`);
  });
