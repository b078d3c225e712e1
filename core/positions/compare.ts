import { isoOfDay } from '../dates.ts';
import type { Actor, Issue, Localised } from '../pack/model.ts';
import { FIRST_COMPARED, MOST_COMPARED } from './constants.ts';
import { placeInCoverage } from './coverage.ts';
import { roleAt } from './entity.ts';
import { issueView } from './issues.ts';
import { detailOf, lineOf } from './lines.ts';
import type { PackIndex } from './pack-index.ts';
import { proposalView } from './proposal.ts';
import type { AnswerView, CoverageView, EntityLine, PositionView, Step } from './view.ts';

/**
 * A date and up to `MOST_COMPARED` actors; if there are none, the states and organisations that are
 * documented on the most issues are compared.
 */
export type ComparisonRequest = {
  readonly actors: readonly string[];
  /** `YYYY-MM-DD`, or null for the end of the coverage. */
  readonly date: string | null;
};

/** A position as shown in a cell; the dossier has the other fields. */
export type CellStatement = Pick<
  PositionView,
  'id' | 'date' | 'kind' | 'class' | 'onRecord' | 'reportedBy' | 'rank' | 'disputed' | 'ended'
> & {
  /** The headline. */
  readonly says: Localised;
  /** The rung that it moved from, and since when it was held; null if it did not move. */
  readonly before: Step | null;
};

/** Where one actor stands on one issue. */
export type Cell = {
  /**
   * The standing positions on the date, only the last one on each rung. Several if their order is not known;
   * empty if none stands.
   */
  readonly standing: readonly CellStatement[];
  /** False if the order of two standing positions is not known. */
  readonly isOrderKnown: boolean;
  /** The latest statement if none stands: a report, a forecast, or one that has ended; otherwise null. */
  readonly reported: CellStatement | null;
};

type ComparisonHead = {
  readonly date: string | null;
  /** The date as of which the view was computed: the one requested, or the end of the coverage. */
  readonly asOf: string;
  readonly coverage: CoverageView;
  /** The columns; `detail` is the role on that date. */
  readonly actors: readonly EntityLine[];
};

/** Actors by issue: plain data, at most 110 kB as JSON. */
export type ComparisonView = ComparisonHead & {
  /** Issues on which any actor has a position up to the date: most filled cells first, then in pack order. */
  readonly rows: readonly {
    readonly issue: string;
    readonly title: Localised;
    /** One cell per actor, in the order of `actors`; null if there is no position. */
    readonly cells: readonly (Cell | null)[];
  }[];
};

/** A cell for a point. `sameRung`: whether the actor is on the point's rung; null if that is not known. */
export type PlanCell = Cell & { readonly sameRung: boolean | null };

/** Actors by point of a proposal: plain data. */
export type PlanComparisonView = ComparisonHead & {
  readonly proposal: EntityLine;
  /** The points in the order of the proposal. */
  readonly rows: readonly {
    readonly text: Localised;
    readonly issue: string | null;
    readonly title: Localised | null;
    readonly rung: Localised | null;
    /** One cell per actor; null if there is no position, or the point has no issue. */
    readonly cells: readonly (PlanCell | null)[];
  }[];
  /** The answers to the proposal up to the date, per actor, in the order of `actors`. */
  readonly answers: readonly (readonly AnswerView[])[];
};

const slim = (position: PositionView): CellStatement => {
  const {
    id,
    date,
    kind,
    class: record,
    onRecord,
    reportedBy,
    rank,
    headline,
    disputed,
    ended,
    move,
  } = position;
  const before = move?.kind === 'moved' ? move.from : null;
  return {
    id,
    date,
    kind,
    class: record,
    onRecord,
    reportedBy,
    rank,
    says: headline,
    before,
    disputed,
    ended,
  };
};

/** The last position on each rung, and the last on no rung; all of them on an issue without a ladder. */
const oneOnEachRung = (standing: readonly PositionView[], { rungs }: Issue): PositionView[] =>
  standing.filter(
    ({ rank }, place) =>
      rungs.length === 0 || standing.findLastIndex((other) => other.rank === rank) === place,
  );

