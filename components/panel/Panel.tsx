import type { Words } from '../../core/interface-words.ts';
import type { PanelLocation } from '../../core/panel-location.ts';
import { Icon } from '../shared/Icon.tsx';
import { directionOf } from '../shared/localise.ts';
import { NotSaved } from '../shared/NotSaved.tsx';
import { Compare, type CompareProps } from './CompareView.tsx';
import { Dossier, type DossierProps, type Go } from './DossierView.tsx';
import { Page, type PageProps } from './PageView.tsx';

type Own = 'place' | 'words' | 'onGo';

/** The data and callbacks of the panel's views. */
export type PanelProps = {
  readonly place: PanelLocation;
  readonly words: Words;
  readonly onGo: Go;
  readonly dossier: Omit<DossierProps, Own>;
  readonly compare: Omit<CompareProps, Own>;
  readonly page: Omit<PageProps, Own>;
  /** How many changes the browser has not stored since the last that it did. */
  readonly refused: number;
  /** Opens the same view in a tab; null if the panel is already in one. */
  readonly onTab: (() => void) | null;
};

const VIEWS: readonly (readonly [PanelLocation['view'], string])[] = [
  ['dossier', 'panel.dossier'],
  ['compare', 'panel.compare'],
  ['page', 'panel.page'],
];
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };

function Tabs({ place, words: { t }, onGo }: Pick<PanelProps, Own>) {
  const at = VIEWS.findIndex(([view]) => view === place.view);
  const onKeyDown = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }): void => {
    const by = STEPS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const next = (at + by + VIEWS.length) % VIEWS.length;
    const view = VIEWS[next]?.[0];
    if (view) onGo({ view });
    event.currentTarget.querySelectorAll<HTMLElement>('[role=tab]')[next]?.focus();
  };
  return (
    <div class="sp-tabs" role="tablist" aria-label={t('panel.views')} onKeyDown={onKeyDown}>
      {VIEWS.map(([view, key], index) => (
        <button
          key={view}
          type="button"
          role="tab"
          id={`sp-tab-${view}`}
          aria-selected={index === at}
          aria-controls="sp-view"
          tabIndex={index === at ? 0 : -1}
          onClick={() => onGo({ view })}
        >
          {t(key)}
        </button>
      ))}
    </div>
  );
}

/** The panel: tabs for the dossier, the comparison and the page's subjects. */
export function Panel({ place, words, onGo, dossier, compare, page, refused, onTab }: PanelProps) {
  const own = { place, words, onGo };
  const { t, language } = words;
  return (
    <div class="sp-root sp-panel" lang={language} dir={directionOf(language)}>
      <header class="sp-panel-head">
        <h1 class="sp-hidden">{t('extName')}</h1>
        <Tabs {...own} />
        {onTab && (
          <button type="button" class="sp-button sp-round" aria-label={t('panel.inTab')} onClick={onTab}>
            <Icon name="out" />
          </button>
        )}
      </header>
      <main>
        <div id="sp-view" role="tabpanel" aria-labelledby={`sp-tab-${place.view}`}>
          {place.view === 'dossier' && <Dossier {...own} {...dossier} />}
          {place.view === 'compare' && <Compare {...own} {...compare} />}
          {place.view === 'page' && <Page words={words} {...page} />}
        </div>
      </main>
      <NotSaved refused={refused} t={t} />
    </div>
  );
}
