import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { asText, type Table } from '../../authoring/report/text-table.ts';
import { articleDate } from '../../page/reading/article-date.ts';
import { DAY_PAGES, type DayPage } from './day-pages.ts';
import { ratesOf, type Tally } from './tally.ts';

type Judged = { readonly verdict: 'right' | 'wrong' | 'none'; readonly line: string };

const readPages = (folder: string): DayPage[] =>
  (
    JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { file: string; published: string }[]
  ).map(({ file, published }) => ({ id: file, published, html: readFileSync(join(folder, file), 'utf8') }));

function judge({ id, html, published }: DayPage, today: string): Judged {
  const found = articleDate(parseHTML(html).document as unknown as Document, today);
  const verdict = found.published === published ? 'right' : found.published === null ? 'none' : 'wrong';
  return {
    verdict,
    line: `${verdict} ${id}: ${published} expected, ${found.published} found (${found.source})`,
  };
}

/** How often a day was found, was wrong or was missed, and a line for each page that is not right. */
export type DayResult = Tally & { readonly lines: readonly string[] };

/** Measures the day of publication on our own pages, or on those of a folder with a `manifest.json`. */
export function measureDays(folder?: string): DayResult {
  const today = new Date().toISOString().slice(0, 10);
  const pages = folder === undefined ? DAY_PAGES : readPages(folder);
  const judged = pages.map((page) => judge(page, today));
  const count = (verdict: Judged['verdict']): number =>
    judged.filter((one) => one.verdict === verdict).length;
  return {
    found: count('right'),
    wrong: count('wrong'),
    missed: count('none'),
    lines: judged.flatMap(({ verdict, line }) => (verdict === 'right' ? [] : [line])),
  };
}

/** Returns the result as a table. A page without a day counts as missed. */
export function dayTable(result: DayResult): Table {
  const { precision, recall, f1 } = ratesOf(result);
  const { found, wrong, missed } = result;
  const accuracy = found / (found + wrong + missed);
  return {
    title: 'Day of publication',
    head: ['precision', 'recall', 'accuracy', 'F1', 'right', 'wrong', 'no day'],
    rows: [[...[precision, recall, accuracy, f1].map((share) => share.toFixed(3)), found, wrong, missed]],
  };
}

/** Returns the result as text, with a line for each page that is not right. */
export const asDayReport = (result: DayResult): string =>
  [asText(dayTable(result)), ...result.lines.map((line) => `  ${line}`)].join('\n');
