import type { Translate, Words } from '../../core/interface-words.ts';
import type { AnywayPlace, HiddenName, PageStatus, SiteState } from '../../core/page-status.ts';
import type { ChangeAfter } from '../../core/positions/changes-after.ts';
import type { EntityLine, EntityView } from '../../core/positions/view.ts';
import { About, type AboutFacts } from '../shared/About.tsx';
import { AsOf } from '../shared/AsOf.tsx';
import { Changes } from '../shared/Changes.tsx';
import { ElsewhereList } from '../shared/ElsewhereList.tsx';
import { EntityBody } from '../shared/EntityBody.tsx';
import { EntityHeader } from '../shared/EntityHeader.tsx';
import { LookUpField } from '../shared/LookUpField.tsx';
import { directionOf } from '../shared/localise.ts';
import { NotSaved } from '../shared/NotSaved.tsx';
import { MarkedAnyway, OffTopic } from '../shared/OffTopic.tsx';
import { PageList } from '../shared/PageList.tsx';
import { firstOf, ResultList } from '../shared/ResultList.tsx';
import { AskFirst } from './AskFirst.tsx';
import { HiddenNames } from './HiddenNames.tsx';

/** Number of changes that are shown before their list is opened: the page's names follow in the same window. */
const CHANGES_AT_ONCE = 2;

/** The toolbar popup's data and callbacks. */
export type PopupProps = {
  /** The tab's site; null until it is known, or if the tab has none. */
  readonly site: SiteState | null;
  /** The page's status; null until the page responds. */
  readonly status: PageStatus | null;
  /** What changed after the article, of the entities on the page. */
  readonly changes: readonly ChangeAfter[];
  /** A sentence that explains why the extension cannot run here, or null. */
  readonly unavailable: string | null;
  readonly query: string;
  readonly results: readonly EntityLine[];
  /** The entity opened from a list, or null. */
  readonly selected: EntityView | null;
  readonly about: AboutFacts | null;
  readonly words: Words;
  /** How many changes the browser has not stored since the last that it did. */
  readonly refused: number;
  readonly onSite: (on: boolean) => void;
  readonly onPause: (paused: boolean) => void;
  readonly onQuery: (query: string) => void;
  /** Goes to the next (1) or previous (-1) mention on the page, of one entity or of any (null). */
  readonly onStep: (by: 1 | -1, entity: string | null) => void;
  /** Opens the card at the current mention. */
  readonly onOpen: () => void;
  /** Called with the id of an entity to open, or of an issue whose holders are to be listed. */
  readonly onSelect: (id: string) => void;
  /** Opens the entity of a change, with its issue first. */
  readonly onChange: (change: ChangeAfter) => void;
  readonly onSelectBack: () => void;
  /** Marks a hidden name again. */
  readonly onShowAgain: (one: HiddenName) => void;
  /** Has names marked on the page or on its site whatever it is about, or has it judged again. */
  readonly onAnyway: (where: AnywayPlace, on: boolean) => void;
  /** Has a page marked that waits for the reader to ask for it, or news pages from now on. */
  readonly onMark: () => void;
  readonly onMarkNews: () => void;
  /** Opens the panel, with the selected entity if there is one. */
  readonly onPanel: (view: 'dossier' | 'compare') => void;
  readonly onOptions: () => void;
};

function siteSentence({ site, status, unavailable, words: { t } }: PopupProps): string {
  if (site?.paused) return t('popup.isPaused');
  if (site?.unasked) return t('popup.unasked');
  if (unavailable !== null && site?.on !== false) return unavailable;
  if (site === null) return t('popup.looking');
  if (!site.on) return t('popup.isOff');
  if (status?.state === 'looking') return t('popup.looking');
  if (status?.state === 'off-topic') return t('popup.offTopic');
  return t(status?.state === 'not-news' ? 'popup.noNews' : 'popup.isOn');
}

function SiteBar(props: PopupProps) {
  const { site, unavailable, words, onSite } = props;
  const { t } = words;
  return (
    <div class="sp-site">
      <div class="sp-who">
        <h1 class="sp-name">{site?.host ?? t('extName')}</h1>
        <p class="sp-role" id="sp-site-state" role="status">
          {siteSentence(props)}
        </p>
      </div>
      {site && !site.unasked && (unavailable === null || !site.on) && (
        <button
          type="button"
          class={site.paused ? 'sp-switch sp-switch-idle' : 'sp-switch'}
          role="switch"
          aria-checked={site.on}
          aria-label={t('popup.switchLabel', [site.host])}
          aria-describedby={site.paused ? 'sp-site-state' : undefined}
          onClick={() => onSite(!site.on)}
        />
      )}
    </div>
  );
}

