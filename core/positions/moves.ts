import { isBefore } from '../dates.ts';
import type { Issue, Localised, Position } from '../pack/model.ts';
import { type Dated, isOnRecord } from './standing.ts';
import type { Move } from './view.ts';

/** Rank of a position's rung on its issue's ladder, counted from 0 at pole a; null where it stands on none. */
export function rankOf(position: Position, issue: Issue): number | null {
  const rank = issue.rungs.findIndex((rung) => rung.id === position.rung);
  return rank === -1 ? null : rank;
}

/** What follows from two dated positions of one holder on one ladder: it never says more than both dates prove. */
function moveBetween(before: Dated, after: Dated, issue: Issue): Move {
  if (!isBefore(before.date, after.date)) return { kind: 'order-unknown' };
  const from = rankOf(before.position, issue);
  const to = rankOf(after.position, issue);
  if (from === null || to === null || !issue.poles) return { kind: 'not-comparable' };
  if (from === to) return { kind: 'restated' };
  const towards: Localised = to > from ? issue.poles.b : issue.poles.a;
  return { kind: 'moved', steps: Math.abs(to - from), towards };
}

/**
 * The move of each position in a history against the last one on record before it that stands on a rung, in the
 * history's order: null for the first, for all that is off record, and on an issue without an order.
 */
export function movesOf(history: readonly Dated[], issue: Issue): (Move | null)[] {
  let before: Dated | undefined;
  return history.map((entry) => {
    if (!isOnRecord(entry.position) || issue.order === 'none') return null;
    const move = before ? moveBetween(before, entry, issue) : null;
    if (rankOf(entry.position, issue) !== null) before = entry;
    return move;
  });
}
