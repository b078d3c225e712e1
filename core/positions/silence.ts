import { isoOfDay, readDate } from '../dates.ts';
import type { PackIndex } from './pack-index.ts';
import type { Dated } from './standing.ts';
import type { Silence } from './view.ts';

/** Minimum length of a period without a source that is mentioned, in days. */
const GAP = 31;

/** Returns the periods between two sources that are longer than a month: first and last day, earliest first. */
export function unreadPeriods({ pack }: Pick<PackIndex, 'pack'>): { from: number; to: number }[] {
  const published = pack.sources.map(({ published }) => readDate(published));
  const last = published.map(({ latest = 0 }) => latest).sort((one, other) => one - other);
  return last.flatMap((day) => {
    const next = Math.min(...published.map(({ earliest = 0 }) => earliest).filter((first) => first > day));
    return next - day - 1 > GAP && next < Number.POSITIVE_INFINITY ? [{ from: day + 1, to: next - 1 }] : [];
  });
}

/**
 * Returns what the sources leave open after a holder's last statement on an issue, as of a day: the last period
 * without any source, and the last source on the issue that reports nothing newer. Null if there is neither.
 */
export function silenceAfter(
  index: PackIndex,
  issue: string,
  last: Dated | undefined,
  day: number,
): Silence | null {
  if (!last) return null;
  const said = last.date.latest ?? Number.POSITIVE_INFINITY;
  const gap = unreadPeriods(index)
    .map(({ from, to }) => ({ from, to: Math.min(to, day) }))
    .findLast(({ from, to }) => from > said && to - from + 1 > GAP);
  const read = new Set(
    index.pack.positions.filter((position) => position.issue === issue).map(({ source }) => source),
  );
  const later = index.pack.sources
    .filter(({ id }) => read.has(id))
    .map(({ published }) => readDate(published).latest ?? 0)
    .filter((published) => published <= day && published > said + GAP);
  const upTo = later.length > 0 ? isoOfDay(Math.max(...later)) : null;
  if (!gap && upTo === null) return null;
  return { upTo, unread: gap ? { from: isoOfDay(gap.from), to: isoOfDay(gap.to) } : null };
}
