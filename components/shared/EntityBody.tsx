import type { Words } from '../../core/interface-words.ts';
import type { EntityView } from '../../core/positions/view.ts';
import { ActorBody } from './ActorBody.tsx';
import type { OnIssue } from './IssueRow.tsx';
import { ProposalBody } from './ProposalBody.tsx';

type Props = {
  readonly view: EntityView;
  readonly words: Words;
  readonly onEntity: (id: string) => void;
  readonly onIssue?: OnIssue;
};

/** What is known of an entity, below its header: the same in the card and in the toolbar popup. */
export function EntityBody({ view, words, onEntity, onIssue }: Props) {
  if (view.type === 'actor')
    return <ActorBody key={view.id} view={view} words={words} onEntity={onEntity} onIssue={onIssue} />;
  return <ProposalBody key={view.id} view={view} words={words} onEntity={onEntity} />;
}
