import { lookUp } from '../../core/lookup.ts';
import { changedAfter } from '../../core/positions/changed-after.ts';
import { compareActors, comparePlan } from '../../core/positions/compare.ts';
import { directoryOf } from '../../core/positions/directory.ts';
import { viewOf } from '../../core/positions/entity.ts';
import { allLines, lineOf } from '../../core/positions/lines.ts';
import type { EntityLine } from '../../core/positions/view.ts';
import type { BackgroundApi, SiteState } from '../../core/protocol/messages.ts';
import { share } from '../../core/sharing.ts';
import { browser, type Runtime, type Tabs } from '../../platform/browser.ts';
import type { Handlers } from '../../platform/messaging.ts';
import { openPanel } from '../../platform/open-panel.ts';
import { readSettings, writeSettings } from '../../platform/settings-store.ts';
import { hiddenIn, hiddenOnPage, hide, showOnPage } from './hidden.ts';
import { removeStyle, setStyle } from './highlight-style.ts';
import { knowledge } from './knowledge.ts';
import { setSiteOfTab, stateOfTab } from './site-state.ts';
import { showCount, showIdle } from './toolbar.ts';

/** The tab whose page asks. Throws where the message came from elsewhere. */
function pageOf(sender: Runtime.MessageSender): Tabs.Tab & { id: number } {
  const tab = sender.tab;
  if (tab?.id === undefined || sender.frameId !== 0) throw new Error('Only a page can ask for this.');
  return tab as Tabs.Tab & { id: number };
}

/** Throws unless an extension page asks: a page may turn itself off, but never on. */
function onlyOwnPages(sender: Runtime.MessageSender): void {
  if (!sender.url?.startsWith(browser.runtime.getURL('')))
    throw new Error('Only a page of the extension can ask for this.');
}

const bring = async (tabId: number, file: string): Promise<boolean> => {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [file] });
  return true;
};

const linesOf = (entities: Iterable<string>): EntityLine[] =>
  [...entities].flatMap((id) => lineOf(knowledge().index, id) ?? []);

async function popupState(tabId: number): Promise<SiteState | null> {
  const tab = await browser.tabs.get(tabId);
  const state = await stateOfTab(tab);
  return state && { ...state, hiddenHere: (await hiddenOnPage(tab)).length };
}

/** What the background answers; see `BackgroundApi` for each. */
export const api: Handlers<BackgroundApi> = {
  async annotate(_, sender) {
    const tab = pageOf(sender);
    // The page's own script has read the settings; what is off in a private window only, it cannot know.
    if (tab.incognito && !(await stateOfTab(tab))?.on) {
      showIdle(tab.id);
      return false;
    }
    const brought = bring(tab.id, '/annotator.js');
    // The browser takes its time to bring it in: the names are made ready meanwhile.
    knowledge().prepare('names');
    return brought;
  },
  async hello(_, sender) {
    const { painter, density } = await readSettings();
    return { painter, density, hidden: await hiddenIn(pageOf(sender)) };
  },
  async dropStyle({ name, dark }, sender) {
    await removeStyle(pageOf(sender).id, name, dark);
    return true;
  },
  injectMarkPainter: (_, sender) => bring(pageOf(sender).id, '/marker.js'),
  async match({ texts, style, ...facts }, sender) {
    const found = knowledge().match(texts, facts);
    const styled = style !== null && found.mentions.length > 0;
    if (styled) await setStyle(pageOf(sender).id, style.name, style.dark);
    const entities = new Set(found.mentions.map(({ entity }) => entity));
    return { ...found, lines: linesOf(entities), styled };
  },
  names: ({ entities }) => linesOf(entities),
  view({ paragraph, heading, page = '', ...request }) {
    const { index, issuesIn } = knowledge();
    const view = viewOf(index, {
      ...request,
      paragraphIssues: issuesIn(paragraph),
      headingIssues: issuesIn(heading),
      pageIssues: issuesIn(page),
    });
    return view && share(view);
  },
  async setBadge({ entities }, sender) {
    await showCount(pageOf(sender).id, entities);
    // The page has its marks; somebody may soon rest on one.
    if (entities > 0) knowledge().prepare('cues');
    return true;
  },
  async hide({ entity, where }, sender) {
    await hide(pageOf(sender), entity, where);
    return true;
  },
  async siteOff(_, sender) {
    await setSiteOfTab(pageOf(sender), false);
    return true;
  },
  openPanel: (place, sender) => openPanel(pageOf(sender).id, place),

  async siteState({ tabId }, sender) {
    onlyOwnPages(sender);
    return popupState(tabId);
  },
  async setSite({ tabId, on }, sender) {
    onlyOwnPages(sender);
    await setSiteOfTab(await browser.tabs.get(tabId), on);
    return popupState(tabId);
  },
  async showHidden({ tabId }, sender) {
    onlyOwnPages(sender);
    await showOnPage(await browser.tabs.get(tabId));
    return true;
  },
  async setPaused({ paused }, sender) {
    onlyOwnPages(sender);
    await writeSettings({ paused });
    return paused;
  },
  changedAfter({ entities, date }, sender) {
    onlyOwnPages(sender);
    return changedAfter(knowledge().index, entities, date);
  },
  lookUp({ query, issue }, sender) {
    onlyOwnPages(sender);
    const { index } = knowledge();
    return issue === null ? lookUp(index, allLines(index), query) : knowledge().holdersOf(issue);
  },
  directory(_, sender) {
    onlyOwnPages(sender);
    return directoryOf(knowledge().index);
  },
  compare(request, sender) {
    onlyOwnPages(sender);
    return compareActors(knowledge().index, request);
  },
  comparePlan(request, sender) {
    onlyOwnPages(sender);
    return comparePlan(knowledge().index, request);
  },
};
