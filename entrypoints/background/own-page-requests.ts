import type { HiddenName } from '../../core/page-status.ts';
import { changesAfter, withSubjectsFirst } from '../../core/positions/changes-after.ts';
import { compareActors, comparePlan } from '../../core/positions/compare.ts';
import type { ComparisonRequest } from '../../core/positions/compared.ts';
import { directoryOf } from '../../core/positions/directory.ts';
import { holdersOf } from '../../core/positions/holders.ts';
import type { PackIndex } from '../../core/positions/pack-index.ts';
import { pageSubjects } from '../../core/positions/page-subjects.ts';
import type { FromOwnPages } from '../../core/protocol/own-pages.ts';
import { listsAfter } from '../../core/settings.ts';
import { browser, type Tabs } from '../../platform/browser.ts';
import type { Handlers } from '../../platform/messaging.ts';
import { changeSettings, eraseStored } from '../../platform/settings-store.ts';
import { anywayHere, setAnyway } from './anyway.ts';
import { isUnasked, markPage } from './asked.ts';
import { catalogueOf } from './chosen-words.ts';
import { hiddenHere, showAgain } from './hidden.ts';
import { knowledge } from './knowledge.ts';
import type { PackKnowledge } from './pack-knowledge.ts';
import { eraseDatabase } from './packs/database.ts';
import { packAnswers } from './packs/pack-answers.ts';
import { announcePacks } from './packs/packs-changed.ts';
import type { Knowledge } from './several-packs.ts';
import { refreshTabs, setSiteOfTab, stateOfTab } from './site-state.ts';
import { viewAnswers } from './view-answers.ts';

/** Returns the names that are hidden on a tab's page. An id that the dossier no longer has is its own name. */
async function namesHidden(tab: Tabs.Tab): Promise<HiddenName[]> {
  const hidden = await hiddenHere(tab);
  if (hidden.length === 0) return [];
  const lines = (await knowledge()).lines(hidden.map(({ entity }) => entity));
  const names = new Map(lines.map(({ id, name }) => [id, name]));
  return hidden.map((one) => ({ ...one, name: names.get(one.entity) ?? { en: one.entity } }));
}

/** Returns the first pack. Throws if none is on. */
function firstOf({ packs: [first] }: Knowledge): PackKnowledge {
  if (!first) throw new Error('No pack is on.');
  return first;
}

type Compared = ComparisonRequest & { readonly proposal?: string };

/** Compares within the pack of what the reader came from: actors of different packs are never compared. */
async function compareIn<View extends object | null>(
  { entity, issue, actors: [actor], proposal }: Compared,
  compare: (index: PackIndex) => View,
): Promise<View> {
  const packs = await knowledge();
  const asked = proposal ?? entity ?? issue ?? actor;
  const pack = (asked === undefined ? undefined : packs.of(asked)) ?? firstOf(packs);
  const view = compare(pack.index);
  return view && packs.from(pack, view);
}

/** The background's handlers for requests from popup, panel and settings. */
export const ownPageRequests: Handlers<FromOwnPages> = {
  async siteState({ tabId }) {
    const tab = await browser.tabs.get(tabId);
    const state = await stateOfTab(tab);
    if (!state) return null;
    const [unasked, hidden, anyway] = await Promise.all([isUnasked(tab), namesHidden(tab), anywayHere(tab)]);
    return { ...state, unasked, hidden, anyway };
  },
  setSite: async ({ tabId, on }) => setSiteOfTab(await browser.tabs.get(tabId), on),
  markPage: async ({ tabId }) => markPage(await browser.tabs.get(tabId)),
  setAnyway: async ({ tabId, where, on }) => setAnyway(await browser.tabs.get(tabId), where, on),
  changeSettings: ({ shown, ...patch }) =>
    changeSettings((now) => (shown ? { ...patch, ...listsAfter(patch, shown, now) } : patch)),
  async eraseAll() {
    try {
      // A database that cannot be deleted must not keep the settings.
      await eraseDatabase().finally(eraseStored);
    } finally {
      announcePacks();
      await refreshTabs(() => true);
    }
  },
  catalogue: ({ language }) => catalogueOf(language),
  showAgain: async ({ tabId, entity, where }) => showAgain(await browser.tabs.get(tabId), entity, where),
  ...viewAnswers,
  ...packAnswers,
  async changesAfter({ entities, subjects, date }) {
    const packs = await knowledge();
    const changes = packs.each(entities, (pack, own) =>
      changesAfter(pack.index, { entities: own, date, subjects }).map((change) => packs.from(pack, change)),
    );
    return withSubjectsFirst(changes, subjects);
  },
  async pageSubjects({ text, language, entities, date }) {
    const packs = await knowledge();
    const found = packs.each(entities, (pack, own) => {
      const page = { entities: own, date, issues: pack.issuesIn(text, language) };
      const { changes, subjects } = pageSubjects(pack.index, page);
      const named = <T extends object>(said: readonly T[]) => said.map((one) => packs.from(pack, one));
      return [{ changes: named(changes), subjects: named(subjects) }];
    });
    return {
      changes: found.flatMap(({ changes }) => changes),
      subjects: found.flatMap(({ subjects }) => subjects),
    };
  },
  async coverage() {
    const { title, coverage, positions, sources } = firstOf(await knowledge()).index.pack;
    return { title, ...coverage, positions: positions.length, sources: sources.length };
  },
  names: async ({ entities }) => (await knowledge()).lines(entities),
  async lookUp({ query, issue }) {
    const packs = await knowledge();
    if (issue === null) return packs.lookUp(query);
    const pack = packs.of(issue);
    return pack ? packs.named(holdersOf(pack.index, issue)) : [];
  },
  async directory() {
    const packs = await knowledge();
    return packs.named(packs.packs.flatMap(({ index }) => directoryOf(index)));
  },
  compare: (request) => compareIn(request, (index) => compareActors(index, request)),
  comparePlan: (request) => compareIn(request, (index) => comparePlan(index, request)),
};