/** Returns the hidden names that the page contains. */
const hiddenNames = ({ site, status }: PopupProps): readonly HiddenName[] =>
  site?.hidden.filter(({ entity }) => status?.hidden.includes(entity)) ?? [];

/** Says that the site is off, with a button to turn it on. */
function SiteOff({
  host,
  t,
  onSite,
}: { readonly host: string; readonly t: Translate } & Pick<PopupProps, 'onSite'>) {
  return (
    <p class="sp-row sp-site-off">
      {t('notice.siteOff', [host])}{' '}
      <button type="button" class="sp-link" onClick={() => onSite(true)}>
        {t('popup.turnOn')}
      </button>
    </p>
  );
}

/** What the page mentions and what changed since, or why nothing is marked on it. */
function PagePart(props: PopupProps) {
  const { site, status, words, onAnyway } = props;
  const { t } = words;
  if (site && !site.on && !site.paused) return <SiteOff host={site.host} t={t} onSite={props.onSite} />;
  if (site?.unasked) return <AskFirst t={t} onMark={props.onMark} onMarkNews={props.onMarkNews} />;
  if (status?.state === 'off-topic') return <OffTopic host={site?.host ?? null} t={t} onAnyway={onAnyway} />;
  if (status?.state !== 'reading') return null;
  return (
    <>
      {site?.anyway && <MarkedAnyway where={site.anyway} t={t} onAnyway={onAnyway} />}
      <Changes changes={props.changes} atOnce={CHANGES_AT_ONCE} words={words} onChange={props.onChange} />
      <PageList
        status={status}
        words={words}
        onStep={props.onStep}
        onOpen={props.onOpen}
        onSelect={props.onSelect}
      />
      <HiddenNames hidden={hiddenNames(props)} words={words} onShow={props.onShowAgain} />
    </>
  );
}

function Selected({ view, words, ...props }: PopupProps & { readonly view: EntityView }) {
  return (
    <main class="sp-selected" aria-labelledby="sp-name">
      <h1 class="sp-hidden">{words.t('extName')}</h1>
      <EntityHeader
        view={view}
        words={words}
        nameId="sp-name"
        onEntity={props.onSelect}
        onBack={props.onSelectBack}
      />
      <ElsewhereList of={view.elsewhere} words={words} onEntity={props.onSelect} />
      <AsOf view={view} latest={null} words={words} onLatest={null} />
      <div class="sp-body">
        <EntityBody view={view} words={words} onEntity={props.onSelect} />
      </div>
    </main>
  );
}

/** The toolbar popup: the site's switch, the search field, and the page's mentions; or one selected entity. */
export function Popup(props: PopupProps) {
  const { site, query, results, selected, words, onSelect } = props;
  const { t, language } = words;
  const paused = site?.paused ?? false;
  const openFirst = (): void => {
    const first = query.trim() === '' ? undefined : firstOf(results);
    if (first) onSelect(first.id);
  };
  return (
    <div class="sp-root sp-popup" lang={language} dir={directionOf(language)}>
      {selected ? (
        <Selected {...props} view={selected} />
      ) : (
        <>
          <header>
            <SiteBar {...props} />
            <LookUpField query={query} t={t} focused onQuery={props.onQuery} onEnter={openFirst} />
          </header>
          <main class="sp-body">
            {query.trim() !== '' ? (
              // Keyed by the results: marking the query rewrites the list's text nodes, so they must not be reused.
              <ResultList
                key={results}
                query={query.trim()}
                results={results}
                words={words}
                onSelect={onSelect}
              />
            ) : (
              <PagePart {...props} />
            )}
          </main>
        </>
      )}
      <NotSaved refused={props.refused} t={t} />
      <footer class="sp-foot">
        {props.about && !selected && <About facts={props.about} words={words} />}
        <button type="button" class="sp-link" onClick={() => props.onPanel('dossier')}>
          {t(selected ? 'card.dossier' : 'popup.dossiers')}
        </button>
        {selected && (
          <button type="button" class="sp-link" onClick={() => props.onPanel('compare')}>
            {t('card.compare')}
          </button>
        )}
        <button type="button" class="sp-link" onClick={props.onOptions}>
          {t('popup.settings')}
        </button>
        {site && !selected && (
          <button
            type="button"
            class={paused ? 'sp-button' : 'sp-link'}
            onClick={() => props.onPause(!paused)}
          >
            {t(paused ? 'popup.resume' : 'popup.pause')}
          </button>
        )}
      </footer>
    </div>
  );
}
