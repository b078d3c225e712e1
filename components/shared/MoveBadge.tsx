import type { Words } from '../../core/interface-words.ts';
import type { Move } from '../../core/positions/view.ts';
import { printDate } from '../../core/print-date.ts';
import { inWords } from './localise.ts';
import { Badge } from './Text.tsx';

const RESTATED = {
  same: 'move.restated',
  added: 'move.conditionAdded',
  dropped: 'move.conditionDropped',
  changed: 'move.conditionChanged',
} as const;

/** A move in words: nothing if the positions are not comparable, both rungs and their dates if the position moved. */
export function MoveBadge({ move, words }: { readonly move: Move; readonly words: Words }) {
  const { t } = words;
  if (move.kind === 'not-comparable') return null;
  if (move.kind === 'restated') return <Badge>{t(RESTATED[move.conditions ?? 'same'])}</Badge>;
  if (move.kind === 'order-unknown') return <Badge>{t('move.orderUnknown')}</Badge>;
  if (move.kind === 'step-between') return <Badge>{t('move.stepBetween')}</Badge>;
  const { from, to, returned } = move;
  const steps = [from, to].flatMap(({ rung, date }) => [inWords(rung, words), printDate(date, words)]);
  return (
    <>
      <span class="sp-move">{t('move.moved', steps)}</span>{' '}
      {returned && <Badge tone="move">{t('move.returned')}</Badge>}
    </>
  );
}
