import { isoOfDay, readDate } from '../dates.ts';
import type { Actor, Localised, Role } from '../pack/model.ts';
import { OPEN_ISSUES, PAGE_ISSUES, RANKING } from './constants.ts';
import { placeInCoverage } from './coverage.ts';
import { headOf } from './issue-head.ts';
import { issueView } from './issues.ts';
import { nameOf, type PackIndex } from './pack-index.ts';
import { proposalView } from './proposal.ts';
import type { ActorView, EntityView, IssueView } from './view.ts';

/** A request for a view. The issue ids of paragraph, heading and page are sorted, most relevant first. */
export type ViewRequest = {
  readonly entity: string;
  /** The article's date, `YYYY-MM-DD`, or null if the page states none. */
  readonly date: string | null;
  readonly paragraphIssues: readonly string[];
  readonly headingIssues: readonly string[];
  readonly pageIssues?: readonly string[];
  /** The issues of an actor to return in full: the first few, or those with the given ids; all if omitted. */
  readonly inFull?: 'first' | readonly string[];
};

const heldAt = (role: Role, day: number): boolean => {
  const from = role.from === undefined ? undefined : readDate(role.from).earliest;
  const to = role.to === undefined ? undefined : readDate(role.to).latest;
  return (from === undefined || from <= day) && (to === undefined || day <= to);
};

/** Returns an actor's roles on a day (counted from 1970-01-01), the most recent one first. */
export const rolesOn = (actor: Actor, day: number): Role[] =>
  actor.roles
    .filter((role) => heldAt(role, day))
    .sort((one, other) => (other.from ?? '').localeCompare(one.from ?? ''));

/** Returns the title of an actor's role on a day, the most recent one if several; null if there is none. */
export const roleAt = (actor: Actor, day: number): Localised | null => rolesOn(actor, day)[0]?.title ?? null;

function ranked(views: readonly Omit<IssueView, 'rankedBy'>[], request: ViewRequest): IssueView[] {
  const asked: Readonly<Record<string, readonly string[]>> = {
    paragraph: request.paragraphIssues,
    heading: request.headingIssues,
    page: (request.pageIssues ?? []).slice(0, PAGE_ISSUES),
  };
  const place = (view: IssueView): number => asked[view.rankedBy]?.indexOf(view.issue) ?? 0;
  const newest = (view: IssueView): number => {
    const last = (view.standing.at(-1) ?? view.history.at(-1))?.date;
    return last === undefined
      ? Number.NEGATIVE_INFINITY
      : (readDate(last).latest ?? Number.POSITIVE_INFINITY);
  };
  return views
    .map((view) => ({
      ...view,
      rankedBy: RANKING.find((reason) => asked[reason]?.includes(view.issue)) ?? 'recent',
    }))
    .sort(
      (one, other) =>
        RANKING.indexOf(one.rankedBy) - RANKING.indexOf(other.rankedBy) ||
        place(one) - place(other) ||
        Number(one.standing.length === 0) - Number(other.standing.length === 0) ||
        (newest(one) === newest(other) ? 0 : newest(other) - newest(one)),
    );
}

function actorView(index: PackIndex, actor: Actor, request: ViewRequest): ActorView {
  const { coverage, asOf, today } = placeInCoverage(index, request.date);
  const views = index.pack.issues
    .map((issue) => issueView(index, actor.id, issue, asOf, today))
    .filter((view) => view.history.length + view.later.length > 0);
  const found = new Set(views.filter((view) => view.history.length > 0).map((view) => view.issue));
  const silent = index.pack.issues.filter(
    (issue) => request.paragraphIssues.includes(issue.id) && !found.has(issue.id),
  );
  const all = ranked(views, request);
  const { inFull } = request;
  const isFull = ({ issue }: IssueView, place: number): boolean =>
    inFull === undefined || (inFull === 'first' ? place < OPEN_ISSUES : inFull.includes(issue));
  return {
    type: 'actor',
    id: actor.id,
    name: actor.name,
    kind: actor.kind,
    role: roleAt(actor, today ?? asOf),
    date: request.date,
    asOf: isoOfDay(asOf),
    coverage,
    issues: all.filter(isFull),
    rest: all.filter((view, place) => !isFull(view, place)).map(headOf),
    subject: request.paragraphIssues[0] ?? null,
    silent: silent.map(({ id, title }) => ({ issue: id, title })),
  };
}

/** Returns what a card shows about an entity at a date; null if the pack does not have the id. */
export function viewOf(index: PackIndex, request: ViewRequest): EntityView | null {
  const actor = index.actors.get(request.entity);
  if (actor) return actorView(index, actor, request);
  const proposal = index.proposals.get(request.entity);
  if (!proposal) return null;
  const { coverage, asOf } = placeInCoverage(index, request.date);
  return {
    type: 'proposal',
    ...nameOf(index, proposal.id),
    date: request.date,
    asOf: isoOfDay(asOf),
    coverage,
    ...proposalView(index, proposal, asOf),
  };
}
