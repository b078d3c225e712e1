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

/** What the card shows and what it asks for; whoever renders it does the rest. */
export type CardProps = {
  /** The entity at the article's date. */
  readonly view: EntityView;
  /** The same entity at the end of the coverage, while the reader looks at that; else null. */
  readonly latest: EntityView | null;
  /** The day (`YYYY-MM-DD`) of a later change that the page tells of, or null. */
  readonly modified: string | null;
  readonly words: Words;
  readonly onLatest: (show: boolean) => void;
  readonly onEntity: (id: string) => void;
  /** Back to the entity shown before; null where this is the first. */
  readonly onBack: (() => void) | null;
  /** Gives an issue in full that the view has as a line only. */
  readonly onIssue: OnIssue;
  /** The reader says of what day (`YYYY-MM-DD`) the page is. */
  readonly onDate: (date: string) => void;
  /** Opens the panel: everything on the entity, or the comparison with a proposal. */
  readonly onPanel: (view: 'dossier' | 'compare') => void;
  readonly onCopy: (text: string) => void;
  readonly onOff: () => void;
  /** Why the place was marked; null once another entity was opened from here. */
  readonly why: Why | null;
  readonly onHide: (where: HidePlace) => void;
  readonly onClose: () => void;
};

/** The card at a mention: a dialog without a backdrop, its body scrolling between header and footer. */
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
