import { isBefore, isoOfDay } from '../dates.ts';
import type { Issue, Position } from '../pack/model.ts';
import { movesOf, rankOf } from './moves.ts';
import { nameOf, type PackIndex, sourceView } from './pack-index.ts';
import { type Dated, inOrder, isAfter, isOnRecord, splitAt, standingOf } from './standing.ts';
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

/** True if a position on record, certainly after the day and the standing ones, is on another rung. */
function changedSince(
  index: PackIndex,
  standing: readonly Dated[],
  later: readonly Dated[],
  issue: Issue,
  day: number,
): boolean {
  const ranks = standing.map(({ position }) => rankOf(position, issue)).filter((rank) => rank !== null);
  return later.some(({ position, date }) => {
    const rank = rankOf(position, issue);
    const isLater = isAfter(index, date, day) && standing.every((entry) => isBefore(entry.date, date));
    return isOnRecord(position) && isLater && ranks.length > 0 && rank !== null && !ranks.includes(rank);
  });
}

/**
 * Returns an actor's positions on one issue as of a day (counted from 1970-01-01): the standing ones, the
 * history with its moves, and the later ones. `today` is the article's day, for the age; null if unknown.
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
  // Later positions must not change what was known on the day, not even whether an order was known.
  const moves = [...movesOf(by, issue), ...movesOf([...by, ...later], issue).slice(by.length)];
  const show = (entry: Dated, place: number): PositionView =>
    positionView(index, holder, issue, entry.position, moves[place] ?? null);
  const history = by.map(show);
  const standing = standingOf(by);
  // A position that is held with an open end has no age.
  const newest = Math.max(...standing.map((entry) => entry.date.latest ?? Number.POSITIVE_INFINITY));
  const hasAge = standing.length > 0 && newest < Number.POSITIVE_INFINITY;
  return {
    issue: issue.id,
    title: issue.title,
    poles: issue.poles ?? null,
    rungs: issue.rungs.map((rung) => rung.label),
    standing: standing.map((entry) => history[by.indexOf(entry)] as PositionView),
    history,
    later: later.map((entry, place) => ({
      ...show(entry, by.length + place),
      ...(!isAfter(index, entry.date, asOf) && { perhapsBefore: true }),
    })),
    changedSince: changedSince(index, standing, later, issue, asOf),
    ageMonths: today === null || !hasAge ? null : monthsBetween(Math.min(newest, today), today),
  };
}
