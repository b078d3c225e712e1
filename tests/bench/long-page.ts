import type { Driver, DriverPage } from '../../cli/browsers/driver.ts';
import { article, type BenchPage, largestOther, personsOf } from './bench-pages.ts';
import { onStage, type Setting } from './bench-setting.ts';
import { watched } from './first.ts';
import { notesOf, rest, wakeBackground } from './isolated-world.ts';
import type { Notes } from './probes/clock.ts';
import { median, type Row } from './rows.ts';
import { type Evaluations, evaluationsOf } from './trace.ts';

/** Number of paragraphs of 400 characters, which make five million characters. */
const PARAGRAPHS = 12_500;
/** Number of persons who are named throughout the page. */
const PERSONS = 20;
/** Minimum duration of a long task, in milliseconds. */
const LONG_TASK = 50;
/** Milliseconds after which the bootstrap has made its last check of a page that is not a news page. */
const LOOKING = 6_000;

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

const seeOften = (extension: string, page: BenchPage, rounds: number, watch: Watch): Promise<Seen[]> =>
  onStage(extension, [page], async ({ driver, urlOf }) => {
    const all: Seen[] = [];
    for (let round = 0; round < rounds; round++) {
      await wakeBackground(driver);
      all.push(await see(driver, urlOf(page), watch));
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
  const all = await seeOften(extension, page, rounds, (tab) =>
    notesOf(tab, ({ passes }) => passes.length > 0),
  );
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
      ...row('our long tasks', 'tasks', (own) => own.filter((slice) => slice > LONG_TASK).length),
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
  const all = await seeOften(await watched(setting), page, setting.rounds, async (tab) => {
    await rest(LOOKING);
    return notesOf(tab, ({ looks }) => looks.length > 0);
  });
  const value = median(
    all.map(({ notes, evaluations }) => sum([...Object.values(evaluations), ...notes.looks])),
  );
  return [
    {
      name: 'bootstrap on the largest page that is not a news page, all checks',
      value,
      unit: 'ms',
      target: 2,
    },
    { name: 'one check of that page', value: median(all.flatMap(({ notes }) => notes.looks)), unit: 'ms' },
    { name: 'characters in its source', value: page.html.length, unit: 'characters' },
  ];
}

/**
 * Measures how long our code holds the main thread at a time. The probes measure from a call or an answer to
 * the next wait; a trace measures the evaluation of our scripts. The pages are one of five million
 * characters, and the largest page that is not a news page, on which only the bootstrap runs.
 */
export const sliceRows = async (setting: Setting): Promise<Row[]> => [
  ...(await longPage(setting)),
  ...(await otherPage(setting)),
];
