import { browser, type Menus, type Tabs } from '../../platform/browser.ts';
import { openPanel } from '../../platform/open-panel.ts';
import { readSettings } from '../../platform/settings-store.ts';
import { PAGES } from '../../platform/site-access.ts';
import { markPage } from './asked.ts';

const LOOK_UP = 'look-up';
const MARK = 'mark';
/** Maximum length of a selection that is looked up, in UTF-16 units. No name is longer. */
const MAX_SELECTION = 120;

function onClicked({ menuItemId, selectionText = '' }: Menus.OnClickData, tab: Tabs.Tab | undefined): void {
  if (menuItemId === MARK && tab) void markPage(tab);
  const q = selectionText.replace(/\s+/g, ' ').trim().slice(0, MAX_SELECTION);
  if (menuItemId === LOOK_UP && q !== '') void openPanel(tab?.id ?? -1, { q });
}

/**
 * Adds to the browser's context menu, if it has one, an item that looks up the selection, and one that has a page marked
 * where pages are read only if the reader asks. Returns a function that renews both.
 */
export function offerMenu(lookUp: () => Promise<string>, mark: () => Promise<string>): () => Promise<void> {
  const menus = browser.contextMenus;
  if (!menus) return async () => undefined;
  const isVisible = async (): Promise<boolean> => (await readSettings()).scope === 'asked';
  // The browser keeps the items when the background stops. They are renewed in case the language changed.
  const create = async (): Promise<void> => {
    const [title, markTitle, visible] = await Promise.all([lookUp(), mark(), isVisible(), menus.removeAll()]);
    menus.create({ id: LOOK_UP, title, contexts: ['selection'] });
    menus.create({ id: MARK, title: markTitle, visible, contexts: ['page'], documentUrlPatterns: PAGES });
  };
  browser.runtime.onInstalled.addListener(() => void create());
  browser.runtime.onStartup.addListener(() => void create());
  menus.onClicked.addListener(onClicked);
  return async () => {
    await menus.update(LOOK_UP, { title: await lookUp() });
    await menus.update(MARK, { title: await mark(), visible: await isVisible() });
  };
}
