import type { Words } from '../../core/interface-words.ts';
import type { EntityLine } from '../../core/positions/view.ts';
import { Icon } from '../shared/Icon.tsx';
import { LineText } from '../shared/LineText.tsx';
import { Around, SLOT } from '../shared/Text.tsx';

type Props = {
  /** The words on the page. */
  readonly text: string;
  /** What they mean, according to different packs. */
  readonly options: readonly EntityLine[];
  readonly words: Words;
  readonly onEntity: (id: string) => void;
  readonly onClose: () => void;
};

/** Asks what words mean that different packs use for different things. Nothing is said of either before. */
export function CardChoice({ text, options, words, onEntity, onClose }: Props) {
  const { t } = words;
  return (
    <>
      <div class="sp-card-head">
        <h2 class="sp-who sp-name" id="sp-name">
          <Around sentence={t('choice.title', [SLOT])}>
            <bdi>{text}</bdi>
          </Around>
        </h2>
        <button
          type="button"
          class="sp-button sp-round"
          aria-label={t('card.close', [text])}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </div>
      <ul class="sp-options">
        {options.map((line) => (
          <li key={line.id}>
            <button type="button" onClick={() => onEntity(line.id)}>
              <LineText line={line} words={words} />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
