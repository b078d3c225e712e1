import '../../components/panel/panel.css';
import { render } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Panel } from '../../components/panel/Panel.tsx';
import { inWords } from '../../components/shared/localise.ts';
import { panelAddress } from '../../core/panel-location.ts';
import type { EntityView } from '../../core/positions/view.ts';
import { restore } from '../../core/sharing.ts';
import { browser } from '../../platform/browser.ts';
import { askBackground, askPage } from '../../platform/messaging.ts';
import { uiWords } from '../shared/ui-words.ts';
import { useAnswer, useView } from './use-answer.ts';
import { usePanelLocation } from './use-location.ts';
import { usePage, useTab } from './use-page.ts';

const words = uiWords;

/** The views of several entities at a date; none while they are not wanted. */
function useViews(entities: readonly string[], date: string | null, wanted: boolean): readonly EntityView[] {
  const [views, setViews] = useState<readonly EntityView[]>([]);
  const ids = entities.join(' ');
  useEffect(() => {
    if (!wanted || ids === '') return setViews([]);
    let isCurrent = true;
    void Promise.all(
      ids.split(' ').map((entity) => askBackground('view', { entity, date, paragraph: '', heading: '' })),
    ).then((all) => {
      if (isCurrent) setViews(all.filter((answer) => answer !== null).map(restore));
    });
    return () => {
      isCurrent = false;
    };
  }, [ids, date, wanted]);
  return views;
}

function App({ inTab }: { readonly inTab: boolean }) {
  const { place, go, back } = usePanelLocation();
  const { entity, date, view: shown } = place;
  const tab = useTab(place.tab);
  const [showsLatest, setShowsLatest] = useState(false);
  const inDossier = shown === 'dossier';
  const inCompare = shown === 'compare';

  const view = useView(entity, date);
  const latest = useView(showsLatest ? entity : null, null) ?? null;
  const beside = useView(place.beside, showsLatest ? null : date) ?? null;
  const results = useAnswer(
    'lookUp',
    inDossier && place.q !== null ? { query: place.q, issue: entity === null ? place.issue : null } : null,
  );
  const directory = useAnswer('directory', {});
  const charted =
    view?.type === 'actor'
      ? (view.issues.find(({ issue }) => issue === place.issue) ?? view.issues[0])?.issue
      : undefined;
  const holders = useAnswer('lookUp', charted === undefined ? null : { query: '', issue: charted });

  const compared = { actors: place.actors?.split(',') ?? [], date: place.at ?? date };
  const byIssue = useAnswer('compare', inCompare && place.plan === null ? compared : null);
  const byPlan = useAnswer(
    'comparePlan',
    inCompare && place.plan !== null ? { ...compared, proposal: place.plan } : null,
  );

  // A panel that was opened at no date takes that of its page, and one that belongs to no page that of the one looked at.
  const follows = place.tab === null ? !inTab : date === null;
  const page = usePage(tab, shown === 'page' || follows);
  const named = page.status?.entities.map(({ id }) => id) ?? [];
  const dateThere = page.status?.date;
  const views = useViews(named, dateThere ?? null, inTab && shown === 'page');
  useEffect(() => {
    if (follows && dateThere !== undefined) go({ date: dateThere }, 'keep');
  }, [follows, dateThere]);

  useEffect(() => setShowsLatest(false), [entity, date]);
  useEffect(() => {
    document.title = [view && inDossier ? inWords(view.name, words) : '', i18n.t('extName')]
      .filter(Boolean)
      .join(' · ');
  }, [view, inDossier]);

  const tabId = tab?.id;
  const goTo = async (id: number): Promise<void> => {
    if (tabId === undefined) return;
    if (inTab) await browser.tabs.update(tabId, { active: true });
    await askPage(tabId, 'goTo', { id });
  };
  const openTab = (): void => {
    const url = browser.runtime.getURL(
      panelAddress({ ...place, tab: tabId === undefined ? null : String(tabId) }),
    );
    void browser.tabs.create({ url });
  };
  return (
    <Panel
      place={place}
      words={words}
      onGo={go}
      dossier={{
        ...{ view, latest, beside, results },
        holders: holders ?? [],
        directory: directory ?? [],
        onBack: back,
        onLatest: setShowsLatest,
      }}
      compare={{ comparison: byIssue ?? byPlan, directory: directory ?? [] }}
      page={{
        ...page,
        views,
        onGoTo: (id) => void goTo(id),
        onEntity: (id) => go({ view: 'dossier', entity: id, date: page.status?.date ?? date, q: null }),
        onPrint: inTab ? () => print() : null,
      }}
      onTab={inTab ? null : openTab}
    />
  );
}

document.documentElement.lang = words.language;
void browser.tabs
  .getCurrent()
  .then((own) => render(<App inTab={own !== undefined} />, document.getElementById('app') as HTMLElement));
