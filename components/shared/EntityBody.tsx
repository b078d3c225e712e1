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

/** The content below an entity's header, shared by card, popup and panel. */
export function EntityBody({ view, words, onEntity, onIssue }: Props) {
  if (view.type === 'actor')
    return <ActorBody key={view.id} view={view} words={words} onEntity={onEntity} onIssue={onIssue} />;
  return <ProposalBody key={view.id} view={view} words={words} onEntity={onEntity} />;
}
