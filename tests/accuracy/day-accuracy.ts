import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseHTML } from 'linkedom';
import { articleDate } from '../../page/reading/article-date.ts';
import { DAY_PAGES, type DayPage } from './day-pages.ts';

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

/**
 * Returns a table of how often the day of publication is right, wrong or not found, and a line for each page that
 * is not right: for the project's own pages, or for a folder with a manifest.json (`--pages DIR`).
 */
export function reportDays(args: string[]): string {
  const { values } = parseArgs({ args, options: { pages: { type: 'string' } } });
  const today = new Date().toISOString().slice(0, 10);
  const pages = values.pages === undefined ? DAY_PAGES : readPages(values.pages);
  const judged = pages.map((page) => judge(page, today));
  const count = (verdict: Judged['verdict']): number =>
    judged.filter((one) => one.verdict === verdict).length;
  const [right, wrong, none] = [count('right'), count('wrong'), count('none')];
  const [precision, recall] = [right / (right + wrong), right / (right + none)];
  const f1 = (2 * precision * recall) / (precision + recall);
  const shares = { precision, recall, accuracy: right / judged.length, F: f1 };
  return [
    ...judged.flatMap(({ verdict, line }) => (verdict === 'right' ? [] : [line])),
    `${right} right, ${wrong} wrong, ${none} without a day`,
    Object.entries(shares)
      .map(([name, share]) => `${name} ${share.toFixed(3)}`)
      .join(' · '),
  ].join('\n');
}
