import type { Actor, Issue, Position } from '../pack/model.ts';
import { endingOf } from './ending.ts';
import type { PackIndex } from './pack-index.ts';
import {
  areOnOneSubject,
  canStand,
  type Dated,
  differInScope,
  names,
  precedes,
  standingOf,
} from './standing.ts';
import type { Move, Step } from './view.ts';

/** Returns the rank of a position's rung, counted from 0 at pole a; null if the position is on no rung. */
export function rankOf(position: Position, issue: Issue): number | null {
  const rank = issue.rungs.findIndex((rung) => rung.id === position.rung);
  return rank === -1 ? null : rank;
}

/** Returns the rank that all of the positions share, or null if there is none. */
function oneRank(dated: readonly Dated[], issue: Issue): number | null {
  const ranks = new Set(dated.map(({ position }) => rankOf(position, issue)));
  return ranks.size === 1 ? ([...ranks][0] ?? null) : null;
}

/** True if `to` is the rung of the standing positions before the holder moved to `from`. */
function isReturn(
  index: PackIndex,
  before: readonly Dated[],
  from: number,
  to: number,
  issue: Issue,
): boolean {
  const others = before.filter(({ position }) => rankOf(position, issue) !== from);
  return oneRank(standingOf(index, others), issue) === to;
}

const conditionsOf = ({ position }: Dated): string[] =>
  (position.conditions ?? []).map(({ id, relation }) => `${relation} ${id}`);

/** What moves are worked out with: the pack, and the holder, whose governments may end a position. */
type Holding = { readonly index: PackIndex; readonly holder: Actor | undefined };

/** A holder's stances on record: those on a rung, in display order, and those on none, which may end one of them. */
type Stances = { readonly ranked: readonly Dated[]; readonly unranked: readonly Dated[] };

const stepOf = (dated: Dated, rank: number, issue: Issue): Step => ({
  rank,
  rung: (issue.rungs[rank] as Issue['rungs'][number]).label,
  date: dated.position.date,
});

function restated(before: readonly Dated[], after: Dated): Move {
  const now = conditionsOf(after);
  const was = before.map(conditionsOf);
  const isAdded = now.some((text) => was.every((texts) => !texts.includes(text)));
  const isDropped = (was[0] ?? []).some(
    (text) => !now.includes(text) && was.every((texts) => texts.includes(text)),
  );
  if (!isAdded && !isDropped) return { kind: 'restated' };
  return { kind: 'restated', conditions: isAdded && isDropped ? 'changed' : isAdded ? 'added' : 'dropped' };
}

/**
 * Returns the move to a position from the earlier ones in display order, all stances on record and on a rung. It
 * claims only what is proven: which position came last before it, and that no other lies in between.
 */
function moveTo(
  { index, holder }: Holding,
  after: Dated,
  earlier: readonly Dated[],
  { ranked, unranked }: Stances,
  issue: Issue,
): Move | null {
  const listed = earlier.filter((entry) => areOnOneSubject(index, entry, after));
  const last = listed.at(-1);
  if (!last) return earlier.length > 0 ? { kind: 'not-comparable' } : null;
  const to = rankOf(after.position, issue) as number;
  if (!precedes(last, after)) return { kind: 'order-unknown' };
  const before = listed.filter((entry) => precedes(entry, after));
  const stood = standingOf(index, before);
  const from = oneRank(stood, issue);
  const isUnsure = ranked.some(
    (other) =>
      areOnOneSubject(index, other, after) &&
      !before.includes(other) &&
      !precedes(after, other) &&
      rankOf(other.position, issue) !== to,
  );
  if (isUnsure) return { kind: 'step-between' };
  const day = after.date.latest ?? Number.POSITIVE_INFINITY;
  const hasGap = stood.some(
    (entry) =>
      differInScope(entry, after) ||
      endingOf(entry, holder, day) !== null ||
      unranked.some((other) => names(other.replaces, entry) && precedes(other, after)),
  );
  if (from === null || hasGap) return { kind: 'not-comparable' };
  if (from === to) return restated(stood, after);
  return {
    kind: 'moved',
    from: stepOf(stood.at(-1) as Dated, from, issue),
    to: stepOf(after, to, issue),
    ...(isReturn(index, before, from, to, issue) && { returned: true }),
  };
}

/**
 * Returns the move of each position in a history, in the history's order, relative to the standing positions
 * before it. Null for the first position, and for those that cannot move: reports, forecasts, observations, and
 * positions on no rung.
 */
export function movesOf(holding: Holding, history: readonly Dated[], issue: Issue): (Move | null)[] {
  const stances = history.filter(({ position }) => canStand(position));
  const isRanked = ({ position }: Dated): boolean => rankOf(position, issue) !== null;
  const [ranked, unranked] = [stances.filter(isRanked), stances.filter((entry) => !isRanked(entry))];
  return history.map((entry, place) =>
    ranked.includes(entry)
      ? moveTo(
          holding,
          entry,
          history.slice(0, place).filter((other) => ranked.includes(other)),
          { ranked, unranked },
          issue,
        )
      : null,
  );
}
