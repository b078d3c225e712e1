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
import { useLatest } from '../shared/use-latest.ts';
import { ActorGlance } from './ActorGlance.tsx';
import { CardFoot } from './CardFoot.tsx';
import { PlanGlance } from './PlanGlance.tsx';
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
  /** True after a press that was not carried out, because the page may have covered the card. */
  readonly refused: boolean;
  readonly onHide: (where: HidePlace) => void;
  readonly onClose: () => void;
};

/** The subject of an actor's card: the one chosen, else that of the paragraph, else the first in the list. */
function useSubject(view: EntityView, chosen: string | null, onIssue: OnIssue) {
  const own = view.type === 'actor' ? view : null;
  const given = own?.issues.find(({ issue }) => issue === chosen);
  const isAsked = own !== null && chosen !== null && !given;
  const loaded = useLatest(isAsked ? `${view.id} ${view.date} ${view.asOf} ${chosen}` : null, async () => ({
    of: view,
    issue: await onIssue(view, chosen ?? ''),
  }))?.value;
  if (!own) return null;
  if (given) return given;
  if (isAsked && loaded?.of === view && loaded.issue?.issue === chosen) return loaded.issue;
  return own.silent.find(({ issue }) => issue === own.subject) ?? own.issues[0] ?? null;
}

type MenuProps = CardProps & {
  readonly shown: EntityView;
  /** Whether the explanation of the mark is shown. */
  readonly asked: boolean;
  readonly onAsk: () => void;
};

/** What the menu offers: a citation, the explanation of the mark, and the end of all marks on the site. */
function MenuActions({ shown, words, asked, onAsk, ...props }: MenuProps) {
  const { t } = words;
  const [copied, setCopied] = useState<EntityView | null>(null);
  return (
    <>
      <button
        type="button"
        class="sp-link"
        onClick={(event) => {
          // The menu stays open, so that the reader sees that it was copied.
          event.stopPropagation();
          props.onCopy(citationOf(shown, words));
          setCopied(shown);
        }}
      >
        <span aria-live="polite">{copied === shown ? t('card.copied') : t('card.copy')}</span>
      </button>
      {props.why && (
        <button type="button" class="sp-link" aria-expanded={asked} aria-controls="sp-why" onClick={onAsk}>
          {t('why.title')}
        </button>
      )}
      <button type="button" class="sp-link" onClick={props.onOff}>
        {t('card.siteOff')}
      </button>
    </>
  );
}

/** The card at a mention: a non-modal dialog whose body scrolls between header and footer. */
export function Card(props: CardProps) {
  const { view, latest, words, onEntity, onIssue } = props;
  const { t, language } = words;
  const shown = latest ?? view;
  const isPlan = shown.type === 'proposal';
  const [open, setOpen] = useState(false);
  const [choice, setChoice] = useState({ of: view.id, issue: '' });
  const chosen = choice.of === shown.id && choice.issue !== '' ? choice.issue : null;
  const [asked, setAsked] = useState(false);
  const subject = useSubject(shown, chosen, onIssue);
  const onMore = (): void => setOpen(true);
  const whole = open || view.coverage.article !== 'within';
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
      {whole && (
        <AsOf
          view={view}
          latest={latest}
          modified={props.modified}
          words={words}
          onLatest={props.onLatest}
          onDate={props.onDate}
        />
      )}
      <div class="sp-body">
        {open && <EntityBody view={shown} words={words} onEntity={onEntity} onIssue={onIssue} />}
        {!open && shown.type === 'proposal' && (
          <PlanGlance view={shown} words={words} onEntity={onEntity} onMore={onMore} />
        )}
        {!open && shown.type === 'actor' && (
          <ActorGlance
            view={shown}
            subject={subject}
            modified={whole ? null : props.modified}
            words={words}
            onSubject={(issue) => setChoice({ of: shown.id, issue })}
            onMore={onMore}
          />
        )}
      </div>
      {props.refused && (
        <p class="sp-note" role="alert">
          {t('card.refused')}
        </p>
      )}
      <div id="sp-why" class="sp-why" hidden={!props.why || !asked}>
        {props.why && asked && <WhyMarked why={props.why} words={words} onHide={props.onHide} />}
      </div>
      <CardFoot
        words={words}
        open={open}
        onOpen={() => setOpen(!open)}
        onDossier={() => props.onPanel('dossier')}
        onCompare={isPlan ? () => props.onPanel('compare') : null}
      >
        <MenuActions {...props} shown={shown} asked={asked} onAsk={() => setAsked(!asked)} />
      </CardFoot>
    </div>
  );
}
