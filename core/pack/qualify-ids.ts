import type { Pack, Proposal, Topic } from './model.ts';
import { qualified } from './qualified-ids.ts';

type Proof = {
  readonly source?: string | undefined;
  readonly also?: readonly string[] | undefined;
};

/** Changes of ids in the parts of a pack that name others. What is not known to a part stays undefined. */
function renaming(to: (id: string) => string) {
  const all = (ids: readonly string[]): string[] => ids.map(to);
  const some = (ids: readonly string[] | undefined): string[] | undefined => ids?.map(to);
  const one = (id: string | undefined): string | undefined => (id === undefined ? undefined : to(id));
  const own = <T extends { readonly id: string }>(item: T): T => ({ ...item, id: to(item.id) });
  const proved = <T extends Proof>(item: T): T => ({
    ...item,
    source: one(item.source),
    also: some(item.also),
  });
  const earlier = <T extends Proof & { readonly id: string }>(items: readonly T[] | undefined) =>
    items?.map((item) => own(proved(item)));
  return { to, all, some, one, own, proved, earlier };
}

type Renaming = ReturnType<typeof renaming>;

const withTopic = (topic: Topic, { to, all }: Renaming): Topic => ({
  ...topic,
  sides: topic.sides.map((side) => ({
    ...side,
    party: to(side.party),
    actors: all(side.actors),
  })),
  issues: all(topic.issues),
});

function withProposal(proposal: Proposal, { to, all, some, one, own, proved }: Renaming): Proposal {
  return own({
    ...proved(proposal),
    proposedBy: all(proposal.proposedBy),
    follows: proposal.follows.map(own),
    points: proposal.points.map((point) => ({
      ...point,
      issue: one(point.issue),
      outcome: point.outcome && proved(point.outcome),
    })),
    stages: proposal.stages.map(proved),
    answers: proposal.answers.map((answer) => ({
      ...proved(answer),
      id: one(answer.id),
      from: to(answer.from),
      disputes: some(answer.disputes),
    })),
  });
}

/**
 * Returns a pack in which the ids that leave it carry the pack's id: those of actors, proposals, issues, positions and
 * sources, wherever they stand. Ids of acts, posts, terms, rungs and points are sought only within the pack.
 */
export function qualifyIds(pack: Pack): Pack {
  const rename = renaming((id) => qualified(pack.id, id));
  const { to, all, some, one, own, proved, earlier } = rename;
  return {
    ...pack,
    mainSides: all(pack.mainSides),
    parties: all(pack.parties),
    topic: pack.topic && withTopic(pack.topic, rename),
    issues: pack.issues.map(own),
    sources: pack.sources.map(own),
    conditions: pack.conditions.map((condition) => ({ ...condition, issue: one(condition.issue) })),
    acts: pack.acts.map((act) => ({
      ...proved(act),
      participants: all(act.participants),
      // Only the evidence: the ids are those of acts.
      after: act.after?.map(proved),
    })),
    posts: pack.posts.map((post) => ({
      ...post,
      of: some(post.of),
      alone:
        post.alone && Object.fromEntries(Object.entries(post.alone).map(([of, words]) => [to(of), words])),
    })),
    actors: pack.actors.map((actor) =>
      own({
        ...actor,
        roles: actor.roles.map((role) => ({ ...role, of: one(role.of), speaksFor: some(role.speaksFor) })),
        governments: actor.governments?.map(proved),
      }),
    ),
    proposals: pack.proposals.map((proposal) => withProposal(proposal, rename)),
    positions: pack.positions.map((position) =>
      own({
        ...proved(position),
        issue: to(position.issue),
        speaker: to(position.speaker),
        holders: all(position.holders),
        proposal: position.proposal && own(position.proposal),
        after: earlier(position.after),
        replaces: earlier(position.replaces),
        until: position.until && proved(position.until),
        disputes: some(position.disputes),
      }),
    ),
  };
}
