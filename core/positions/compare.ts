import { isoOfDay } from '../dates.ts';
import type { Actor, Issue, Localised } from '../pack/model.ts';
import { FIRST_COMPARED, MOST_COMPARED } from './constants.ts';
import { placeInCoverage } from './coverage.ts';
import { roleAt } from './entity.ts';
import { issueView } from './issues.ts';
import { detailOf, lineOf } from './lines.ts';
import type { PackIndex } from './pack-index.ts';
import { proposalView } from './proposal.ts';
import type { AnswerView, CoverageView, EntityLine, PositionView } from './view.ts';

/** What is compared: actors (at most `MOST_COMPARED`; with none, the states and organisations documented on most issues), at a day. */
export type ComparisonRequest = {
  readonly actors: readonly string[];
  /** `YYYY-MM-DD`, or null for the end of the coverage. */
  readonly date: string | null;
};

/** A position as a cell shows it; the dossier has the rest. */
export type CellStatement = Pick<
  PositionView,
  'id' | 'date' | 'class' | 'reportedBy' | 'rank' | 'conditions' | 'disputed' | 'move'
> & {
  /** The rung in words, or the summary where it stands on none. */
  readonly says: Localised;
};

/** Where one actor stands on one issue. */
export type Cell = {
  /**
   * What stood on the date, of several on one rung the last; several where no order among them is known, empty where
   * all is off record.
   */
  readonly standing: readonly CellStatement[];
  /** The latest report, where nothing is on record; else null. */
  readonly reported: CellStatement | null;
};

type ComparisonHead = {
  readonly date: string | null;
  /** The day as of which the view was computed: the one asked for, or the end of the coverage. */
  readonly asOf: string;
  readonly coverage: CoverageView;
  /** The columns; `detail` is the role on that day. */
  readonly actors: readonly EntityLine[];
};

/** Actors by issues: plain data, at most 60 kB as JSON. */
export type ComparisonView = ComparisonHead & {
  /** Issues on which one of the actors has something up to the date, the most filled first, then as in the pack. */
  readonly rows: readonly {
    readonly issue: string;
    readonly title: Localised;
    /** One for each actor, in their order; null where nothing is found. */
    readonly cells: readonly (Cell | null)[];
  }[];
};

/** Where an actor stands on a point's issue, and whether on the point's rung; null where that cannot be said. */
export type PlanCell = Cell & { readonly sameRung: boolean | null };

/** Actors by the points of a proposal: plain data. */
export type PlanComparisonView = ComparisonHead & {
  readonly proposal: EntityLine;
  /** The points in their order. */
  readonly rows: readonly {
    readonly text: Localised;
    readonly issue: string | null;
    readonly title: Localised | null;
    readonly rung: Localised | null;
    /** One for each actor; null where nothing is found, and on a point without an issue. */
    readonly cells: readonly (PlanCell | null)[];
  }[];
  /** For each actor, in their order, what it had answered to the proposal up to the date. */
  readonly answers: readonly (readonly AnswerView[])[];
};

const slim = (position: PositionView): CellStatement => {
  const { id, date, class: record, reportedBy, rank, conditions, disputed, move } = position;
  const says = position.rung ?? position.summary;
  return { id, date, class: record, reportedBy, rank, says, conditions, disputed, move };
};

const oneOnEachRung = (standing: readonly PositionView[]): PositionView[] =>
  standing.filter(
    ({ rank }, place) => rank === null || standing.findLastIndex((other) => other.rank === rank) === place,
  );

function cellOf(index: PackIndex, actor: Actor, issue: Issue, asOf: number): Cell | null {
  const { standing, history } = issueView(index, actor.id, issue, asOf, null);
  const last = history.at(-1);
  if (!last) return null;
  return { standing: oneOnEachRung(standing).map(slim), reported: standing.length > 0 ? null : slim(last) };
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

/** Where actors stand on each issue as of a day. */
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
  const ranks = new Set(standing.map((position) => position.rank));
  return rank === -1 || ranks.size !== 1 || ranks.has(null) ? null : ranks.has(rank);
}

/** Where actors stand on what each point of a proposal says, and what they answered to it; null for an unknown id. */
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
