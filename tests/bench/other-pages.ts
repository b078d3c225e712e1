import { type BenchPage, listOf, rowsPageOf } from './bench-pages.ts';
import type { Setting } from './bench-setting.ts';
import { watched } from './first.ts';
import { notesOf } from './isolated-world.ts';
import { median, type Row } from './rows.ts';
import { seeOften } from './see-page.ts';

/** Pages that are no article, with the maximum of milliseconds for the test that says so. */
const PAGES: readonly (readonly [what: string, page: BenchPage, target: number])[] = [
  ['1,500 teasers', listOf('list', 1500), 2],
  ['4,000 short paragraphs with line breaks', rowsPageOf('lines', 4000, true), 4],
  ['4,000 short texts without paragraphs', rowsPageOf('texts', 4000, false), 4],
];

/**
 * Measures the bootstrap on pages that are no article, on which nothing else runs, each time in a new tab. A page
 * that does not grow is tested only once.
 */
export async function otherRows(setting: Setting): Promise<Row[]> {
  const extension = await watched(setting);
  const rows: Row[] = [];
  for (const [what, page, target] of PAGES) {
    const all = await seeOften(extension, page, setting.rounds, (tab) =>
      notesOf(tab, ({ looks }) => looks.length > 0),
    );
    const tests = all.map(({ notes }) => notes.looks[0] ?? Number.NaN);
    const starts = all.map(({ evaluations }) => evaluations['bootstrap.js'] ?? Number.NaN);
    rows.push(
      { name: `${what}: test for news pages`, value: median(tests), unit: 'ms', target },
      { name: `${what}: evaluation of the bootstrap`, value: median(starts), unit: 'ms' },
      { name: `${what}: characters in the source`, value: page.html.length, unit: 'characters' },
    );
  }
  return rows;
}
