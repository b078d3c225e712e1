import '../../components/panel/panel.css';
import { useEffect, useState } from 'preact/hooks';
import { Panel } from '../../components/panel/Panel.tsx';
import { inWords } from '../../components/shared/localise.ts';
import type { MentionExcerpt, PageStatus } from '../../core/page-status.ts';
import type { PanelLocation } from '../../core/panel-location.ts';
import type { EntityLine } from '../../core/positions/view.ts';
import { browser } from '../../platform/browser.ts';
import { askFromOwnPage, askTab } from '../../platform/messaging.ts';
import { panelAddress } from '../../platform/panel-address.ts';
import { mount } from '../shared/mount.ts';
import type { Tab } from '../shared/tabs.ts';
import { uiWords } from '../shared/ui-words.ts';
import { useAsk } from '../shared/use-ask.ts';
import { usePage } from '../shared/use-page.ts';
import { useSave } from '../shared/use-save.ts';
import { usePanelLocation } from './use-location.ts';
import { useTab } from './use-tab.ts';
import { useView, useViews } from './use-views.ts';

const askMentions = async ({ id }: Tab) => (await askTab(id, 'mentions')) ?? [];

const { t } = uiWords;

/** Returns what the dossier shows: entities, query results, and the actors with a position on the issue. */
function useDossier({ view: shown, entity, issue, date, q, beside }: PanelLocation) {
  const [showsLatest, setShowsLatest] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a different entity or date resets this
  useEffect(() => setShowsLatest(false), [entity, date]);
  const view = useView(entity, date);
  const latest = useView(showsLatest ? entity : null, null) ?? null;
  const other = useView(beside, showsLatest ? null : date) ?? null;
  const query =
    shown === 'dossier' && q !== null ? { query: q, issue: entity === null ? issue : null } : null;
  const results = useAsk('lookUp', query)?.value ?? null;
  const issues = view?.type === 'actor' ? view.issues : [];
  const charted = (issues.find((each) => each.issue === issue) ?? issues[0])?.issue;
  const holders = useAsk('lookUp', charted === undefined ? null : { query: '', issue: charted });
  return {
    view,
    latest,
    results,
    beside: other,
    holders: holders?.value ?? [],
    onLatest: setShowsLatest,
  };
}

/** Returns the comparison to show, by issue or by the points of a plan; null if there is none. */
function useComparison(
  { view, actors, at, date, plan, entity, issue }: PanelLocation,
  directory: readonly EntityLine[],
) {
  const compared = { actors: actors?.split(',') ?? [], date: at ?? date };
  // Whether an id is that of a plan is known once the directory is.
  const isShown = view === 'compare' && directory.length > 0;
  const named = plan ?? entity;
  const isPlan = directory.some(({ id, type }) => id === named && type === 'proposal');
  const proposal = isPlan ? named : null;
  const byIssue = useAsk('compare', isShown && proposal === null ? { ...compared, entity, issue } : null);
  const byPlan = useAsk('comparePlan', isShown && proposal !== null ? { ...compared, proposal } : null);
  return byIssue?.value ?? byPlan?.value ?? null;
}

/** Returns what a page is about and what changed since, from the text around its mentions; null until it is known. */
function useSubjects(status: PageStatus | null, mentions: readonly MentionExcerpt[]) {
  const headings = new Set(mentions.map(({ heading }) => heading));
  const texts = mentions.map(({ before, text, after }) => `${before}${text}${after}`);
  const request = status && {
    entities: status.entities.map(({ id }) => id),
    text: [...headings, ...texts].join('\n'),
    language: status.language ?? '',
    date: status.date,
  };
  return useAsk('pageSubjects', mentions.length === 0 ? null : request)?.value ?? null;
}

function App({ inTab }: { readonly inTab: boolean }) {
  const { place, go, back } = usePanelLocation();
  const tab = useTab(place.tab);
  const dossier = useDossier(place);
  const directory = useAsk('directory', undefined)?.value ?? [];
  const comparison = useComparison(place, directory);

  // A panel opened without a date uses its page's date. A side panel without a page uses the active tab's.
  const follows = place.tab === null ? !inTab : place.date === null;
  const page = usePage(place.view === 'page' || follows ? tab : null, askMentions, true);
  const status = page?.status ?? null;
  const dateThere = status?.date;
  const named = status?.entities.map(({ id }) => id) ?? [];
  const subjects = useSubjects(place.view === 'page' ? status : null, page?.extra ?? []);
  const views = useViews(named, dateThere ?? null, inTab && place.view === 'page');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `go` is a new function on each render
  useEffect(() => {
    if (follows && dateThere !== undefined) go({ date: dateThere }, 'keep');
  }, [follows, dateThere]);

  const shownName = place.view === 'dossier' && dossier.view ? inWords(dossier.view.name, uiWords) : '';
  useEffect(() => {
    document.title = [shownName, t('extName')].filter(Boolean).join(' · ');
  }, [shownName]);

  const tabId = tab?.id;
  const { refused, counted } = useSave();
  const goTo = async (id: number): Promise<void> => {
    if (tabId === undefined) return;
    if (inTab) await browser.tabs.update(tabId, { active: true });
    await askTab(tabId, 'goTo', { id });
  };
  const openTab = (): void => {
    const address = panelAddress({ ...place, tab: tabId === undefined ? null : String(tabId) });
    void browser.tabs.create({ url: browser.runtime.getURL(address) });
  };
  return (
    <Panel
      place={place}
      words={uiWords}
      onGo={go}
      dossier={{ ...dossier, directory, onBack: back }}
      compare={{ comparison, directory }}
      page={{
        status,
        subjects,
        views,
        mentions: page?.extra ?? [],
        unavailable: page?.unavailable ?? null,
        onAnyway: (where, on) => {
          if (tabId !== undefined)
            void counted(askFromOwnPage('setAnyway', { tabId, where, on })).catch(() => undefined);
        },
        onGoTo: (id) => void goTo(id),
        onEntity: (id, issue) =>
          go({
            view: 'dossier',
            entity: id,
            date: dateThere ?? place.date,
            q: null,
            ...(issue !== undefined && { issue }),
          }),
        onPrint: inTab ? () => print() : null,
      }}
      refused={refused}
      onTab={inTab ? null : openTab}
    />
  );
}

void browser.tabs.getCurrent().then((own) => mount(() => <App inTab={own !== undefined} />));
