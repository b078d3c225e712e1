import '../../components/popup/popup.css';
import Mark from 'mark.js';
import { render } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Popup } from '../../components/popup/Popup.tsx';
import { inWords } from '../../components/shared/localise.ts';
import type { EntityLine, EntityView } from '../../core/positions/view.ts';
import type { PageStatus, SiteState } from '../../core/protocol/messages.ts';
import { restore } from '../../core/sharing.ts';
import { browser } from '../../platform/browser.ts';
import { askBackground, askPage } from '../../platform/messaging.ts';
import { openPanel } from '../../platform/open-panel.ts';
import { onSettingsChanged } from '../../platform/settings-store.ts';
import { uiWords } from '../shared/ui-words.ts';
import { tabOfPopup, whyUnavailable } from './tab-of-popup.ts';

/** How often, in milliseconds, the popup asks the page while it is open: pages go on filling themselves. */
const ASK_EVERY_MS = 700;

type Tab = Awaited<ReturnType<typeof tabOfPopup>>;

/** What the popup shows of the tab's page and site. */
type Seen = {
  readonly site: SiteState | null;
  readonly status: PageStatus | null;
  /** Those of the page's entities that have moved since the day of the article. */
  readonly changed: readonly string[];
  readonly unavailable: string | null;
};

/** Asks what has changed on a page once for each set of entities and each date. */
function createChanged(): (status: PageStatus) => Promise<readonly string[]> {
  let asked = '';
  let answer: Promise<readonly string[]> = Promise.resolve([]);
  return ({ entities, date }) => {
    if (date === null || entities.length === 0) return Promise.resolve([]);
    const ids = entities.map(({ id }) => id);
    const question = [date, ...ids.toSorted()].join(' ');
    if (question !== asked) answer = askBackground('changedAfter', { entities: ids, date }).catch(() => []);
    asked = question;
    return answer;
  };
}

/** The state of the tab's page and site, kept up to date while the popup is open. */
function usePage(tab: Tab): Seen {
  const [seen, setSeen] = useState<Seen>({ site: null, status: null, changed: [], unavailable: null });
  useEffect(() => {
    const end = new AbortController();
    const changedOn = createChanged();
    const look = async (): Promise<void> => {
      const [site, answer] = await Promise.all([
        askBackground('siteState', { tabId: tab.id }),
        askPage(tab.id, 'status', {}),
      ]);
      // All at once: a list that grows under the pointer takes its click somewhere else.
      const changed = answer ? await changedOn(answer) : [];
      if (end.signal.aborted) return;
      const unavailable = answer ? null : i18n.t(`unavailable.${whyUnavailable(tab.url)}`);
      setSeen({ site, status: answer ?? null, changed, unavailable });
    };
    const lookQuietly = (): void => void look().catch(() => undefined);
    lookQuietly();
    const timer = setInterval(lookQuietly, ASK_EVERY_MS);
    onSettingsChanged(lookQuietly, end.signal);
    return () => {
      clearInterval(timer);
      end.abort();
    };
  }, [tab]);
  return seen;
}

/** What a look-up finds, its spellings marked by mark.js; with an issue chosen, the actors who hold something on it. */
function useLookUp(): {
  query: string;
  results: readonly EntityLine[];
  ask: (query: string, issue?: string) => void;
} {
  const [asked, setAsked] = useState<{ query: string; issue: string | null }>({ query: '', issue: null });
  const [results, setResults] = useState<readonly EntityLine[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void askBackground('lookUp', asked).then((lines) => {
      if (isCurrent) setResults(lines);
    });
    return () => {
      isCurrent = false;
    };
  }, [asked]);
  return { query: asked.query, results, ask: (query, issue) => setAsked({ query, issue: issue ?? null }) };
}

function App({ tab }: { readonly tab: Tab }) {
  const { site, status, changed, unavailable } = usePage(tab);
  const { query, results, ask } = useLookUp();
  const [selected, setSelected] = useState<EntityView | null>(null);

  useLayoutEffect(() => {
    const list = document.querySelector<HTMLElement>('.sp-results');
    if (!list || query.trim() === '') return;
    const marker = new Mark(list);
    marker.mark(query.trim(), { className: 'sp-hit', separateWordSearch: false, diacritics: true });
    return () => marker.unmark();
  }, [query, results, selected]);

  const select = async (id: string): Promise<void> => {
    const issue = results.find((line) => line.id === id && line.type === 'issue');
    if (issue) return ask(inWords(issue.name, uiWords), id);
    const date = status?.date ?? null;
    const answer = await askBackground('view', { entity: id, date, paragraph: '', heading: '' });
    setSelected(answer && restore(answer));
  };
  const open = (view: 'dossier' | 'compare'): void => {
    const entity = selected?.id ?? null;
    const plan = view === 'compare' ? entity : null;
    void openPanel(tab.id, { view, entity, plan, date: status?.date ?? null }).then(() => window.close());
  };
  return (
    <Popup
      {...{ site, status, changed, unavailable, query, results, selected }}
      language={uiWords.language}
      t={uiWords.t}
      onSite={(on) => void askBackground('setSite', { tabId: tab.id, on })}
      onPause={(paused) => void askBackground('setPaused', { paused })}
      onQuery={(text) => ask(text)}
      onStep={(by, entity) => void askPage(tab.id, 'step', { by, entity })}
      onOpen={() => void askPage(tab.id, 'open', {}).then((opened) => opened && window.close())}
      onSelect={(id) => void select(id)}
      onSelectBack={() => setSelected(null)}
      onShowHidden={() => void askBackground('showHidden', { tabId: tab.id })}
      onPanel={open}
      onOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
}

document.documentElement.lang = uiWords.language;
void tabOfPopup().then((tab) => render(<App tab={tab} />, document.getElementById('app') as HTMLElement));
