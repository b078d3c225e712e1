import type { HidePlace } from '../../core/page-status.ts';
import type { Hidden } from '../../core/settings.ts';
import { browser, type Tabs } from '../../platform/browser.ts';
import { changeSettings, inTurn, readSettings } from '../../platform/settings-store.ts';
import { addressOf, isHere, isOnPage, isText, type OnPage, readSessionLists } from './session-lists.ts';
import { refreshTabs, siteOfTab } from './site-state.ts';

/** An entity hidden on one page while its tab is open; kept in session storage. */
type HiddenOnPage = OnPage & { readonly entity: string };
type Kept = { readonly hiddenOnPages: readonly HiddenOnPage[]; readonly privateHidden: readonly Hidden[] };

const hasEntity = (item: unknown): boolean => isText((item as Partial<HiddenOnPage> | null)?.entity);
const isHidden = (item: unknown): boolean => {
  const { site } = item as { readonly site?: unknown };
  return hasEntity(item) && (site === null || isText(site));
};

const kept = (): Promise<Kept> =>
  readSessionLists<Kept>({
    hiddenOnPages: (item) => isOnPage(item) && hasEntity(item),
    privateHidden: isHidden,
  });

/** Changes what is kept in session storage, one change after another. */
const changeKept = (change: (kept: Kept) => Partial<Kept>): Promise<void> =>
  inTurn(async () => browser.storage.session.set(change(await kept())));

/** What is hidden on the tab's page, as ids, with the place where each is hidden. */
type HiddenHere = { readonly entity: string; readonly where: HidePlace };

/** Returns every entity that must not be marked on the tab's page, and where it is hidden. */
export async function hiddenHere(tab: Tabs.Tab): Promise<readonly HiddenHere[]> {
  const site = siteOfTab(tab);
  const { privateHidden, hiddenOnPages } = await kept();
  const chosen = [...(await readSettings()).hidden, ...(tab.incognito ? privateHidden : [])];
  const all: HiddenHere[] = [
    ...hiddenOnPages.filter(isHere(tab)).map(({ entity }) => ({ entity, where: 'page' as const })),
    ...chosen
      .filter((one) => one.site === null || one.site === site)
      .map((one) => ({ entity: one.entity, where: one.site === null ? 'everywhere' : 'site' }) as const),
  ];
  return [...new Map(all.map((one) => [`${one.where} ${one.entity}`, one])).values()];
}

const isSame = (one: Hidden, other: Hidden): boolean =>
  one.entity === other.entity && one.site === other.site;

const without = (all: readonly Hidden[], one: Hidden): Hidden[] => all.filter((other) => !isSame(one, other));

async function hideOnPage(tab: Tabs.Tab & { id: number }, entity: string): Promise<void> {
  const open = new Set((await browser.tabs.query({})).map(({ id }) => id));
  await changeKept(({ hiddenOnPages }) => ({
    hiddenOnPages: [
      ...hiddenOnPages.filter(({ tab: id }) => open.has(id)),
      { tab: tab.id, address: addressOf(tab), entity },
    ],
  }));
  await refreshTabs(({ id }) => id === tab.id);
}

const toHide = (tab: Tabs.Tab, entity: string, where: HidePlace): Hidden => ({
  entity,
  site: where === 'site' ? (siteOfTab(tab) ?? null) : null,
});

/**
 * Hides an entity on the tab's page, on its site or everywhere; in a private window only for the session.
 * Returns a function that reverts this, and only this.
 */
export async function hide(
  tab: Tabs.Tab & { id: number },
  entity: string,
  where: HidePlace,
): Promise<() => Promise<void>> {
  const isHidden = (await hiddenHere(tab)).some((one) => one.entity === entity && one.where === where);
  if (isHidden) return async () => {};
  const one = toHide(tab, entity, where);
  if (where === 'page') await hideOnPage(tab, entity);
  // Changing the settings refreshes the tabs.
  else if (!tab.incognito) await changeSettings(({ hidden }) => ({ hidden: [...hidden, one] }));
  else {
    await changeKept(({ privateHidden }) => ({ privateHidden: [...privateHidden, one] }));
    await refreshTabs((other) => other.incognito);
  }
  return () => showAgain(tab, entity, where);
}

/** Marks an entity again that is hidden on the tab's page, on its site or everywhere. */
export async function showAgain(tab: Tabs.Tab, entity: string, where: HidePlace): Promise<void> {
  if (where === 'page') {
    await changeKept(({ hiddenOnPages }) => ({
      hiddenOnPages: hiddenOnPages.filter((one) => one.entity !== entity || !isHere(tab)(one)),
    }));
    return refreshTabs(({ id }) => id === tab.id);
  }
  const one = toHide(tab, entity, where);
  const isPrivate = tab.incognito && (await kept()).privateHidden.some((other) => isSame(one, other));
  if (!isPrivate) return changeSettings(({ hidden }) => ({ hidden: without(hidden, one) }));
  await changeKept(({ privateHidden }) => ({ privateHidden: without(privateHidden, one) }));
  return refreshTabs((other) => other.incognito);
}
