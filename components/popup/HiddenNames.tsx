import type { Words } from '../../core/interface-words.ts';
import type { HiddenName } from '../../core/page-status.ts';
import { hidePlaceLabel } from '../shared/labels.ts';
import { inWords } from '../shared/localise.ts';
import { Text } from '../shared/Text.tsx';

type Props = {
  readonly hidden: readonly HiddenName[];
  readonly words: Words;
  readonly onShow: (one: HiddenName) => void;
};

/** The hidden names of this page, each with the place where it is hidden and a button to mark it again. */
export function HiddenNames({ hidden, words, onShow }: Props) {
  const { t } = words;
  if (hidden.length === 0) return null;
  return (
    <section>
      <div class="sp-section">
        <h2 class="sp-label">{t('popup.hidden')}</h2>
      </div>
      <ul class="sp-list sp-hidden-names">
        {hidden.map((one) => (
          <li key={`${one.where} ${one.entity}`} class="sp-line">
            <span class="sp-line-main">
              <span>
                <Text of={one.name} words={words} />{' '}
                <span class="sp-quiet">{hidePlaceLabel(one.where, t)}</span>
              </span>
            </span>
            <button
              type="button"
              class="sp-link"
              aria-label={t('popup.showAgainOf', [inWords(one.name, words)])}
              onClick={() => onShow(one)}
            >
              {t('popup.showAgain')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
