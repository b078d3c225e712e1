import '../../components/popup/popup.css';
import Mark from 'mark.js';
import { useLayoutEffect, useState } from 'preact/hooks';
import { Popup } from '../../components/popup/Popup.tsx';
import { inWords } from '../../components/shared/localise.ts';
import type { PageStatus, SiteState } from '../../core/page-status.ts';
import type { ChangeAfter } from '../../core/positions/changes-after.ts';
import type { EntityLine, EntityView } from '../../core/positions/view.ts';
import { browser } from '../../platform/browser.ts';
import { askFromOwnPage, askTab } from '../../platform/messaging.ts';
import { openPanel } from '../../platform/open-panel.ts';
import { allowPages } from '../../platform/site-access.ts';
import { mount } from '../shared/mount.ts';
import { type Tab, tabNamed, whyUnavailable } from '../shared/tabs.ts';
import { uiWords } from '../shared/ui-words.ts';
import { useAbout } from '../shared/use-about.ts';
import { useAsk } from '../shared/use-ask.ts';
import { usePage } from '../shared/use-page.ts';
import { useSave } from '../shared/use-save.ts';

/** What the popup requests besides the status: the site, and what changed after the article. */
type Extra = { readonly site: SiteState | null; readonly changes: readonly ChangeAfter[] };

async function askExtra({ id }: Tab, status: PageStatus | null): Promise<Extra> {
  const date = status?.date ?? null;
  const entities = status?.entities.map((line) => line.id) ?? [];
  const subjects = status?.subjects ?? [];
  const [site, changes] = await Promise.all([
    askFromOwnPage('siteState', { tabId: id }),
    date === null || entities.length === 0
      ? []
      : askFromOwnPage('changesAfter', { entities, date, subjects }).catch(() => []),
  ]);
  return { site, changes };
}

/** Marks the query in the list of results. */
function useMarkedQuery(query: string, results: readonly EntityLine[]): void {
  useLayoutEffect(() => {
    const list = document.querySelector<HTMLElement>('.sp-results');
    if (!list || query.trim() === '' || results.length === 0) return;
    const marker = new Mark(list);
    marker.mark(query.trim(), { className: 'sp-hit', separateWordSearch: false, diacritics: true });
    return () => marker.unmark();
  }, [query, results]);
}

/** Returns the view with one issue first. */
const issueFirst = (view: EntityView, first: string | null): EntityView =>
  view.type === 'proposal' || first === null
    ? view
    : {
        ...view,
        issues: view.issues.toSorted(
          (one, other) => Number(other.issue === first) - Number(one.issue === first),
        ),
      };

const NONE: readonly EntityLine[] = [];

/** Has news pages marked without being asked, if the reader allows it. */
async function markNews(): Promise<void> {
  if (await allowPages()) await askFromOwnPage('changeSettings', { scope: 'news' });
}

function App({ tab }: { readonly tab: Tab }) {
  const about = useAbout();
  const page = usePage(tab, askExtra);
  const { refused, counted } = useSave();
  const change = (asked: Promise<void>): void => void counted(asked).catch(() => undefined);
  const status = page?.status ?? null;
  const [asked, setAsked] = useState<{ query: string; issue: string | null }>({ query: '', issue: null });
  const [{ entity, first }, setOpened] = useState<{ entity: string | null; first: string | null }>({
    entity: null,
    first: null,
  });
  const [isDenied, setDenied] = useState(false);
  const results = useAsk('lookUp', asked)?.value ?? NONE;
  const date = status?.date ?? null;
  const opened = useAsk('view', entity === null ? null : { entity, date })?.value ?? null;
  const selected = opened?.id === entity ? issueFirst(opened, first) : null;
  useMarkedQuery(asked.query, selected ? NONE : results);

  const select = (id: string): void => {
    const issue = results.find((line) => line.id === id && line.type === 'issue');
    if (issue) setAsked({ query: inWords(issue.name, uiWords), issue: id });
    else setOpened({ entity: id, first: null });
  };
  const open = (view: 'dossier' | 'compare'): void => {
    const shown = selected?.id ?? null;
    const issue = selected?.type === 'actor' ? (selected.issues[0]?.issue ?? null) : null;
    const plan = view === 'compare' && selected?.type === 'proposal' ? shown : null;
    void openPanel(tab.id, { view, entity: shown, issue, plan, date }).then(() => window.close());
  };
  const mark = async (): Promise<void> => setDenied(!(await askFromOwnPage('markPage', { tabId: tab.id })));
  const site = page?.extra.site ?? null;
  const unmarkable = site?.unasked && (isDenied || whyUnavailable(tab.url) !== 'denied');
  return (
    <Popup
      site={unmarkable ? { ...site, unasked: false } : site}
      status={status}
      changes={page?.extra.changes ?? []}
      unavailable={page?.unavailable ?? null}
      query={asked.query}
      results={results}
      selected={selected}
      about={about}
      words={uiWords}
      refused={refused}
      onSite={(on) => change(askFromOwnPage('setSite', { tabId: tab.id, on }))}
      onPause={(paused) => change(askFromOwnPage('changeSettings', { paused }))}
      onQuery={(query) => setAsked({ query, issue: null })}
      onStep={(by, of) => void askTab(tab.id, 'step', { by, entity: of })}
      onOpen={() => void askTab(tab.id, 'open').then((isOpen) => isOpen && window.close())}
      onSelect={select}
      onChange={({ entity: id, issue }) => setOpened({ entity: id, first: issue })}
      onSelectBack={() => setOpened({ entity: null, first: null })}
      onShowAgain={({ entity: id, where }) =>
        change(askFromOwnPage('showAgain', { tabId: tab.id, entity: id, where }))
      }
      onAnyway={(where, on) => change(askFromOwnPage('setAnyway', { tabId: tab.id, where, on }))}
      onMark={() => void mark()}
      onMarkNews={() => void markNews()}
      onPanel={open}
      onOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
}

// When it is opened in a tab, the popup belongs to the tab that its address names.
void tabNamed(new URLSearchParams(location.search).get('tab')).then((tab) => mount(() => <App tab={tab} />));
