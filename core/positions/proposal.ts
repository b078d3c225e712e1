import { isKnownBy, readDate } from '../dates.ts';
import type { Localised, Proposal } from '../pack/model.ts';
import { nameOf, type PackIndex, sourceView } from './pack-index.ts';
import { isAfter, isOnRecord } from './standing.ts';
import type { AnswerView, Kin, ProposalView } from './view.ts';

type Body = Omit<ProposalView, 'type' | 'id' | 'name' | 'date' | 'asOf' | 'coverage'>;

function answerView(index: PackIndex, answer: Proposal['answers'][number]): AnswerView {
  return {
    from: nameOf(index, answer.from),
    value: answer.value,
    date: answer.date,
    class: answer.class,
    onRecord: isOnRecord(answer),
    reportedBy: answer.reportedBy ?? null,
    summary: answer.summary,
    disputed: (answer.disputes ?? []).length > 0,
    quote: answer.quote ?? null,
    source: sourceView(index, answer),
  };
}

const outcomeView = (outcome: Proposal['points'][number]['outcome'], asOf: number) =>
  outcome && isKnownBy(readDate(outcome.date), asOf)
    ? { value: outcome.value, date: outcome.date, note: outcome.note ?? null }
    : null;

const byDate = <T extends { readonly date: string }>(items: readonly T[]): T[] =>
  [...items].sort(
    (one, other) => (readDate(one.date).latest ?? Infinity) - (readDate(other.date).latest ?? Infinity),
  );

const kin = ({ id, name, date }: Proposal, note: Localised | undefined): Kin => ({
  id,
  name,
  date,
  note: note ?? null,
});

/** Returns a proposal as of a day (counted from 1970-01-01): its points, stages so far, and answers. */
export function proposalView(index: PackIndex, proposal: Proposal, asOf: number): Body {
  const issues = new Map(index.pack.issues.map((issue) => [issue.id, issue]));
  const known = (date: string): boolean => isKnownBy(readDate(date), asOf);
  const answers = byDate(proposal.answers).map((answer) => answerView(index, answer));
  const isLater = (date: string): boolean => isAfter(index, readDate(date), asOf);
  return {
    headline: proposal.headline,
    proposedBy: proposal.proposedBy.map((id) => nameOf(index, id)),
    proposed: proposal.date,
    isLater: isLater(proposal.date),
    note: proposal.note ?? null,
    follows: proposal.follows.flatMap(({ id, note }) => {
      const earlier = index.proposals.get(id);
      return earlier ? kin(earlier, note) : [];
    }),
    ledTo: index.pack.proposals.flatMap((later) =>
      later.follows.filter(({ id }) => id === proposal.id).map(({ note }) => kin(later, note)),
    ),
    points: proposal.points.map((point) => {
      const issue = point.issue === undefined ? undefined : issues.get(point.issue);
      return {
        text: point.text,
        issue: issue?.title ?? null,
        rung: issue?.rungs.find((rung) => rung.id === point.rung)?.label ?? null,
        outcome: outcomeView(point.outcome, asOf),
      };
    }),
    stages: byDate(proposal.stages)
      .filter((stage) => known(stage.date))
      .map(({ state, date, note }) => ({ state, date, note: note ?? null })),
    answers: answers.filter((answer) => known(answer.date)),
    laterAnswers: answers
      .filter((answer) => !known(answer.date))
      .map((answer) => ({ ...answer, ...(!isLater(answer.date) && { perhapsBefore: true }) })),
  };
}
