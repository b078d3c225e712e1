import { readDate } from '../dates.ts';
import type { Pack } from '../pack/model.ts';

/** Days (counted from 1970-01-01) from a first to a last one. */
type Period = { readonly from: number; readonly to: number };

/** When the sources of a pack were published. */
export type SourceDays = {
  /** The periods of more than a month between two sources, earliest first. */
  readonly unread: readonly Period[];
  /** The days (counted from 1970-01-01) of the sources of each issue's positions, earliest first. */
  readonly ofIssue: ReadonlyMap<string, readonly number[]>;
};

/** Minimum length of a period without a source that is mentioned, in days. */
export const GAP = 31;

function unreadPeriods({ sources }: Pick<Pack, 'sources'>): Period[] {
  const published = sources.map((source) => readDate(source.published));
  const lasts = published.map(({ latest = 0 }) => latest).sort((one, other) => one - other);
  const firsts = published.map(({ earliest = 0 }) => earliest).sort((one, other) => one - other);
  let at = 0;
  return lasts.flatMap((day) => {
    while (at < firsts.length && (firsts[at] as number) <= day) at += 1;
    const next = firsts[at];
    return next !== undefined && next - day - 1 > GAP ? [{ from: day + 1, to: next - 1 }] : [];
  });
}

function daysByIssue({ positions, sources }: Pack): Map<string, number[]> {
  const published = new Map(sources.map(({ id, published: day }) => [id, readDate(day).latest ?? 0]));
  const days = new Map<string, number[]>();
  for (const [issue, some] of Map.groupBy(positions, (position) => position.issue)) {
    const ids = new Set(some.map(({ source }) => source));
    days.set(
      issue,
      [...ids].flatMap((id) => published.get(id) ?? []).sort((one, other) => one - other),
    );
  }
  return days;
}

/** Returns when the sources of a pack were published. */
export const sourceDaysOf = (pack: Pack): SourceDays => ({
  unread: unreadPeriods(pack),
  ofIssue: daysByIssue(pack),
});
