import { isoOfDay } from '../dates.ts';
import type { Issue, Position } from '../pack/model.ts';
import { movesOf, rankOf } from './moves.ts';
import { nameOf, type PackIndex, sourceView } from './sourced.ts';
import { type Dated, inOrder, isOnRecord, splitAt, standingOf } from './standing.ts';
import type { IssueView, Move, PositionView } from './view.ts';

function positionView(
  index: PackIndex,
  holder: string,
  issue: Issue,
  position: Position,
  move: Move | null,
): PositionView {
  const rank = rankOf(position, issue);
  return {
    id: position.id,
    date: position.date,
    class: position.class,
    onRecord: isOnRecord(position),
    reportedBy: position.reportedBy ?? null,
    speaker: position.speaker === holder ? null : nameOf(index, position.speaker),
    rank,
    rung: rank === null ? null : (issue.rungs[rank]?.label ?? null),
    summary: position.summary,
    quote: position.quote ?? null,
    conditions: position.conditions ?? [],
    note: position.note ?? null,
    disputed: (position.disputes ?? []).length > 0,
    move,
    source: sourceView(index, position),
  };
}

const monthsBetween = (from: number, to: number): number => {
  const [early, late] = [new Date(isoOfDay(from)), new Date(isoOfDay(to))];
  const months =
    (late.getUTCFullYear() - early.getUTCFullYear()) * 12 + late.getUTCMonth() - early.getUTCMonth();
  return Math.max(0, late.getUTCDate() < early.getUTCDate() ? months - 1 : months);
};

/** True where a position on record, surely later than all that stands, is on another rung or on none. */
function changedSince(standing: readonly Dated[], later: readonly Dated[], issue: Issue): boolean {
  if (standing.length === 0) return false;
  const ranks = new Set(standing.map((entry) => rankOf(entry.position, issue)));
  return later.some((entry) => {
    const rank = rankOf(entry.position, issue);
    return isOnRecord(entry.position) && rank !== null && !ranks.has(rank);
  });
}

/**
 * An actor's positions on one issue as of a day (counted from 1970-01-01): what stands, its history with moves, what is
 * later. `today` is the day of the article, from which age is counted, or null where none is known.
 */
export function issueView(
  index: PackIndex,
  holder: string,
  issue: Issue,
  asOf: number,
  today: number | null,
): Omit<IssueView, 'rankedBy'> {
  const all = inOrder(
    index.pack.positions.filter(
      (position) => position.issue === issue.id && position.holders.includes(holder),
    ),
  );
  const { by, later } = splitAt(all, asOf);
  const moves = movesOf([...by, ...later], issue);
  const show = (entry: Dated, place: number): PositionView =>
    positionView(index, holder, issue, entry.position, moves[place] ?? null);
  const history = by.map(show);
  const standing = standingOf(by);
  const newest = Math.max(...standing.map((entry) => entry.date.latest ?? Number.NEGATIVE_INFINITY));
  return {
    issue: issue.id,
    title: issue.title,
    poles: issue.poles ?? null,
    rungs: issue.rungs.map((rung) => rung.label),
    standing: standing.map((entry) => history[by.indexOf(entry)] as PositionView),
    history,
    later: later.map((entry, place) => show(entry, by.length + place)),
    changedSince: changedSince(standing, later, issue),
    ageMonths: today === null || standing.length === 0 ? null : monthsBetween(Math.min(newest, today), today),
  };
}
