import { lookUp } from '../../core/lookup.ts';
import { changesAfter } from '../../core/positions/changes-after.ts';
import { compareActors, comparePlan } from '../../core/positions/compare.ts';
import { directoryOf } from '../../core/positions/directory.ts';
import { allLines } from '../../core/positions/lines.ts';
import { pageSubjects } from '../../core/positions/page-subjects.ts';
import type { FromOwnPages } from '../../core/protocol/own-pages.ts';
import { browser } from '../../platform/browser.ts';
import type { Handlers } from '../../platform/messaging.ts';
import { changeSettings, eraseStored } from '../../platform/settings-store.ts';
import { catalogueOf } from './chosen-words.ts';
import { hiddenOnPage, showOnPage } from './hidden.ts';
import { knowledge } from './knowledge.ts';
import { refreshTabs, setSiteOfTab, stateOfTab } from './site-state.ts';

/** The background's handlers for requests from popup, panel and settings. */
export const ownPageRequests: Handlers<FromOwnPages> = {
  async siteState({ tabId }) {
    const tab = await browser.tabs.get(tabId);
    const state = await stateOfTab(tab);
    return state && { ...state, hiddenHere: (await hiddenOnPage(tab)).length };
  },
  setSite: async ({ tabId, on }) => setSiteOfTab(await browser.tabs.get(tabId), on),
  changeSettings: (patch) => changeSettings(() => patch),
  async eraseAll() {
    await eraseStored();
    await refreshTabs(() => true);
  },
  catalogue: ({ language }) => catalogueOf(language),
  showHidden: async ({ tabId }) => showOnPage(await browser.tabs.get(tabId)),
  view: (request) => knowledge().view(request),
  changesAfter: (request) => changesAfter(knowledge().index, request),
  pageSubjects: ({ text, ...page }) =>
    pageSubjects(knowledge().index, { ...page, issues: knowledge().issuesIn(text) }),
  coverage: () => knowledge().index.pack.coverage,
  names: ({ entities }) => knowledge().lines(entities),
  lookUp({ query, issue }) {
    const { index } = knowledge();
    return issue === null ? lookUp(index, allLines(index), query) : knowledge().holdersOf(issue);
  },
  directory: () => directoryOf(knowledge().index),
  compare: (request) => compareActors(knowledge().index, request),
  comparePlan: (request) => comparePlan(knowledge().index, request),
};
