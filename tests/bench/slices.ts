import type { Driver } from '../../cli/browsers/driver.ts';
import { watched } from './first.ts';
import { article, type BenchPage, largestOther, personsOf } from './pages.ts';
import type { Notes } from './probes/clock.ts';
import { median, type Row } from './rows.ts';
import { onStage, type Setting } from './setting.ts';
import { type Evaluations, evaluationsOf } from './trace.ts';
import { notesOf, wakeBackground } from './world.ts';

/** Paragraphs of 400 characters, which make five million. */
const PARAGRAPHS = 12_500;
/** So many persons are named all over the page. */
const PERSONS = 20;
const LONG_TASK = 50;
/** How often the bootstrap looks at a page that is none of ours. */
const LOOKS = 3;

type Seen = { readonly notes: Notes; readonly evaluations: Evaluations };

async function see(driver: Driver, url: string, holds: (notes: Notes) => boolean): Promise<Seen> {
  const tab = await driver.open('about:blank');
  try {
    let notes: Notes | undefined;
    const evaluations = await evaluationsOf(tab, url, async () => {
      notes = await notesOf(tab, holds);
    });
    return { notes: notes as Notes, evaluations };
  } finally {
    await tab.close();
  }
}

const seeOften = (
  extension: string,
  page: BenchPage,
  rounds: number,
  holds: (notes: Notes) => boolean,
): Promise<Seen[]> =>
  onStage(extension, [page], async ({ driver, urlOf }) => {
    const all: Seen[] = [];
    for (let round = 0; round < rounds; round++) {
      await wakeBackground(driver);
      all.push(await see(driver, urlOf(page), holds));
    }
    return all;
  });

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

async function longPage({ pack, rounds, ...setting }: Setting): Promise<Row[]> {
  const persons = personsOf(pack);
  const page = article('five-million', PARAGRAPHS, (index) =>
    index % 4 === 0 ? [persons[(index / 4) % PERSONS] as string] : [],
  );
  const extension = await watched({ pack, rounds, ...setting });
  const all = await seeOften(extension, page, rounds, ({ passes }) => passes.length > 0);
  const slices = all.map(({ notes, evaluations }) => [
    ...Object.values(evaluations),
    ...notes.looks,
    ...(notes.passes[0]?.slices ?? []),
  ]);
  const row = (name: string, unit: string, value: (own: readonly number[]) => number): Row => ({
    ...{ name: `5 million characters: ${name}`, unit, value: median(slices.map(value)) },
  });
  const under = (own: readonly number[]): number => own.filter((slice) => slice < 8).length / own.length;
  return [
    { ...row('longest slice', 'ms', (own) => Math.max(...own)), target: 16 },
    { ...row('slices under 8 ms', '%', (own) => 100 * under(own)), target: 95, atLeast: true },
    {
      ...row('long tasks of ours', 'tasks', (own) => own.filter((slice) => slice > LONG_TASK).length),
      target: 0,
    },
    row('all slices', 'ms', sum),
    row('slices', 'slices', (own) => own.length),
    {
      name: '5 million characters: from the start to the last mark',
      ...{ value: median(all.map(({ notes }) => notes.passes[0]?.whole ?? Number.NaN)), unit: 'ms' },
    },
    {
      name: 'evaluation of the annotator',
      ...{
        value: median(all.map(({ evaluations }) => evaluations['annotator.js'] ?? Number.NaN)),
        unit: 'ms',
      },
    },
  ];
}

async function otherPage(setting: Setting): Promise<Row[]> {
  const page = largestOther(setting.pages.all);
  const all = await seeOften(
    await watched(setting),
    page,
    setting.rounds,
    ({ looks }) => looks.length >= LOOKS,
  );
  const value = median(
    all.map(({ notes, evaluations }) => sum([...Object.values(evaluations), ...notes.looks])),
  );
  return [
    { name: 'bootstrap on the largest page that is no news page, all looks', value, unit: 'ms', target: 2 },
    { name: 'one look at it', value: median(all.flatMap(({ notes }) => notes.looks)), unit: 'ms' },
    { name: 'characters of its source', value: page.html.length, unit: 'characters' },
  ];
}

/**
 * How long we hold the main thread at a time: by the probes from being called or answered to waiting again, and by a
 * trace for the evaluation of our scripts. On a page of five million characters, and on the largest page that is none
 * of ours, where there is the bootstrap alone.
 */
export const sliceRows = async (setting: Setting): Promise<Row[]> => [
  ...(await longPage(setting)),
  ...(await otherPage(setting)),
];
