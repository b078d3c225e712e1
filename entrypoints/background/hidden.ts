import type { Hidden } from '../../core/settings.ts';
import { browser, type Tabs } from '../../platform/browser.ts';
import { changeSettings, inTurn, readSettings } from '../../platform/settings-store.ts';
import { refreshTabs, siteOfTab } from './site-state.ts';

/** An entity hidden on one page while its tab is open; kept in session storage. */
type OnPage = { readonly tab: number; readonly address: string; readonly entity: string };
type Kept = { readonly hiddenOnPages: readonly OnPage[]; readonly privateHidden: readonly Hidden[] };

const NOTHING: Kept = { hiddenOnPages: [], privateHidden: [] };
const addressOf = (tab: Tabs.Tab): string => (tab.url ?? '').split('#')[0] ?? '';

const kept = async (): Promise<Kept> =>
  (await browser.storage.session.get(NOTHING as unknown as Record<string, unknown>)) as unknown as Kept;

/** Changes what is kept in session storage, one change after another. */
const changeKept = (change: (kept: Kept) => Partial<Kept>): Promise<void> =>
  inTurn(async () => browser.storage.session.set(change(await kept())));

const isHere =
  (tab: Tabs.Tab) =>
  (one: OnPage): boolean =>
    one.tab === tab.id && one.address === addressOf(tab);

/** Returns the ids of the entities that are hidden on the tab's page only. */
export async function hiddenOnPage(tab: Tabs.Tab): Promise<string[]> {
  return (await kept()).hiddenOnPages.filter(isHere(tab)).map(({ entity }) => entity);
}

/** Returns the ids of all entities that must not be marked on the tab's page. */
export async function hiddenIn(tab: Tabs.Tab): Promise<string[]> {
  const site = siteOfTab(tab);
  const { privateHidden } = await kept();
  const chosen = [...(await readSettings()).hidden, ...(tab.incognito ? privateHidden : [])];
  const applicable = chosen.filter((one) => one.site === null || one.site === site);
  return [...new Set([...applicable.map(({ entity }) => entity), ...(await hiddenOnPage(tab))])];
}

/** Hides an entity on the tab's page, on its site or everywhere; in a private window only for the session. */
export async function hide(
  tab: Tabs.Tab & { id: number },
  entity: string,
  where: 'page' | 'site' | 'everywhere',
): Promise<void> {
  if (where === 'page') {
    const open = new Set((await browser.tabs.query({})).map(({ id }) => id));
    await changeKept(({ hiddenOnPages }) => ({
      hiddenOnPages: [
        ...hiddenOnPages.filter(({ tab: id }) => open.has(id)),
        { tab: tab.id, address: addressOf(tab), entity },
      ],
    }));
    return refreshTabs(({ id }) => id === tab.id);
  }
  const one: Hidden = { entity, site: where === 'site' ? (siteOfTab(tab) ?? null) : null };
  // Changing the settings refreshes the tabs.
  if (!tab.incognito) return changeSettings(({ hidden }) => ({ hidden: [...hidden, one] }));
  await changeKept(({ privateHidden }) => ({ privateHidden: [...privateHidden, one] }));
  return refreshTabs((other) => other.incognito);
}

/** Shows the marks again that were hidden only on the tab's page. */
export async function showOnPage(tab: Tabs.Tab): Promise<void> {
  await changeKept(({ hiddenOnPages }) => ({
    hiddenOnPages: hiddenOnPages.filter((one) => !isHere(tab)(one)),
  }));
  await refreshTabs(({ id }) => id === tab.id);
}
