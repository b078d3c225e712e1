import type { Translate } from '../../core/interface-words.ts';

type Props = {
  readonly t: Translate;
  /** Has this page marked. */
  readonly onMark: () => void;
  /** Has news pages marked without being asked from now on, if the browser allows it. */
  readonly onMarkNews: () => void;
};

/** Offers to mark a page that waits for the reader to ask for it, or every news page from now on. */
export function AskFirst({ t, onMark, onMarkNews }: Props) {
  return (
    <p class="sp-row sp-off-topic">
      <button type="button" class="sp-button" onClick={onMark}>
        {t('popup.markPage')}
      </button>
      <button type="button" class="sp-link" onClick={onMarkNews}>
        {t('popup.markNews')}
      </button>
    </p>
  );
}
