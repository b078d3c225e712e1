import { isoOfDay } from '../dates.ts';
import type { PackIndex } from './pack-index.ts';
import { GAP } from './source-days.ts';
import type { Dated } from './standing.ts';
import type { Silence } from './view.ts';

/**
 * Returns what the sources leave open after a holder's last statement on an issue, as of a day: the last period
 * without any source, and the last source on the issue that reports nothing newer. Null if there is neither.
 */
export function silenceAfter(
  { sourceDays }: Pick<PackIndex, 'sourceDays'>,
  issue: string,
  last: Dated | undefined,
  day: number,
): Silence | null {
  if (!last) return null;
  const said = last.date.latest ?? Number.POSITIVE_INFINITY;
  const { unread, ofIssue } = sourceDays();
  const gap = unread
    .map(({ from, to }) => ({ from, to: Math.min(to, day) }))
    .findLast(({ from, to }) => from > said && to - from + 1 > GAP);
  const later = ofIssue.get(issue)?.findLast((published) => published <= day);
  const upTo = later !== undefined && later > said + GAP ? isoOfDay(later) : null;
  if (!gap && upTo === null) return null;
  return { upTo, unread: gap ? { from: isoOfDay(gap.from), to: isoOfDay(gap.to) } : null };
}
