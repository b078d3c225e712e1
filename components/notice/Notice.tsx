import type { Translate, Words } from '../../core/interface-words.ts';
import type { HidePlace } from '../../core/page-status.ts';
import { Icon } from '../shared/Icon.tsx';
import { directionOf } from '../shared/localise.ts';

/** What the reader has done: hidden a name, turned a site off, or pressed “Undo” where it was not allowed or failed. */
export type Done =
  | { readonly what: 'hidden'; readonly where: HidePlace; readonly name: string }
  | { readonly what: 'off'; readonly site: string }
  | { readonly what: 'refused' | 'notUndone' };

type Props = {
  /** Null at first: a live region that is inserted with its text is not announced. */
  readonly done: Done | null;
  readonly words: Words;
  readonly onUndo: () => void;
  readonly onClose: () => void;
};

const HIDDEN: Readonly<Record<HidePlace, string>> = {
  page: 'notice.hiddenOnPage',
  site: 'notice.hiddenOnSite',
  everywhere: 'notice.hiddenEverywhere',
};

function sentenceOf(done: Done, t: Translate): string {
  if (done.what === 'hidden') return t(HIDDEN[done.where], [done.name]);
  if (done.what === 'off') return t('notice.siteOff', [done.site]);
  return t(done.what === 'refused' ? 'card.refused' : 'notice.notUndone');
}

/** Says what the reader has just done on the page, and offers to undo it. */
export function Notice({ done, words: { t, language }, onUndo, onClose }: Props) {
  return (
    <div class="sp-root sp-notice" lang={language} dir={directionOf(language)}>
      <p role="status" id="sp-done">
        {done && sentenceOf(done, t)}
      </p>
      <button type="button" class="sp-link sp-undo" aria-describedby="sp-done" onClick={onUndo}>
        {t('notice.undo')}
      </button>
      <button type="button" class="sp-button sp-round" aria-label={t('word.close')} onClick={onClose}>
        <Icon name="close" />
      </button>
    </div>
  );
}
