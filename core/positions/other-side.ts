import type { Actor, Issue } from '../pack/model.ts';
import { rolesOn } from './entity.ts';
import { issueView } from './issues.ts';
import { isOffered } from './offered.ts';
import type { PackIndex } from './pack-index.ts';

/** The actor, and the states, organisations and offices to which its roles on a day belong, also indirectly. */
function belongsTo(index: PackIndex, id: string, day: number, known: Set<string> = new Set()): Set<string> {
  if (known.has(id)) return known;
  known.add(id);
  const actor = index.actors.get(id);
  for (const { of } of actor ? rolesOn(actor, day) : [])
    if (of !== undefined) belongsTo(index, of, day, known);
  return known;
}

const partyOf = (index: PackIndex, id: string, day: number): string | undefined => {
  const whole = belongsTo(index, id, day);
  return index.pack.parties.find((party) => whole.has(party));
};

const postsOf = (actor: Actor, day: number): string[] =>
  rolesOn(actor, day).flatMap(({ post }) => post ?? []);

/** True if English describes the holders of both posts by a common word: “top diplomat”, “leader”. */
function areAlike(index: PackIndex, one: string, other: string): boolean {
  const wordsOf = (id: string): readonly string[] =>
    index.pack.posts.find((post) => post.id === id)?.words.en ?? [];
  return wordsOf(one).some((word) => wordsOf(other).includes(word));
}

/** An actor with a position: its party, the number of its statements, and whether one of them stands. */
type Candidate = {
  readonly actor: Actor;
  readonly party: string | undefined;
  readonly said: number;
  readonly stands: boolean;
};

/** How obvious a candidate is as the other side of an actor, 0 for the most obvious. */
function distance(index: PackIndex, from: Actor, to: Candidate, day: number): number {
  const [mine, theirs] = [postsOf(from, day), postsOf(to.actor, day)];
  const own = partyOf(index, from.id, day);
  if (to.party === undefined) return 5;
  if (to.party === own) return 6;
  if (mine.some((post) => theirs.includes(post))) return 0;
  if (mine.some((one) => theirs.some((other) => areAlike(index, one, other)))) return 1;
  if (from.kind === to.actor.kind) return 2;
  return to.actor.id === to.party ? 3 : 4;
}

function candidateOf(index: PackIndex, actor: Actor, issue: Issue, day: number): Candidate {
  const { history, standing } = issueView(index, actor.id, issue, day, null);
  const party = partyOf(index, actor.id, day);
  return { actor, party, said: history.length, stands: standing.length > 0 };
}

/**
 * Returns the ids of the named actors with a position on an issue up to a day (counted from 1970-01-01) that can be
 * compared with an actor, the most obvious first: whoever holds the same or a like post on the other side, then an
 * actor of the same kind there, the other party itself, and the rest of its side, each by how much is documented.
 * For an actor of neither party, both are the other side. Empty for an unknown actor or issue.
 */
export function othersOn(index: PackIndex, actorId: string, issueId: string, day: number): string[] {
  const [from, issue] = [index.actors.get(actorId), index.issues.get(issueId)];
  if (!from || !issue) return [];
  const holders = new Set(
    index.pack.positions.flatMap((position) => (position.issue === issueId ? position.holders : [])),
  );
  const candidates = index.pack.actors
    .filter(({ id }) => id !== actorId && holders.has(id) && isOffered(index, id))
    .map((actor) => candidateOf(index, actor, issue, day))
    .filter(({ said }) => said > 0)
    .map((candidate) => ({ ...candidate, away: distance(index, from, candidate, day) }));
  return candidates
    .sort(
      (one, other) =>
        one.away - other.away || Number(other.stands) - Number(one.stands) || other.said - one.said,
    )
    .map(({ actor }) => actor.id);
}

/** Returns the id of the obvious other side of an actor on an issue as of a day; null if nobody has a position. */
export const otherSide = (index: PackIndex, actor: string, issue: string, day: number): string | null =>
  othersOn(index, actor, issue, day)[0] ?? null;
