import { readDate } from '../dates.ts';
import type { Actor, Localised, Proposal } from '../pack/model.ts';
import { roleAt } from './entity.ts';
import { isOffered } from './offered.ts';
import { nameOf, type PackIndex } from './pack-index.ts';
import type { Detail, EntityLine } from './view.ts';

/** Returns a detail of one text without a date; null if there is no text. */
export const detailOf = (text: Localised | null | undefined): Detail | null =>
  text ? { texts: [text], date: null } : null;

const actorLine = (actor: Actor, day: number): EntityLine => ({
  id: actor.id,
  name: actor.name,
  type: 'actor',
  kind: actor.kind,
  detail: detailOf(roleAt(actor, day)),
  hit: null,
});

const proposalLine = (index: PackIndex, proposal: Proposal): EntityLine => {
  const proposers = proposal.proposedBy.map((id) => nameOf(index, id).name);
  const detail = { texts: proposers, date: proposal.date };
  return { id: proposal.id, name: proposal.name, type: 'proposal', kind: 'proposal', detail, hit: null };
};

/** Returns the line of an entity, with its role at the end of the coverage; undefined for an unknown id. */
export function lineOf(index: PackIndex, id: string): EntityLine | undefined {
  const day = readDate(index.pack.coverage.to).latest ?? 0;
  const actor = index.actors.get(id);
  if (actor) return actorLine(actor, day);
  const proposal = index.proposals.get(id);
  return proposal && proposalLine(index, proposal);
}

/** Returns a line for every actor that can be looked up, for every proposal of the pack, then for every issue. */
export function allLines(index: PackIndex): EntityLine[] {
  const day = readDate(index.pack.coverage.to).latest ?? 0;
  return [
    ...index.pack.actors.filter(({ id }) => isOffered(index, id)).map((actor) => actorLine(actor, day)),
    ...index.pack.proposals.map((proposal) => proposalLine(index, proposal)),
    ...index.pack.issues.map(
      (issue): EntityLine => ({
        id: issue.id,
        name: issue.title,
        type: 'issue',
        kind: 'issue',
        detail: detailOf(issue.question),
        hit: null,
      }),
    ),
  ];
}
