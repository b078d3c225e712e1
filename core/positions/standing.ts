import { isBefore, type PartialDate, readDate } from '../dates.ts';
import type { Position } from '../pack/model.ts';
import { ON_RECORD } from './constants.ts';
import type { PackIndex } from './pack-index.ts';

/** A position with its date read. */
export type Dated = { readonly position: Position; readonly date: PartialDate };

/** Only what is on record makes a standing position or a move. */
export const isOnRecord = (statement: { readonly class: Position['class'] }): boolean =>
  ON_RECORD[statement.class];

const middleOf = (date: PartialDate): number => {
  const latest = date.latest ?? Number.POSITIVE_INFINITY;
  return ((date.earliest ?? latest) + latest) / 2;
};

/**
 * Sorts positions for reading: by their last possible day, then by the middle of their span, then as the dossier has
 * them. It is an order of display; whether an order is known says `isBefore`.
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
 * Splits dated positions at a day (counted from 1970-01-01): what had surely been taken by then, and what was later or
 * may have been. A position held over an interval counts from the interval's first day, since it was held throughout.
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
 * True where a date surely lies after a day: its first possible day does. What is only known to have been by some day
 * was, if nothing else is said, not before the dossier begins.
 */
export function isAfter({ pack }: Pick<PackIndex, 'pack'>, { earliest }: PartialDate, day: number): boolean {
  const first = earliest ?? readDate(pack.coverage.from).earliest;
  return first !== undefined && first > day;
}

/**
 * What stands at the end of a list of positions: those on record that no other one on record surely follows. Several
 * where the order among the last is not known, or where two were taken on one day.
 */
export function standingOf(dated: readonly Dated[]): Dated[] {
  const onRecord = dated.filter((entry) => isOnRecord(entry.position));
  return onRecord.filter((entry) => !onRecord.some((other) => isBefore(entry.date, other.date)));
}
