import type { Words } from '../../core/interface-words.ts';
import type { EntityView } from '../../core/positions/view.ts';
import { Who } from '../shared/EntityHeader.tsx';
import { Icon } from '../shared/Icon.tsx';
import { inWords } from '../shared/localise.ts';

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
      <Who view={view} words={words} nameId="sp-name" onEntity={onEntity} />
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
