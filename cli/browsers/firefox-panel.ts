import type { Browser, Page } from 'puppeteer-core';
import type { BidiConnection, ChromeScope } from './bidi.ts';
import type { Driver, DriverPage } from './driver.ts';
import { closeTab, pageOf, tabsOf } from './firefox-tabs.ts';
import { waitUntil } from './wait.ts';

/** Chrome-scope source of Firefox's sidebar, and of the name by which it knows the panel of an extension. */
const sidebarOf = (id: string): string => `
  const { SidebarController: sidebar } = Services.wm.getMostRecentWindow('navigator:browser');
  const name = ${JSON.stringify(id)}.toLowerCase().replace(/[^a-z0-9_-]/g, '_') + '-sidebar-action';`;

/** Opens the sidebar with the panel of an extension, as the reader can do in the browser's menu. */
async function openSidebar(chromeWorld: ChromeScope, id: string): Promise<void> {
  await chromeWorld(`(async () => { ${sidebarOf(id)} await sidebar.show(name); return true; })()`);
}

/**
 * Closes the sidebar if the extension has opened a view of its panel in it, which a driver cannot reach. Returns the
 * address of the view, or null.
 */
async function takeFromSidebar(chromeWorld: ChromeScope, id: string): Promise<string | null> {
  const address = await chromeWorld(`(() => { ${sidebarOf(id)}
    if (!sidebar.isOpen || sidebar.currentID !== name) return '';
    const panel = sidebar.browser.contentDocument?.getElementById('webext-panels-browser');
    const address = panel?.currentURI.spec ?? '';
    if (!address.includes('panel.html?')) return '';
    sidebar.hide();
    return address; })()`);
  return String(address) || null;
}

/** Closes the sidebar, whatever it shows. */
async function closeSidebar(chromeWorld: ChromeScope): Promise<void> {
  await chromeWorld(`Services.wm.getMostRecentWindow('navigator:browser').SidebarController.hide(); true`);
}

/** What the sidebar shows, for the error of a test that waits for it: `closed`, or the name and the address. */
async function sidebarState(chromeWorld: ChromeScope): Promise<string> {
  const state = await chromeWorld(`(() => {
    const { SidebarController: sidebar } = Services.wm.getMostRecentWindow('navigator:browser');
    if (!sidebar.isOpen) return 'closed';
    const panel = sidebar.browser.contentDocument?.getElementById('webext-panels-browser');
    return sidebar.currentID + ' at ' + (panel?.currentURI.spec ?? 'no address'); })()`);
  return String(state);
}

type Parts = Pick<Driver, 'extensionPage'> & {
  readonly browser: Browser;
  readonly connection: BidiConnection;
  readonly chromeWorld: ChromeScope;
  readonly id: string;
  readonly origin: string;
  readonly wrap: (page: Page) => DriverPage;
};

/** The driver functions for the panel in Firefox, which the extension opens in a tab or in the sidebar. */
export function panelsOf({
  browser,
  connection,
  chromeWorld,
  id,
  origin,
  extensionPage,
  wrap,
}: Parts): Pick<Driver, 'panel' | 'closePanels' | 'openSidebar'> {
  const start = `${origin}panel.html`;
  const openPanels = async () => (await tabsOf(connection)).filter(({ url }) => url.startsWith(start));

  /** The panel, or the address of one that a driver cannot reach and that has been closed. */
  async function take(): Promise<Page | string> {
    const [tab] = await openPanels();
    const opened = tab ? await pageOf(browser, tab) : await takeFromSidebar(chromeWorld, id);
    if (opened) return opened;
    if (tab) return closeTab(connection, tab).then(() => tab.url);
    const tabs = (await tabsOf(connection)).map(({ url }) => url).join(' ');
    throw new Error(`the sidebar is ${await sidebarState(chromeWorld)}; the tabs show ${tabs}`);
  }

  return {
    panel: async () => {
      const found = await waitUntil(take, 'the panel to open');
      return typeof found === 'string' ? extensionPage(found.slice(origin.length)) : wrap(found);
    },
    closePanels: async () => {
      await Promise.all((await openPanels()).map((tab) => closeTab(connection, tab)));
      await closeSidebar(chromeWorld);
    },
    openSidebar: () => openSidebar(chromeWorld, id),
  };
}
