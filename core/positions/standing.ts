import { isBefore, type PartialDate, readDate } from '../dates.ts';
import type { Position } from '../pack/model.ts';
import { ON_RECORD } from './constants.ts';
import type { PackIndex } from './pack-index.ts';

/** A position with its parsed date. */
export type Dated = { readonly position: Position; readonly date: PartialDate };

/** True if a statement is on record; only such a statement can be a standing position or a move. */
export const isOnRecord = (statement: { readonly class: Position['class'] }): boolean =>
  ON_RECORD[statement.class];

const middleOf = (date: PartialDate): number => {
  const latest = date.latest ?? Number.POSITIVE_INFINITY;
  return ((date.earliest ?? latest) + latest) / 2;
};

/**
 * Sorts positions for display: by their last possible day, then by the middle of their span, then in dossier
 * order. This does not mean that the order is known; see `isBefore` for that.
 */
export function inOrder(positions: readonly Position[]): Dated[] {
  return positions
    .map((position) => ({ position, date: readDate(position.date) }))
    .sort(
      (one, other) =>
        (one.date.latest ?? Number.POSITIVE_INFINITY) - (other.date.latest ?? Number.POSITIVE_INFINITY) ||
        middleOf(one.date) - middleOf(other.date) ||
        0,
    );
}

/**
 * Splits dated positions at a day (counted from 1970-01-01): those certainly taken by then, and all others. A
 * position held over an interval counts from its first day, because it was held throughout.
 */
export function splitAt(dated: readonly Dated[], day: number): { by: Dated[]; later: Dated[] } {
  const by: Dated[] = [];
  const later: Dated[] = [];
  for (const entry of dated) (takenBy(entry.date, day) ? by : later).push(entry);
  return { by, later };
}

function takenBy(date: PartialDate, day: number): boolean {
  const surely = date.precision === 'interval' && date.earliest !== undefined ? date.earliest : date.latest;
  return surely !== undefined && surely <= day;
}

/**
 * True if a date certainly lies after a day, that is, if its first possible day does. If it has no first day,
 * the first day of the pack's coverage is used.
 */
export function isAfter({ pack }: Pick<PackIndex, 'pack'>, { earliest }: PartialDate, day: number): boolean {
  const first = earliest ?? readDate(pack.coverage.from).earliest;
  return first !== undefined && first > day;
}

/**
 * Returns the standing positions of a list: those on record that no other position on record certainly
 * follows. Several if the order of the last ones is not known, or if they were taken on the same day.
 */
export function standingOf(dated: readonly Dated[]): Dated[] {
  const onRecord = dated.filter((entry) => isOnRecord(entry.position));
  return onRecord.filter((entry) => !onRecord.some((other) => isBefore(entry.date, other.date)));
}
