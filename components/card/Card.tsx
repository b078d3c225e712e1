import { useState } from 'preact/hooks';
import type { Words } from '../../core/interface-words.ts';
import type { EntityView } from '../../core/positions/view.ts';
import { AsOf } from '../shared/AsOf.tsx';
import { citationOf } from '../shared/citation.ts';
import { EntityBody } from '../shared/EntityBody.tsx';
import { EntityHeader } from '../shared/EntityHeader.tsx';
import { Icon } from '../shared/Icon.tsx';
import type { OnIssue } from '../shared/IssueRow.tsx';
import { directionOf } from '../shared/localise.ts';
import { type HidePlace, type Why, WhyMarked } from './WhyMarked.tsx';

/** The card's data and callbacks. */
export type CardProps = {
  /** The entity at the article's date. */
  readonly view: EntityView;
  /** The same entity at the end of the coverage while the reader has chosen “Latest”; otherwise null. */
  readonly latest: EntityView | null;
  /** The date (`YYYY-MM-DD`) of a later update that the page reports, or null. */
  readonly modified: string | null;
  readonly words: Words;
  readonly onLatest: (show: boolean) => void;
  readonly onEntity: (id: string) => void;
  /** Returns to the previous entity; null if this is the first. */
  readonly onBack: (() => void) | null;
  /** Loads an issue that the view contains only as a heading. */
  readonly onIssue: OnIssue;
  /** Called with the page's date (`YYYY-MM-DD`) when the reader sets it. */
  readonly onDate: (date: string) => void;
  /** Opens the panel with the entity's dossier, or with the comparison by the points of a proposal. */
  readonly onPanel: (view: 'dossier' | 'compare') => void;
  readonly onCopy: (text: string) => void;
  readonly onOff: () => void;
  /** Why the text was marked; null after the reader has opened another entity in the card. */
  readonly why: Why | null;
  readonly onHide: (where: HidePlace) => void;
  readonly onClose: () => void;
};

/** The card at a mention: a non-modal dialog whose body scrolls between header and footer. */
export function Card(props: CardProps) {
  const { view, latest, words, onEntity } = props;
  const { t, language } = words;
  const shown = latest ?? view;
  const [asked, setAsked] = useState(false);
  const [copied, setCopied] = useState<EntityView | null>(null);
  return (
    <div
      class="sp-root sp-card"
      role="dialog"
      aria-labelledby="sp-name"
      tabIndex={-1}
      lang={language}
      dir={directionOf(language)}
    >
      <EntityHeader view={shown} words={words} nameId="sp-name" onEntity={onEntity} onBack={props.onBack}>
        <button type="button" class="sp-button sp-round" aria-label={t('word.close')} onClick={props.onClose}>
          <Icon name="close" />
        </button>
      </EntityHeader>
      <AsOf
        view={view}
        latest={latest}
        modified={props.modified}
        words={words}
        onLatest={props.onLatest}
        onDate={props.onDate}
      />
      <div class="sp-body">
        <EntityBody view={shown} words={words} onEntity={onEntity} onIssue={props.onIssue} />
      </div>
      <div id="sp-why" class="sp-why" hidden={!props.why || !asked}>
        {props.why && asked && <WhyMarked why={props.why} words={words} onHide={props.onHide} />}
      </div>
      <footer class="sp-foot">
        <button type="button" class="sp-link" onClick={() => props.onPanel('dossier')}>
          {t('card.dossier')}
        </button>
        {shown.type === 'proposal' && (
          <button type="button" class="sp-link" onClick={() => props.onPanel('compare')}>
            {t('card.compare')}
          </button>
        )}
        <button
          type="button"
          class="sp-link"
          onClick={() => {
            props.onCopy(citationOf(shown, words));
            setCopied(shown);
          }}
        >
          <span aria-live="polite">{copied === shown ? t('card.copied') : t('card.copy')}</span>
        </button>
        <span class="sp-foot-mark">
          {props.why && (
            <button
              type="button"
              class="sp-link"
              aria-expanded={asked}
              aria-controls="sp-why"
              onClick={() => setAsked(!asked)}
            >
              {t('why.title')}
            </button>
          )}
          <button type="button" class="sp-link" onClick={props.onOff}>
            {t('card.siteOff')}
          </button>
        </span>
      </footer>
    </div>
  );
}
