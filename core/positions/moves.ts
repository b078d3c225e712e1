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
  if (from === null || to === null) return { kind: 'not-comparable' };
  if (from === to) return { kind: 'restated' };
  const towards: Localised = to > from ? issue.poles.b : issue.poles.a;
  return { kind: 'moved', steps: Math.abs(to - from), towards };
}

/**
 * The move of each position in a history against the one on record before it, in the history's order: null for the
 * first one on record and for all that is off record.
 */
export function movesOf(history: readonly Dated[], issue: Issue): (Move | null)[] {
  let before: Dated | undefined;
  return history.map((entry) => {
    if (!isOnRecord(entry.position)) return null;
    const move = before ? moveBetween(before, entry, issue) : null;
    before = entry;
    return move;
  });
}
