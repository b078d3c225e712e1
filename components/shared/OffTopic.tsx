import type { Translate } from '../../core/interface-words.ts';
import type { AnywayPlace } from '../../core/page-status.ts';

type Props = {
  /** The page's site; null if it is not known. */
  readonly host: string | null;
  readonly t: Translate;
  readonly onAnyway: (where: AnywayPlace, on: boolean) => void;
};

/** Offers to mark the names of a page that is not about the pack's topic, or of every page of its site. */
export function OffTopic({ host, t, onAnyway }: Props) {
  return (
    <p class="sp-row sp-off-topic">
      <button type="button" class="sp-button" onClick={() => onAnyway('page', true)}>
        {t('popup.anyway')}
      </button>
      {host !== null && (
        <button type="button" class="sp-link" onClick={() => onAnyway('site', true)}>
          {t('popup.anywayOnSite', [host])}
        </button>
      )}
    </p>
  );
}

/** Says that names are marked whatever the page is about, with a button that has the page judged again. */
export function MarkedAnyway({ where, t, onAnyway }: Omit<Props, 'host'> & { readonly where: AnywayPlace }) {
  return (
    <p class="sp-row sp-quiet">
      {t(where === 'page' ? 'popup.anywayPage' : 'popup.anywaySite')}{' '}
      <button type="button" class="sp-link" onClick={() => onAnyway(where, false)}>
        {t('popup.judgeAgain')}
      </button>
    </p>
  );
}
