import { browser, type Tabs } from '../../platform/browser.ts';
import { askTab, tellOwnPages } from '../../platform/messaging.ts';
import { inTurn, readSettings } from '../../platform/settings-store.ts';
import { runBootstrap } from './bootstrap-script.ts';
import { addressOf, isHere, isOnPage, type OnPage, readSessionLists } from './session-lists.ts';
import { setSiteOfTab, stateOfTab } from './site-state.ts';

/** The pages for which the reader asked: at most one in each tab. Kept in session storage. */
type Kept = { readonly askedPages: readonly OnPage[] };

const kept = (): Promise<Kept> => readSessionLists<Kept>({ askedPages: isOnPage });

const onlyWhereAsked = async (): Promise<boolean> => (await readSettings()).scope === 'asked';

/** Whether the tab's page may be read: the reader asked for it, or pages are read without being asked for. */
export const mayRead = async (tab: Tabs.Tab): Promise<boolean> =>
  !(await onlyWhereAsked()) || (await kept()).askedPages.some(isHere(tab));

/** Whether the tab's page waits for the reader to ask for it. False if its site is turned off or all is paused. */
export async function isUnasked(tab: Tabs.Tab): Promise<boolean> {
  if (!(await onlyWhereAsked())) return false;
  const state = await stateOfTab(tab);
  if (!state?.on || state.paused) return false;
  // Where the page was asked for before it was loaded again, no script of ours runs.
  const status = await askTab(tab.id ?? -1, 'status');
  return status === undefined || status.state === 'off';
}

async function keep(tab: Tabs.Tab & { id: number }): Promise<void> {
  const open = new Set((await browser.tabs.query({})).map(({ id }) => id));
  await inTurn(async () => {
    const others = (await kept()).askedPages.filter((one) => one.tab !== tab.id && open.has(one.tab));
    const askedPages = [...others, { tab: tab.id, address: addressOf(tab) }];
    await browser.storage.session.set({ askedPages } satisfies Kept);
  });
}

/**
 * Has the tab's page read and marked, because the reader asks for it, and turns its site on if it is off. Returns whether
 * the browser allows it, as it does after a press of the toolbar button, the command or the menu item.
 */
export async function markPage(tab: Tabs.Tab): Promise<boolean> {
  const { id } = tab;
  const state = await stateOfTab(tab);
  if (!state || id === undefined) return false;
  await keep({ ...tab, id });
  if (!state.on) await setSiteOfTab(tab, true);
  const runs = (await askTab(id, 'refresh')) !== undefined || (await runBootstrap(id));
  tellOwnPages('pageChanged', { tabId: id });
  return runs;
}
