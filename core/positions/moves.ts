import { isBefore } from '../dates.ts';
import type { Issue, Position } from '../pack/model.ts';
import { type Dated, isOnRecord, standingOf } from './standing.ts';
import type { Move } from './view.ts';

/** Rank of a position's rung on its issue's ladder, counted from 0 at pole a; null where it stands on none. */
export function rankOf(position: Position, issue: Issue): number | null {
  const rank = issue.rungs.findIndex((rung) => rung.id === position.rung);
  return rank === -1 ? null : rank;
}

/** Where the middle lies, as a rank; between two rungs it is a half. Null where the issue names none. */
function middleOf({ rungs, middle }: Issue): number | null {
  const ranks = [middle ?? []].flat().map((id) => rungs.findIndex((rung) => rung.id === id));
  return ranks.length === 0 ? null : ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
}

/** The one rank on which all of them stand, or null. */
function oneRank(dated: readonly Dated[], issue: Issue): number | null {
  const ranks = new Set(dated.map(({ position }) => rankOf(position, issue)));
  return ranks.size === 1 ? ([...ranks][0] ?? null) : null;
}

/** True where the rung on which all stood before this one last left another is the one that is taken now. */
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
 * What follows for a position from those before it in the order of display, all on record and on a rung. It says no
 * more than the dates prove: which came last before it, and that no other may have come between.
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
 * The move of each position in a history against what stood on record before it, in the history's order: null for the
 * first, for all that is off record, and on an issue without an order.
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
