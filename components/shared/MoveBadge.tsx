import type { Words } from '../../core/interface-words.ts';
import type { Move } from '../../core/positions/view.ts';
import { inWords } from './localise.ts';
import { Badge } from './Text.tsx';

const RESTATED = {
  same: 'move.restated',
  added: 'move.conditionAdded',
  dropped: 'move.conditionDropped',
  changed: 'move.conditionChanged',
} as const;

/** A move as badges: none if the positions are not comparable, up to three if the position moved. */
export function MoveBadge({ move, words }: { readonly move: Move; readonly words: Words }) {
  const { t } = words;
  if (move.kind === 'not-comparable') return null;
  if (move.kind === 'restated') return <Badge>{t(RESTATED[move.conditions ?? 'same'])}</Badge>;
  if (move.kind === 'order-unknown') return <Badge>{t('move.orderUnknown')}</Badge>;
  const pole = inWords(move.towards, words);
  return (
    <>
      <Badge tone="move">{t('move.moved', [String(move.steps), pole], move.steps)}</Badge>{' '}
      {move.crossed && <Badge tone="move">{t('move.crossed')}</Badge>}{' '}
      {move.returned && <Badge tone="move">{t('move.returned')}</Badge>}
    </>
  );
}
