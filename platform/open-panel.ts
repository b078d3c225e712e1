import type { PanelLocation } from '../core/panel-location.ts';
import { browser } from './browser.ts';
import { panelAddress } from './panel-address.ts';

/** Chromium's side panel API, which is missing from the polyfill's types. */
type SidePanel = {
  setOptions(options: { tabId: number; path: string; enabled: true }): Promise<void>;
  open(options: { tabId: number }): Promise<void>;
};

/** Opens the panel beside the page if the browser allows it after a click. Returns whether it did. */
async function openBeside(tabId: number, path: string): Promise<boolean> {
  const { sidePanel, sidebarAction } = browser as Partial<typeof browser> & { sidePanel?: SidePanel };
  try {
    // Do not await anything before opening a panel: the browser would forget the click.
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

/** True for a tab in a private window. A new tab would open in another window and stay in its history. */
const isPrivate = async (tabId: number): Promise<boolean> =>
  tabId >= 0 && (await browser.tabs.get(tabId).catch(() => undefined))?.incognito === true;

/**
 * Opens the panel at a location: beside the tab's page if the browser allows it, otherwise in a new tab.
 * Never opens a new tab for a private window. Returns whether it opened.
 */
export async function openPanel(tabId: number, place: Partial<PanelLocation>): Promise<boolean> {
  const path = panelAddress({ ...place, tab: tabId < 0 ? null : String(tabId) });
  if (tabId >= 0 && (await openBeside(tabId, path))) return true;
  if (await isPrivate(tabId)) return false;
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
  return true;
}
