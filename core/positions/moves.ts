import { isBefore } from '../dates.ts';
import type { Issue, Position } from '../pack/model.ts';
import { type Dated, isOnRecord, standingOf } from './standing.ts';
import type { Move } from './view.ts';

/** Returns the rank of a position's rung, counted from 0 at pole a; null if the position is on no rung. */
export function rankOf(position: Position, issue: Issue): number | null {
  const rank = issue.rungs.findIndex((rung) => rung.id === position.rung);
  return rank === -1 ? null : rank;
}

/** Returns the rank of the ladder's middle, a half if it is between two rungs; null if there is no middle. */
function middleOf({ rungs, middle }: Issue): number | null {
  const ranks = [middle ?? []].flat().map((id) => rungs.findIndex((rung) => rung.id === id));
  return ranks.length === 0 ? null : ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
}

/** Returns the rank that all of the positions share, or null if there is none. */
function oneRank(dated: readonly Dated[], issue: Issue): number | null {
  const ranks = new Set(dated.map(({ position }) => rankOf(position, issue)));
  return ranks.size === 1 ? ([...ranks][0] ?? null) : null;
}

/** True if `to` is the rung of the standing positions before the holder moved to `from`. */
function isReturn(before: readonly Dated[], from: number, to: number, issue: Issue): boolean {
  const others = before.filter(({ position }) => rankOf(position, issue) !== from);
  return oneRank(standingOf(others), issue) === to;
}

const conditionsOf = ({ position }: Dated): string[] => (position.conditions ?? []).map(({ en }) => en);

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
 * Returns the move to a position from the earlier ones in display order, all on record and on a rung. It
 * claims only what the dates prove: which position came last before it, and that no other lies in between.
 */
function moveTo(after: Dated, listed: readonly Dated[], all: readonly Dated[], issue: Issue): Move | null {
  const last = listed.at(-1);
  if (!last) return null;
  if (!isBefore(last.date, after.date)) return { kind: 'order-unknown' };
  const to = rankOf(after.position, issue);
  const before = listed.filter(({ date }) => isBefore(date, after.date));
  const stood = standingOf(before);
  const from = oneRank(stood, issue);
  const isUnsure = all.some(
    (other) =>
      !before.includes(other) && !isBefore(after.date, other.date) && rankOf(other.position, issue) !== to,
  );
  if (to !== null && isUnsure) return { kind: 'order-unknown' };
  if (from === null || to === null || !issue.poles) return { kind: 'not-comparable' };
  if (from === to) return restated(stood, after);
  const middle = middleOf(issue);
  return {
    kind: 'moved',
    steps: Math.abs(to - from),
    towards: to > from ? issue.poles.b : issue.poles.a,
    ...(middle !== null && (from - middle) * (to - middle) < 0 && { crossed: true }),
    ...(isReturn(before, from, to, issue) && { returned: true }),
  };
}

/**
 * Returns the move of each position in a history, in the history's order, relative to the standing positions
 * before it. Null for the first position, for positions off record, and on an issue without an order.
 */
export function movesOf(history: readonly Dated[], issue: Issue): (Move | null)[] {
  const counts = ({ position }: Dated): boolean => isOnRecord(position) && rankOf(position, issue) !== null;
  const all = history.filter(counts);
  return history.map((entry, place) =>
    isOnRecord(entry.position) && issue.order !== 'none'
      ? moveTo(entry, history.slice(0, place).filter(counts), all, issue)
      : null,
  );
}