function cellOf(index: PackIndex, actor: Actor, issue: Issue, asOf: number): Cell | null {
  const { standing, isOrderKnown, history } = issueView(index, actor.id, issue, asOf, null);
  const last = history.at(-1);
  if (!last) return null;
  return {
    standing: oneOnEachRung(standing, issue).map(slim),
    isOrderKnown,
    reported: standing.length > 0 ? null : slim(last),
  };
}

function mostDocumented(index: PackIndex): Actor[] {
  const issues = new Map<string, Set<string>>();
  for (const { issue, holders } of index.pack.positions)
    for (const holder of holders) issues.set(holder, (issues.get(holder) ?? new Set()).add(issue));
  const count = ({ id }: Actor): number => issues.get(id)?.size ?? 0;
  return index.pack.actors
    .filter(({ kind }) => kind === 'state' || kind === 'organisation')
    .sort((one, other) => count(other) - count(one))
    .slice(0, FIRST_COMPARED);
}

function chosen(index: PackIndex, ids: readonly string[]): Actor[] {
  const actors = [...new Set(ids)].flatMap((id) => index.actors.get(id) ?? []);
  return actors.length > 0 ? actors.slice(0, MOST_COMPARED) : mostDocumented(index);
}

const headsOf = (index: PackIndex, actors: readonly Actor[], day: number): EntityLine[] =>
  actors.flatMap((actor) => {
    const line = lineOf(index, actor.id);
    return line ? [{ ...line, detail: detailOf(roleAt(actor, day)) }] : [];
  });

/** Returns where actors stand on each issue as of a date. */
export function compareActors(index: PackIndex, request: ComparisonRequest): ComparisonView {
  const { coverage, asOf, today } = placeInCoverage(index, request.date);
  const actors = chosen(index, request.actors);
  const filled = (cells: readonly (Cell | null)[]): number => cells.filter(Boolean).length;
  return {
    date: request.date,
    asOf: isoOfDay(asOf),
    coverage,
    actors: headsOf(index, actors, today ?? asOf),
    rows: index.pack.issues
      .map((issue) => ({
        issue: issue.id,
        title: issue.title,
        cells: actors.map((actor) => cellOf(index, actor, issue, asOf)),
      }))
      .filter(({ cells }) => filled(cells) > 0)
      .sort((one, other) => filled(other.cells) - filled(one.cells)),
  };
}

function onRung({ standing }: Cell, rank: number): boolean | null {
  const ranks = new Set(standing.flatMap((position) => position.rank ?? []));
  return rank === -1 || ranks.size !== 1 ? null : ranks.has(rank);
}

/** Returns where actors stand on each point of a proposal, with their answers; null for an unknown id. */
export function comparePlan(
  index: PackIndex,
  { proposal: id, ...request }: ComparisonRequest & { readonly proposal: string },
): PlanComparisonView | null {
  const plan = index.proposals.get(id);
  const proposal = lineOf(index, id);
  if (!plan || !proposal) return null;
  const { coverage, asOf, today } = placeInCoverage(index, request.date);
  const actors = chosen(index, request.actors);
  const { answers } = proposalView(index, plan, asOf);
  return {
    date: request.date,
    asOf: isoOfDay(asOf),
    coverage,
    proposal,
    actors: headsOf(index, actors, today ?? asOf),
    rows: plan.points.map((point) => {
      const issue = index.pack.issues.find((candidate) => candidate.id === point.issue);
      const rank = issue?.rungs.findIndex((rung) => rung.id === point.rung) ?? -1;
      return {
        text: point.text,
        issue: issue?.id ?? null,
        title: issue?.title ?? null,
        rung: issue?.rungs[rank]?.label ?? null,
        cells: actors.map((actor) => {
          const cell = issue ? cellOf(index, actor, issue, asOf) : null;
          return cell && { ...cell, sameRung: onRung(cell, rank) };
        }),
      };
    }),
    answers: actors.map((actor) => answers.filter(({ from }) => from.id === actor.id)),
  };
}
