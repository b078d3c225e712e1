import { lookUp } from '../../core/lookup.ts';
import type { HiddenName } from '../../core/page-status.ts';
import { changesAfter } from '../../core/positions/changes-after.ts';
import { compareActors, comparePlan } from '../../core/positions/compare.ts';
import { directoryOf } from '../../core/positions/directory.ts';
import { allLines } from '../../core/positions/lines.ts';
import { pageSubjects } from '../../core/positions/page-subjects.ts';
import type { FromOwnPages } from '../../core/protocol/own-pages.ts';
import { browser, type Tabs } from '../../platform/browser.ts';
import type { Handlers } from '../../platform/messaging.ts';
import { changeSettings, eraseStored } from '../../platform/settings-store.ts';
import { anywayHere, setAnyway } from './anyway.ts';
import { catalogueOf } from './chosen-words.ts';
import { hiddenHere, showAgain } from './hidden.ts';
import { knowledge } from './knowledge.ts';
import { packAnswers } from './packs/pack-answers.ts';
import { announcePacks } from './packs/packs-changed.ts';
import { eraseDatabase } from './packs/store.ts';
import { refreshTabs, setSiteOfTab, stateOfTab } from './site-state.ts';
import { viewAnswers } from './view-answers.ts';

/** Returns the names that are hidden on a tab's page. An id that the dossier no longer has is its own name. */
async function namesHidden(tab: Tabs.Tab): Promise<HiddenName[]> {
  const hidden = await hiddenHere(tab);
  if (hidden.length === 0) return [];
  const names = new Map(
    knowledge()
      .lines(hidden.map(({ entity }) => entity))
      .map(({ id, name }) => [id, name]),
  );
  return hidden.map((one) => ({ ...one, name: names.get(one.entity) ?? { en: one.entity } }));
}

/** The background's handlers for requests from popup, panel and settings. */
export const ownPageRequests: Handlers<FromOwnPages> = {
  async siteState({ tabId }) {
    const tab = await browser.tabs.get(tabId);
    const state = await stateOfTab(tab);
    return state && { ...state, hidden: await namesHidden(tab), anyway: await anywayHere(tab) };
  },
  setSite: async ({ tabId, on }) => setSiteOfTab(await browser.tabs.get(tabId), on),
  setAnyway: async ({ tabId, where, on }) => setAnyway(await browser.tabs.get(tabId), where, on),
  changeSettings: (patch) => changeSettings(() => patch),
  async eraseAll() {
    await eraseDatabase();
    await eraseStored();
    announcePacks();
    await refreshTabs(() => true);
  },
  catalogue: ({ language }) => catalogueOf(language),
  showAgain: async ({ tabId, entity, where }) => showAgain(await browser.tabs.get(tabId), entity, where),
  ...viewAnswers,
  ...packAnswers,
  changesAfter: (request) => changesAfter(knowledge().index, request),
  pageSubjects: ({ text, ...page }) =>
    pageSubjects(knowledge().index, { ...page, issues: knowledge().issuesIn(text, '') }),
  coverage() {
    const { title, coverage, positions, sources } = knowledge().index.pack;
    return { title, ...coverage, positions: positions.length, sources: sources.length };
  },
  names: ({ entities }) => knowledge().lines(entities),
  lookUp({ query, issue }) {
    const { index } = knowledge();
    return issue === null ? lookUp(index, allLines(index), query) : knowledge().holdersOf(issue);
  },
  directory: () => directoryOf(knowledge().index),
  compare: (request) => compareActors(knowledge().index, request),
  comparePlan: (request) => comparePlan(knowledge().index, request),
};
