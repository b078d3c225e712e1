import { browser } from '../../platform/browser.ts';
import { openPanel } from '../../platform/open-panel.ts';

const ITEM = 'look-up';
/** Maximum length of a selection that is looked up, in UTF-16 units. No name is longer. */
const MAX_SELECTION = 120;

/**
 * Adds an item that looks up the selection to the browser's context menu, if it has one. Returns a function that
 * renews its title.
 */
export function offerMenu(title: () => Promise<string>): () => Promise<void> {
  const menus = browser.contextMenus;
  if (!menus) return async () => undefined;
  // The browser keeps the item when the background stops. Its title is renewed in case the language changed.
  const create = async (): Promise<void> => {
    const [now] = await Promise.all([title(), menus.removeAll()]);
    menus.create({ id: ITEM, title: now, contexts: ['selection'] });
  };
  browser.runtime.onInstalled.addListener(() => void create());
  browser.runtime.onStartup.addListener(() => void create());
  menus.onClicked.addListener(({ menuItemId, selectionText = '' }, tab) => {
    const q = selectionText.replace(/\s+/g, ' ').trim().slice(0, MAX_SELECTION);
    if (menuItemId === ITEM && q !== '') void openPanel(tab?.id ?? -1, { q });
  });
  return async () => menus.update(ITEM, { title: await title() });
}
