import { browser } from '../../platform/browser.ts';
import { openPanel } from '../../platform/open-panel.ts';

const ITEM = 'look-up';
/** So much of a selection is looked up, in characters: no name is longer. */
const MAX_SELECTION = 120;

/** Offers to look a selection up, in the browser's context menu, where it has one. */
export function offerMenu(title: string): void {
  const menus = browser.contextMenus;
  if (!menus) return;
  // The browser keeps the item when the background ends; its words are renewed, as the language may be another.
  const create = async (): Promise<void> => {
    await menus.removeAll();
    menus.create({ id: ITEM, title, contexts: ['selection'] });
  };
  browser.runtime.onInstalled.addListener(() => void create());
  browser.runtime.onStartup.addListener(() => void create());
  menus.onClicked.addListener(({ menuItemId, selectionText = '' }, tab) => {
    const q = selectionText.replace(/\s+/g, ' ').trim().slice(0, MAX_SELECTION);
    if (menuItemId === ITEM && q !== '') void openPanel(tab?.id ?? -1, { q });
  });
}
