import type { Actor, Issue } from '../pack/model.ts';
import { FIRST_COMPARED, MOST_COMPARED } from './constants.ts';
import { viewOf } from './entity.ts';
import { isOffered } from './offered.ts';
import { otherSide } from './other-side.ts';
import type { PackIndex } from './pack-index.ts';

/**
 * Which actors to compare, at most `MOST_COMPARED`, as of which date, and what the reader came from: an actor and an
 * issue. If no actors are named, that actor is compared with the obvious other side on the issue; without such an
 * actor, the states and organisations that are documented on the most issues are compared.
 */
export type ComparisonRequest = {
  readonly actors: readonly string[];
  /** `YYYY-MM-DD`, or null for the end of the coverage. */
  readonly date: string | null;
  readonly entity?: string | null | undefined;
  readonly issue?: string | null | undefined;
};

function mostDocumented(index: PackIndex): Actor[] {
  const issues = new Map<string, Set<string>>();
  for (const { issue, holders } of index.pack.positions)
    for (const holder of holders) issues.set(holder, (issues.get(holder) ?? new Set()).add(issue));
  const count = ({ id }: Actor): number => issues.get(id)?.size ?? 0;
  return index.pack.actors
    .filter(({ id, kind }) => (kind === 'state' || kind === 'organisation') && isOffered(index, id))
    .sort((one, other) => count(other) - count(one))
    .slice(0, FIRST_COMPARED);
}

/** Returns the issue that a comparison begins with: the one asked for, else the first one of the actor's dossier. */
export function subjectOf(index: PackIndex, { entity, issue, date }: ComparisonRequest): Issue | null {
  const asked = issue ? index.issues.get(issue) : undefined;
  if (asked || !entity) return asked ?? null;
  const view = viewOf(index, { entity, date, paragraphIssues: [], headingIssues: [], inFull: 'first' });
  return (view?.type === 'actor' && index.issues.get(view.issues[0]?.issue ?? '')) || null;
}

/** Returns the actors to compare as of a day, beginning with the issue if there is one. */
export function comparedActors(
  index: PackIndex,
  { actors, entity }: ComparisonRequest,
  subject: Issue | null,
  day: number,
): Actor[] {
  const known = (ids: readonly string[]): Actor[] =>
    [...new Set(ids)].flatMap((id) => index.actors.get(id) ?? []);
  const named = known(actors);
  if (named.length > 0) return named.slice(0, MOST_COMPARED);
  const pair = entity && subject ? [entity, otherSide(index, entity, subject.id, day) ?? ''] : [];
  const found = index.actors.has(entity ?? '') ? known(pair) : [];
  return found.length > 0 ? found : mostDocumented(index);
}
