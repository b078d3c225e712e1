import type { Words } from '../../core/interface-words.ts';
import type { EntityView } from '../../core/positions/view.ts';
import { ActorBody } from './ActorBody.tsx';
import { ProposalBody } from './ProposalBody.tsx';

type Props = {
  readonly view: EntityView;
  readonly words: Words;
  readonly onEntity: (id: string) => void;
};

/** The content below an entity's header, shared by popup and panel. */
export function EntityBody({ view, words, onEntity }: Props) {
  if (view.type === 'actor') return <ActorBody key={view.id} view={view} words={words} onEntity={onEntity} />;
  return <ProposalBody key={view.id} view={view} words={words} onEntity={onEntity} />;
}
