import type { PanelLocation } from '../core/panel-location.ts';
import { browser } from './browser.ts';
import { panelAddress } from './panel-address.ts';

/** Chromium's interface, of which the polyfill's types know nothing. */
type SidePanel = {
  setOptions(options: { tabId: number; path: string; enabled: true }): Promise<void>;
  open(options: { tabId: number }): Promise<void>;
};

/** Shows the panel beside the page, as far as the browser takes the call for a reader's click. Gives whether it did. */
async function openBeside(tabId: number, path: string): Promise<boolean> {
  const { sidePanel, sidebarAction } = browser as Partial<typeof browser> & { sidePanel?: SidePanel };
  try {
    // Nothing may be awaited before a panel is opened: the click would be forgotten.
    if (sidePanel) {
      await Promise.all([sidePanel.setOptions({ tabId, path, enabled: true }), sidePanel.open({ tabId })]);
      return true;
    }
    if (!sidebarAction) return false;
    await sidebarAction.open().catch(async (error: unknown) => {
      if (!(await sidebarAction.isOpen({}))) throw error;
    });
    await sidebarAction.setPanel({ tabId, panel: browser.runtime.getURL(path) });
    return true;
  } catch {
    return false;
  }
}

/** True for a tab of a private window: a tab of ours would open in another window, and stay in its history. */
const isPrivate = async (tabId: number): Promise<boolean> =>
  tabId >= 0 && (await browser.tabs.get(tabId).catch(() => undefined))?.incognito === true;

/**
 * Opens the panel at a place: beside the tab's page where the browser lets us, else, but for private windows, in a tab
 * of its own. Gives whether it did.
 */
export async function openPanel(tabId: number, place: Partial<PanelLocation>): Promise<boolean> {
  const path = panelAddress({ ...place, tab: tabId < 0 ? null : String(tabId) });
  if (tabId >= 0 && (await openBeside(tabId, path))) return true;
  if (await isPrivate(tabId)) return false;
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
  return true;
}
