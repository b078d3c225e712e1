import type { EntityView } from '../core/positions/view.ts';
import { ActorBody } from './ActorBody.tsx';
import { ProposalBody } from './ProposalBody.tsx';
import type { Words } from './words.ts';

type Props = { readonly view: EntityView; readonly words: Words; readonly onEntity: (id: string) => void };

/** What is known of an entity, below its header: the same in the popover and in the toolbar popup. */
export function EntityBody({ view, words, onEntity }: Props) {
  if (view.type === 'actor') return <ActorBody key={view.id} view={view} words={words} onEntity={onEntity} />;
  return <ProposalBody key={view.id} view={view} words={words} onEntity={onEntity} />;
}
