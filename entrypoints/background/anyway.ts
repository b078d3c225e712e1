import type { AnywayPlace } from '../../core/page-status.ts';
import { browser, type Tabs } from '../../platform/browser.ts';
import { changeSettings, inTurn, readSettings } from '../../platform/settings-store.ts';
import { addressOf, isHere, isOnPage, isText, type OnPage, readSessionLists } from './session-lists.ts';
import { refreshTabs, siteOfTab } from './site-state.ts';

/** Pages, while their tabs are open, and sites of private windows, on which names are marked whatever a page is about. */
type Kept = { readonly anywayPages: readonly OnPage[]; readonly privateAny: readonly string[] };

const kept = (): Promise<Kept> => readSessionLists<Kept>({ anywayPages: isOnPage, privateAny: isText });

/** Changes what is kept in session storage, one change after another. */
const changeKept = (change: (kept: Kept) => Partial<Kept>): Promise<void> =>
  inTurn(async () => browser.storage.session.set(change(await kept())));

/** Returns where the reader had names marked whatever the page is about, as far as it applies to the tab's page. */
export async function anywayHere(tab: Tabs.Tab): Promise<AnywayPlace | undefined> {
  const [{ sitesAny }, { anywayPages, privateAny }] = await Promise.all([readSettings(), kept()]);
  const site = siteOfTab(tab) ?? '';
  if (sitesAny.includes(site) || (tab.incognito && privateAny.includes(site))) return 'site';
  return anywayPages.some(isHere(tab)) ? 'page' : undefined;
}

/** Returns whether the tab's page is to be left bare if it is not about the pack's topic. */
export const isJudged = async (tab: Tabs.Tab): Promise<boolean> =>
  (await readSettings()).topic === 'only' && (await anywayHere(tab)) === undefined;

const withHost = (sites: readonly string[], site: string, on: boolean): string[] => {
  const others = sites.filter((other) => other !== site);
  return on ? [...others, site].sort() : others;
};

async function setOnPage(tab: Tabs.Tab & { id: number }, on: boolean): Promise<void> {
  const open = new Set((await browser.tabs.query({})).map(({ id }) => id));
  await changeKept(({ anywayPages }) => {
    const others = anywayPages.filter((one) => open.has(one.tab) && !isHere(tab)(one));
    return { anywayPages: on ? [...others, { tab: tab.id, address: addressOf(tab) }] : others };
  });
  await refreshTabs(({ id }) => id === tab.id);
}

async function setOnSite(tab: Tabs.Tab, site: string, on: boolean): Promise<void> {
  const isPrivate = tab.incognito && (on || (await kept()).privateAny.includes(site));
  // Changing the settings refreshes the tabs.
  if (!isPrivate) return changeSettings(({ sitesAny }) => ({ sitesAny: withHost(sitesAny, site, on) }));
  await changeKept(({ privateAny }) => ({ privateAny: withHost(privateAny, site, on) }));
  await refreshTabs((other) => other.incognito && siteOfTab(other) === site);
}

/**
 * Has names marked on the tab's page or on its site whatever it is about, or has it judged again; in a private window
 * a site only for the session.
 */
export async function setAnyway(tab: Tabs.Tab, where: AnywayPlace, on: boolean): Promise<void> {
  const site = siteOfTab(tab);
  if (site === undefined || tab.id === undefined) return;
  if (where === 'site') await setOnSite(tab, site, on);
  else await setOnPage({ ...tab, id: tab.id }, on);
}
