import { article, personsOf } from './bench-pages.ts';
import type { Setting } from './bench-setting.ts';
import { watched } from './first.ts';
import { notesOf } from './isolated-world.ts';
import { median, type Row } from './rows.ts';
import { seeOften } from './see-page.ts';

/** Number of paragraphs of 400 characters, which make five million characters. */
const PARAGRAPHS = 12_500;
/** Number of persons who are named throughout the page. */
const PERSONS = 20;
/** Minimum duration of a long task, in milliseconds. */
const LONG_TASK = 50;

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/**
 * Measures how long our code holds the main thread at a time on a page of five million characters. The probes measure
 * from a call or an answer to the next wait; a trace measures the evaluation of our scripts.
 */
export async function sliceRows({ pack, rounds, ...setting }: Setting): Promise<Row[]> {
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
