import { parseDate, readDate } from '../dates.ts';
import type { PackIndex } from './pack-index.ts';
import type { CoverageView } from './view.ts';

/** Returns where an article's date lies relative to the pack's coverage, and the day for which to view it. */
export function placeInCoverage(
  index: PackIndex,
  date: string | null,
): { readonly coverage: CoverageView; readonly asOf: number; readonly today: number | null } {
  const { from, to } = index.pack.coverage;
  const last = readDate(to).latest ?? 0;
  const day = date === null ? undefined : parseDate(date)?.latest;
  if (day === undefined) return { coverage: { from, to, article: 'undated' }, asOf: last, today: null };
  if (day > last) return { coverage: { from, to, article: 'after' }, asOf: last, today: day };
  const article = day < (readDate(from).earliest ?? 0) ? 'before' : 'within';
  return { coverage: { from, to, article }, asOf: day, today: day };
}
