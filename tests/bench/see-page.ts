import type { Driver, DriverPage } from '../../cli/browsers/driver.ts';
import type { BenchPage } from './bench-pages.ts';
import { onStage } from './bench-setting.ts';
import { wakeBackground } from './isolated-world.ts';
import type { Notes } from './probes/clock.ts';
import { type Evaluations, evaluationsOf } from './trace.ts';

/** What the probes and a trace recorded on one visit to a page. */
type Seen = { readonly notes: Notes; readonly evaluations: Evaluations };

type Watch = (tab: DriverPage) => Promise<Notes>;

async function see(driver: Driver, url: string, watch: Watch): Promise<Seen> {
  const tab = await driver.open('about:blank');
  try {
    let notes: Notes | undefined;
    const evaluations = await evaluationsOf(tab, url, async () => {
      notes = await watch(tab);
    });
    return { notes: notes as Notes, evaluations };
  } finally {
    await tab.close();
  }
}

/** Visits a page `rounds` times, each time in a new tab, with the background awake. */
export const seeOften = (extension: string, page: BenchPage, rounds: number, watch: Watch): Promise<Seen[]> =>
  onStage(extension, [page], async ({ driver, urlOf }) => {
    const all: Seen[] = [];
    for (let round = 0; round < rounds; round++) {
      await wakeBackground(driver);
      all.push(await see(driver, urlOf(page), watch));
    }
    return all;
  });
