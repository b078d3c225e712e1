import { isoOfDay, readDate } from '../../core/dates.ts';
import type { Actor, Pack, Position, RecordClass } from '../../core/pack/model.ts';
import { IS_STANCE, ON_RECORD } from '../../core/positions/constants.ts';
import { rolesAt } from '../roles.ts';

/** Number of positions under an id, and how many of them are on record, quoted, and on a rung. */
export type Tally = {
  readonly id: string;
  readonly positions: number;
  readonly onRecord: number;
  readonly quoted: number;
  readonly onRung: number;
};

/**
 * Coverage and balance of a pack. Tallies are sorted from the largest down; ids without a position have
 * zeros.
 */
export type Balance = {
  readonly all: Tally;
  readonly bySide: readonly Tally[];
  /** By text, and by outlet of the pages that were read for facts. */
  readonly bySource: readonly Tally[];
  /** The number of positions of each month (`2025-02`), earliest first, by side. */
  readonly byMonth: readonly { readonly month: string; readonly sides: ReadonlyMap<string, number> }[];
  readonly byIssue: readonly Tally[];
  readonly byClass: readonly Tally[];
  readonly byKind: readonly Tally[];
  /** Ids of actors who hold no position. */
  readonly withoutPosition: readonly string[];
  /** For each main side, the issues on which it has no position. */
  readonly silent: readonly { readonly side: string; readonly issues: readonly string[] }[];
};

/** The side of a position whose holders belong to no state or organisation. */
export const NO_SIDE = 'none';

const CLASSES = Object.keys(ON_RECORD) as RecordClass[];

/**
 * The sides of an actor on a date (EDTF): the states and organisations that its roles belong to, directly or
 * through other actors. A state or organisation without such a role is its own side. Empty if there is none.
 */
export function sidesOf(
  actors: ReadonlyMap<string, Actor>,
  id: string,
  date: string,
  seen: readonly string[] = [],
): string[] {
  const actor = actors.get(id);
  if (!actor || seen.includes(id)) return [];
  const above = rolesAt(actor.roles, date).flatMap((role) => role.of ?? []);
  if (above.length > 0)
    return [...new Set(above.flatMap((other) => sidesOf(actors, other, date, [...seen, id])))];
  return actor.kind === 'state' || actor.kind === 'organisation' ? [id] : [];
}

const tallyOf = (id: string, positions: readonly Position[]): Tally => ({
  id,
  positions: positions.length,
  onRecord: positions.filter((position) => ON_RECORD[position.class]).length,
  quoted: positions.filter((position) => position.class === 'quoted').length,
  onRung: positions.filter((position) => position.rung !== undefined).length,
});

const largestFirst = (one: Tally, other: Tally): number =>
  other.positions - one.positions || one.id.localeCompare(other.id);

/** The month in which a position was certainly taken; null if its date has no last day. */
function monthOf({ date }: Position): string | null {
  const { latest } = readDate(date);
  return latest === undefined ? null : isoOfDay(latest).slice(0, 7);
}

function monthsOf(sides: ReadonlyMap<string, readonly Position[]>): Balance['byMonth'] {
  const months = new Map<string, Map<string, number>>();
  for (const [side, held] of sides)
    for (const position of held) {
      const month = monthOf(position);
      if (month === null) continue;
      const counts = months.get(month) ?? new Map<string, number>();
      months.set(month, counts.set(side, (counts.get(side) ?? 0) + 1));
    }
  return [...months]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([month, counts]) => ({ month, sides: counts }));
}

/** Counts a pack's positions. A position counts once for each side that holds it; see {@link sidesOf}. */
export function balanceOf(pack: Pack): Balance {
  const { positions } = pack;
  const actors = new Map(pack.actors.map((actor) => [actor.id, actor]));
  const sides = new Map<string, Position[]>();
  for (const position of positions) {
    const held = new Set(position.holders.flatMap((holder) => sidesOf(actors, holder, position.date)));
    for (const side of held.size > 0 ? held : [NO_SIDE])
      sides.set(side, [...(sides.get(side) ?? []), position]);
  }
  const tallies = (ids: readonly string[], idOf: (position: Position) => string): Tally[] =>
    ids
      .map((id) =>
        tallyOf(
          id,
          positions.filter((position) => idOf(position) === id),
        ),
      )
      .sort(largestFirst);
  const origin = new Map(pack.sources.map((source) => [source.id, source.outlet ?? source.id]));
  const holders = new Set(positions.flatMap((position) => position.holders));
  return {
    all: tallyOf('all', positions),
    bySide: [...sides].map(([id, held]) => tallyOf(id, held)).sort(largestFirst),
    bySource: tallies([...new Set(origin.values())], ({ source }) => origin.get(source) ?? source),
    byMonth: monthsOf(sides),
    byIssue: tallies(
      pack.issues.map(({ id }) => id),
      ({ issue }) => issue,
    ),
    byClass: tallies(CLASSES, (position) => position.class),
    byKind: tallies(Object.keys(IS_STANCE), (position) => position.kind),
    withoutPosition: pack.actors.map(({ id }) => id).filter((id) => !holders.has(id)),
    silent: pack.mainSides.map((side) => {
      const spoken = new Set(sides.get(side)?.map(({ issue }) => issue));
      return { side, issues: pack.issues.map(({ id }) => id).filter((id) => !spoken.has(id)) };
    }),
  };
}
