import { isoOfDay, readDate } from '../dates.ts';
import type { Issue, Position } from '../pack/model.ts';
import { endingOf } from './ending.ts';
import { movesOf, rankOf } from './moves.ts';
import { nameOf, type PackIndex, sourceView } from './pack-index.ts';
import { silenceAfter } from './silence.ts';
import {
  areOnOneSubject,
  canStand,
  type Dated,
  inOrder,
  isAfter,
  isOnRecord,
  precedes,
  splitAt,
  standingOf,
} from './standing.ts';
import { verdictOf } from './verdict.ts';
import type { ConditionView, IssueView, PositionView, RecordView } from './view.ts';

const conditionsOf = (index: PackIndex, { conditions = [] }: Position): ConditionView[] =>
  conditions.flatMap(({ id, relation }) => {
    const condition = index.conditions.get(id);
    const issue = condition?.issue === undefined ? undefined : index.issues.get(condition.issue);
    return condition ? { relation, text: condition.text, issue: issue?.title ?? null } : [];
  });

const recordView = (index: PackIndex, record: Position): RecordView => ({
  id: record.id,
  class: record.class,
  summary: record.summary,
  quote: record.quote ?? null,
  source: sourceView(index, record),
});

function positionView(
  index: PackIndex,
  holder: string,
  issue: Issue,
  { position, records }: Dated,
  { move, ended, endsOn }: Pick<PositionView, 'move' | 'ended' | 'endsOn'>,
): PositionView {
  const rank = rankOf(position, issue);
  const rung = rank === null ? null : (issue.rungs[rank]?.label ?? null);
  return {
    ...recordView(index, position),
    date: position.date,
    kind: position.kind,
    onRecord: isOnRecord(position),
    reportedBy: position.reportedBy ?? null,
    act: (position.act !== undefined && index.acts.get(position.act)?.title) || null,
    speaker: position.speaker === holder ? null : nameOf(index, position.speaker),
    rank,
    rung,
    headline: verdictOf(position.headline, rung),
    scope: (position.scope ?? []).flatMap((id) => index.scopes.get(id)?.text ?? []),
    conditions: conditionsOf(index, position),
    note: position.note ?? null,
    disputed: (position.disputes ?? []).length > 0,
    ended,
    ...(endsOn !== undefined && { endsOn }),
    records: records.map((record) => recordView(index, record)),
    move,
  };
}

const monthsBetween = (from: number, to: number): number => {
  const [early, late] = [new Date(isoOfDay(from)), new Date(isoOfDay(to))];
  const months =
    (late.getUTCFullYear() - early.getUTCFullYear()) * 12 + late.getUTCMonth() - early.getUTCMonth();
  return Math.max(0, late.getUTCDate() < early.getUTCDate() ? months - 1 : months);
};

/**
 * Returns the first position on record, certainly after the day and after the standing ones on its subject, that is
 * on another rung than they are, with the last of these that is on a rung.
 */
function changeAfter(
  index: PackIndex,
  standing: readonly Dated[],
  later: readonly Dated[],
  issue: Issue,
  day: number,
): { readonly from: Dated; readonly to: Dated } | undefined {
  const rung = ({ position }: Dated): number | null => rankOf(position, issue);
  for (const to of later) {
    if (!canStand(to.position) || rung(to) === null || !isAfter(index, to.date, day)) continue;
    const stood = standing.filter((entry) => areOnOneSubject(index, entry, to));
    const from = stood.findLast((entry) => rung(entry) !== null);
    if (from && stood.every((entry) => rung(entry) !== rung(to) && precedes(entry, to))) return { from, to };
  }
}

/** True if two positions cannot both hold: they are on different rungs, or on none and from different acts. */
const rivals = ({ position: one }: Dated, { position: other }: Dated): boolean =>
  one.act !== undefined && one.act === other.act
    ? false
    : one.rung !== other.rung
      ? one.rung !== undefined && other.rung !== undefined
      : one.rung === undefined;

/** The age in months of positions, null if one of them was held over a span or has an open end. */
function ageOf(standing: readonly Dated[], today: number | null): number | null {
  const isHeld = standing.some(({ date }) => date.precision === 'interval' && date.earliest !== undefined);
  const newest = Math.max(...standing.map(({ date }) => date.latest ?? Number.POSITIVE_INFINITY));
  if (today === null || standing.length === 0 || isHeld || newest === Number.POSITIVE_INFINITY) return null;
  return monthsBetween(Math.min(newest, today), today);
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
    index,
    index.pack.positions.filter(
      (position) => position.issue === issue.id && position.holders.includes(holder),
    ),
  );
  const { by, later } = splitAt(all, asOf);
  const actor = index.actors.get(holder);
  const holding = { index, holder: actor };
  // Later positions must not change what was known on the day, not even whether an order was known.
  const moves = [
    ...movesOf(holding, by, issue),
    ...movesOf(holding, [...by, ...later], issue).slice(by.length),
  ];
  const end = readDate(index.pack.coverage.to).latest ?? asOf;
  const show = (entry: Dated, place: number): PositionView =>
    positionView(index, holder, issue, entry, {
      move: moves[place] ?? null,
      ended: endingOf(entry, actor, asOf),
      endsOn: endingOf(entry, actor, end)?.date,
    });
  const history = by.map(show);
  const last = standingOf(index, by);
  const shown = (entries: readonly Dated[]): PositionView[] =>
    entries.map((entry) => history[by.indexOf(entry)] as PositionView);
  const standing = last.filter((entry) => !endingOf(entry, actor, asOf));
  const change = changeAfter(index, standing, later, issue, asOf);
  return {
    issue: issue.id,
    title: issue.title,
    poles: issue.poles ?? null,
    rungs: issue.rungs.map((rung) => rung.label),
    standing: shown(standing),
    isOrderKnown: standing.every((one, place) =>
      standing.slice(place + 1).every((other) => precedes(one, other) || !rivals(one, other)),
    ),
    ended: shown(last.filter((entry) => !standing.includes(entry))),
    history,
    later: later.map((entry, place) => ({
      ...show(entry, by.length + place),
      ...(!isAfter(index, entry.date, asOf) && { perhapsBefore: true }),
      ...(entry === change?.to && { isChange: true, changed: shown([change.from])[0]?.headline }),
    })),
    changedSince: change !== undefined,
    ageMonths: ageOf(standing, today),
    silence: today === null ? null : silenceAfter(index, issue.id, by.at(-1), asOf),
  };
}
