import { isBefore, isoOfDay, readDate } from '../dates.ts';
import type { Actor, Issue, Localised } from '../pack/model.ts';
import { type ComparisonRequest, comparedActors, subjectOf } from './compared.ts';
import { placeInCoverage } from './coverage.ts';
import { roleAt } from './entity.ts';
import { issueView } from './issues.ts';
import { detailOf, lineOf } from './lines.ts';
import { othersOn } from './other-side.ts';
import type { PackIndex } from './pack-index.ts';
import { proposalView } from './proposal.ts';
import type { AnswerView, CoverageView, EntityLine, IssueView, PositionView, Step } from './view.ts';

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
   * The standing positions on the date, of those on one rung only the last. Several if their order is not known;
   * empty if none stands.
   */
  readonly standing: readonly CellStatement[];
  /** False if the order of two standing positions is not known. */
  readonly isOrderKnown: boolean;
  /** The latest statement if none stands: a report, a forecast, or one that has ended; otherwise null. */
  readonly reported: CellStatement | null;
};

type ComparisonHead = {
  /** The title of the pack; omitted while only one is on. */
  readonly pack?: Localised;
  readonly date: string | null;
  /** The date as of which the view was computed: the one requested, or the end of the coverage. */
  readonly asOf: string;
  readonly coverage: CoverageView;
  /** The columns; `detail` is the role on that date. */
  readonly actors: readonly EntityLine[];
};

/** The issue that a comparison begins with. */
export type Subject = {
  readonly issue: string;
  readonly poles: IssueView['poles'];
  /** The number of rungs between the poles. */
  readonly rungs: number;
  /** The actors with a position on it that could stand in the place of the second one, most obvious first. */
  readonly others: readonly EntityLine[];
};

/** Actors by issue: plain data, at most 250 kB as JSON. */
export type ComparisonView = ComparisonHead & {
  /** The issue of the first row, if the comparison begins with one. */
  readonly subject: Subject | null;
  /**
   * The subject, then the issues on which any actor has a position up to the date: most filled cells first, then in
   * pack order.
   */
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

/** The last position on each rung, and those on no rung after which no other was certainly taken; all without a ladder. */
const oneOnEachRung = (standing: readonly PositionView[], { rungs }: Issue): PositionView[] =>
  standing.filter(({ rank, date }, place) =>
    rank === null
      ? rungs.length === 0 ||
        !standing.some((other) => other.rank === null && isBefore(readDate(date), readDate(other.date)))
      : standing.findLastIndex((other) => other.rank === rank) === place,
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

const headsOf = (index: PackIndex, actors: readonly Actor[], day: number): EntityLine[] =>
  actors.flatMap((actor) => {
    const line = lineOf(index, actor.id);
    return line ? [{ ...line, detail: detailOf(roleAt(actor, day)) }] : [];
  });

/** Returns where actors stand on each issue as of a date. */
export function compareActors(index: PackIndex, request: ComparisonRequest): ComparisonView {
  const { coverage, asOf, today } = placeInCoverage(index, request.date);
  const subject = subjectOf(index, request);
  const actors = comparedActors(index, request, subject, asOf);
  const filled = (cells: readonly (Cell | null)[]): number => cells.filter(Boolean).length;
  const isSubject = (row: { readonly issue: string }): number => Number(row.issue === subject?.id);
  return {
    date: request.date,
    asOf: isoOfDay(asOf),
    coverage,
    actors: headsOf(index, actors, today ?? asOf),
    subject: subject && {
      issue: subject.id,
      poles: subject.poles ?? null,
      rungs: subject.rungs.length,
      others: othersOn(index, actors[0]?.id ?? '', subject.id, asOf).flatMap((id) => lineOf(index, id) ?? []),
    },
    rows: index.pack.issues
      .map((issue) => ({
        issue: issue.id,
        title: issue.title,
        cells: actors.map((actor) => cellOf(index, actor, issue, asOf)),
      }))
      .filter((row) => isSubject(row) || filled(row.cells) > 0)
      .sort((one, other) => isSubject(other) - isSubject(one) || filled(other.cells) - filled(one.cells)),
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
  const actors = comparedActors(index, request, null, asOf);
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
