import type { DriverPage } from '../../cli/browsers/driver.ts';
import { article, personsOf } from './bench-pages.ts';
import { onStage, type Setting } from './bench-setting.ts';
import { watched } from './first.ts';
import { notesOf, rest, wakeBackground } from './isolated-world.ts';
import type { Work } from './probes/clock.ts';
import { median, type Row } from './rows.ts';

const MENTIONS = 2_000;
/** Number of paragraphs appended before the measured ones, because the first batches of a page run cold. */
const WARMING = 5;
/** Duration of a storm of mutations and the pause between two mutations, in milliseconds. */
const STORM = 2_000;
const GUST = 16;

const shareOf = ({ slices }: Work): number => slices.reduce((sum, slice) => sum + slice, 0);

/** Runs in the page: appends a paragraph to the article. */
function append(text: string): void {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  document.querySelector('article')?.append(paragraph);
}

/** Appends paragraphs. Returns the main-thread time of each measured one, in milliseconds. */
async function appended(tab: DriverPage, name: string, rounds: number): Promise<number[]> {
  const shares: number[] = [];
  for (let round = 0; round < WARMING + rounds; round++) {
    const before = (await notesOf(tab, () => true)).batches.length;
    await tab.evaluate(
      append,
      `In the evening ${name} said that the talks would go on for some more days, and then for some more weeks.`,
    );
    const { batches } = await notesOf(tab, (notes) => notes.batches.length > before);
    const batch = batches.at(-1) as Work;
    // Work with a single slice sent no message: the paragraph was skipped.
    if (batch.slices.length < 2) throw new Error('the appended paragraph was not read');
    shares.push(shareOf(batch));
  }
  return shares.slice(WARMING);
}

/** Runs in the page: adds, rewrites and removes paragraphs. Returns the number of mutations. */
async function storm(name: string, duration: number, gust: number): Promise<number> {
  const home = document.querySelector('article') as Element;
  const end = performance.now() + duration;
  let count = 0;
  for (; performance.now() < end; count++) {
    const last = home.lastElementChild as Element;
    if (count % 4 === 3) last.remove();
    else if (count % 4 === 2)
      last.textContent = `Again ${name} spoke, as often before, and what was said was the same as it had been that morning; line ${count}.`;
    else {
      const paragraph = document.createElement('p');
      paragraph.textContent = `In line ${count} stands ${name}, and nothing else that matters, but the line is as long as those of an article are.`;
      home.append(paragraph);
    }
    await new Promise((resolve) => setTimeout(resolve, gust));
  }
  return count;
}

async function stormRows(tab: DriverPage, name: string): Promise<Row[]> {
  const before = (await notesOf(tab, () => true)).batches.length;
  const mutations = await tab.evaluate(storm, name, STORM, GUST);
  await rest(1_500);
  const batches = (await notesOf(tab, (notes) => notes.batches.length > before)).batches.slice(before);
  const slices = batches.flatMap((batch) => batch.slices);
  const share = slices.reduce((sum, slice) => sum + slice, 0);
  return [
    { name: 'storm: share of the main thread', value: (100 * share) / STORM, unit: '%' },
    { name: 'storm: main-thread time per mutation', value: (1000 * share) / mutations, unit: 'µs' },
    { name: 'storm: longest slice', value: Math.max(...slices), unit: 'ms', target: 16 },
    { name: 'storm: batches read', value: batches.length, unit: 'batches' },
  ];
}

/**
 * Measures with the probes what later changes of a page cost: one appended paragraph with one mention, in a
 * short article without mentions and in a long one with 2,000, and a storm of small changes in the long one.
 * The cost of observing mutations, before a batch is passed on, is not included.
 */
export async function changesRows(setting: Setting): Promise<Row[]> {
  const persons = personsOf(setting.pack);
  const none = article('no-mention', 20, () => []);
  const many = article('2000-mentions', MENTIONS / 2, (index) => [
    persons[index % 20] as string,
    persons[(index + 7) % 20] as string,
  ]);
  return onStage(await watched(setting), [none, many], async ({ driver, urlOf }) => {
    const name = persons[0] as string;
    await wakeBackground(driver);
    const shares: number[] = [];
    const rows: Row[] = [];
    for (const page of [none, many]) {
      const tab = await driver.open(urlOf(page));
      await notesOf(tab, (notes) => notes.passes.length > 0);
      shares.push(median(await appended(tab, name, Math.max(7, setting.rounds))));
      if (page === many) rows.push(...(await stormRows(tab, name)));
      await tab.close();
    }
    const [little, much] = shares as [number, number];
    return [
      {
        name: 'appended paragraph, 2000 mentions against none',
        value: much / little,
        unit: 'times',
        target: 1.3,
      },
      { name: 'appended paragraph, page without mentions', value: 1000 * little, unit: 'µs', target: 450 },
      { name: 'appended paragraph, page with 2000 mentions', value: 1000 * much, unit: 'µs', target: 450 },
      ...rows,
    ];
  });
}
