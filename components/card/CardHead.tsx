import type { Words } from '../../core/interface-words.ts';
import type { EntityView } from '../../core/positions/view.ts';
import { printDate } from '../../core/print-date.ts';
import { Proposers } from '../shared/EntityHeader.tsx';
import { Icon } from '../shared/Icon.tsx';
import { inWords } from '../shared/localise.ts';
import { Text } from '../shared/Text.tsx';

type Props = {
  readonly view: EntityView;
  readonly words: Words;
  /** Opens a proposer; null where the names are text only. */
  readonly onEntity: ((id: string) => void) | null;
  readonly onBack: (() => void) | null;
  readonly onClose: () => void;
};

/** Who, and in which role on that day; for a plan, who put it forward and when. */
export function CardHead({ view, words, onEntity, onBack, onClose }: Props) {
  const { t } = words;
  return (
    <div class="sp-card-head">
      {onBack && (
        <button type="button" class="sp-button sp-round" aria-label={t('word.back')} onClick={onBack}>
          <Icon name="back" />
        </button>
      )}
      <span class={`sp-kind sp-kind-${view.type}`} aria-hidden="true" />
      <div class="sp-who">
        <h2 class="sp-name" id="sp-name">
          <Text of={view.name} words={words} />
        </h2>
        {view.type === 'actor' && view.role && (
          <p class="sp-role">
            <Text of={view.role} words={words} />
          </p>
        )}
        {view.type === 'proposal' && (
          <p class="sp-role">
            <Proposers view={view} words={words} onEntity={onEntity} /> ·{' '}
            <span class="sp-whole" dir="auto">
              {printDate(view.proposed, words)}
            </span>
          </p>
        )}
      </div>
      <button
        type="button"
        class="sp-button sp-round"
        aria-label={t('card.close', [inWords(view.name, words)])}
        onClick={onClose}
      >
        <Icon name="close" />
      </button>
    </div>
  );
}
