import { type PartialDate, readDate } from '../dates.ts';
import type { Position } from '../pack/model.ts';
import { IS_STANCE, ON_RECORD } from './constants.ts';
import type { PackIndex } from './pack-index.ts';

/** A position with its parsed date, and the other records of the same statement. */
export type Dated = {
  readonly position: Position;
  readonly date: PartialDate;
  /** Other positions from the same act that say the same. */
  readonly records: readonly Position[];
  /** Ids of the positions that came earlier, beyond what the dates show. */
  readonly earlier: ReadonlySet<string>;
  /** First possible day, by its date and by the order of the statements; undefined if open. */
  readonly first: number | undefined;
  /** Ids of the positions that it ended, whatever their rung and scope. */
  readonly replaces: ReadonlySet<string>;
};

/** True if a set of ids names one of the records of a statement. */
export const names = (ids: ReadonlySet<string>, { position, records }: Dated): boolean =>
  ids.has(position.id) || records.some(({ id }) => ids.has(id));

/** True if a statement is on record. */
export const isOnRecord = (statement: { readonly class: Position['class'] }): boolean =>
  ON_RECORD[statement.class];

/** True if a statement can stand, move and be compared: a stance that is on record. */
export const canStand = (position: Position): boolean => isOnRecord(position) && IS_STANCE[position.kind];

/** True if `a` certainly came before `b`, by their dates or by other evidence; otherwise their order is not known. */
export const precedes = (a: Dated, b: Dated): boolean =>
  names(b.earlier, a) ||
  (!names(a.earlier, b) && a.date.latest !== undefined && b.first !== undefined && a.date.latest < b.first);

const middleOf = (date: PartialDate): number => {
  const latest = date.latest ?? Number.POSITIVE_INFINITY;
  return ((date.earliest ?? latest) + latest) / 2;
};

/** Groups positions into statements: what one act says on one issue, of one kind and on one rung or on none. */
const statementsIn = (positions: readonly Position[]): Position[][] => [
  ...Map.groupBy(positions, ({ id, act, issue, kind, rung, ...rest }) =>
    act === undefined ? id : [act, issue, kind, rung ?? '', isOnRecord(rest)].join(' '),
  ).values(),
];

/** The record of a statement that is shown: quoted if possible. */
const mainOf = (records: readonly Position[]): Position =>
  records.find((one) => one.class === 'quoted') ?? (records[0] as Position);

/** Moves each entry before the first one that it is known to precede. */
function inKnownOrder(dated: readonly Dated[]): Dated[] {
  const ordered: Dated[] = [];
  for (const entry of dated) {
    const place = ordered.findIndex((other) => names(other.earlier, entry));
    ordered.splice(place === -1 ? ordered.length : place, 0, entry);
  }
  return ordered;
}

/**
 * Merges the records of one statement and sorts the statements for display: by their last possible day, then by
 * the middle of their span, then in dossier order, except where their order is known otherwise. The result does
 * not mean that the order is known; see `precedes` for that.
 */
export function inOrder({ places }: Pick<PackIndex, 'places'>, positions: readonly Position[]): Dated[] {
  const dated = statementsIn(positions).map((records): Dated => {
    const position = mainOf(records);
    const firsts = records.flatMap(({ id }) => places().get(id)?.first ?? []);
    return {
      position,
      date: readDate(position.date),
      records: records.filter((one) => one !== position),
      earlier: new Set(records.flatMap(({ id }) => [...(places().get(id)?.earlier ?? [])])),
      first: firsts.length > 0 ? Math.max(...firsts) : undefined,
      replaces: new Set(records.flatMap(({ replaces = [] }) => replaces.map(({ id }) => id))),
    };
  });
  return inKnownOrder(
    dated.sort(
      (one, other) =>
        (one.date.latest ?? Number.POSITIVE_INFINITY) - (other.date.latest ?? Number.POSITIVE_INFINITY) ||
        middleOf(one.date) - middleOf(other.date) ||
        0,
    ),
  );
}

/**
 * Splits dated positions at a day (counted from 1970-01-01): those certainly taken by then, and all others. A
 * position held over an interval counts from its first day, because it was held throughout.
 */
export function splitAt(dated: readonly Dated[], day: number): { by: Dated[]; later: Dated[] } {
  const taken = dated.filter(({ date }) => takenBy(date, day));
  // What came before a position that was taken had been taken too.
  const before = new Set(taken.flatMap(({ earlier }) => [...earlier]));
  const isTaken = (entry: Dated): boolean => taken.includes(entry) || names(before, entry);
  return { by: dated.filter(isTaken), later: dated.filter((entry) => !isTaken(entry)) };
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

type Scopes = Pick<PackIndex, 'scopes'>;

/** True if two positions are about the same subject. Others are never compared, and neither ends the other. */
export function areOnOneSubject({ scopes }: Scopes, one: Dated, other: Dated): boolean {
  const subjectOf = ({ position }: Dated): string =>
    (position.scope ?? [])
      .filter((id) => scopes.get(id)?.subject)
      .sort()
      .join(' ');
  return subjectOf(one) === subjectOf(other);
}

/** True if two positions say the same of something else, such as of other land. */
export function differInScope({ position: one }: Dated, { position: other }: Dated): boolean {
  const scopeOf = ({ scope = [] }: Position): string => [...scope].sort().join(' ');
  return one.rung === other.rung && scopeOf(one) !== scopeOf(other);
}

/**
 * Returns the positions of a list that no other certainly replaced: stances on record, the last on a rung and,
 * beside it, the last on no rung. Several if the order of the last ones is not known, or if their scope differs.
 */
export function standingOf(index: Scopes, dated: readonly Dated[]): Dated[] {
  const stances = dated.filter((entry) => canStand(entry.position));
  const isRanked = ({ position }: Dated): boolean => position.rung !== undefined;
  return stances.filter(
    (entry) =>
      !stances.some(
        (other) =>
          names(other.replaces, entry) ||
          (isRanked(entry) === isRanked(other) &&
            precedes(entry, other) &&
            areOnOneSubject(index, entry, other) &&
            !differInScope(entry, other)),
      ),
  );
}
