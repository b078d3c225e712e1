import type { SiteState } from '../../core/page-status.ts';
import { isSiteOn, siteOf, withSite } from '../../core/sites.ts';
import { browser, type Tabs } from '../../platform/browser.ts';
import { askTab, tellOwnPages } from '../../platform/messaging.ts';
import { changeSettings, inTurn, readSettings } from '../../platform/settings-store.ts';
import { isText, readSessionLists } from './session-lists.ts';
import { showIdle } from './toolbar.ts';

type OnOff = Pick<SiteState, 'host' | 'on' | 'paused'>;

const PRIVATE_OFF = 'privateSitesOff';

/** Returns the site that a tab shows; undefined for pages that are not http or https. */
export function siteOfTab(tab: Tabs.Tab): string | undefined {
  if (!tab.url || !/^https?:/.test(tab.url)) return undefined;
  return siteOf(new URL(tab.url).hostname);
}

/** Returns the sites turned off in private windows. They are forgotten when the browser session ends. */
const privateSitesOff = async (): Promise<readonly string[]> =>
  (await readSessionLists<{ readonly [PRIVATE_OFF]: readonly string[] }>({ [PRIVATE_OFF]: isText }))[
    PRIVATE_OFF
  ];

/** Returns the tab's site, whether it is on, and whether all is paused; null if the page is not http or https. */
export async function stateOfTab(tab: Tabs.Tab): Promise<OnOff | null> {
  const host = siteOfTab(tab);
  if (host === undefined) return null;
  const settings = await readSettings();
  const offHere = tab.incognito && (await privateSitesOff()).includes(host);
  return { host, on: isSiteOn({ ...settings, paused: false }, host) && !offHere, paused: settings.paused };
}

/** Shows the idle icon in each tab that passes the test, and asks the tab to look at its page again. */
export async function refreshTabs(test: (tab: Tabs.Tab) => boolean): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.all(
    tabs.map(async (tab) => {
      if (tab.id === undefined || !test(tab)) return;
      await showIdle(tab.id);
      await askTab(tab.id, 'refresh');
      tellOwnPages('pageChanged', { tabId: tab.id });
    }),
  );
}

async function setInPrivate(host: string, on: boolean): Promise<void> {
  await inTurn(async () => {
    const others = (await privateSitesOff()).filter((site) => site !== host);
    await browser.storage.session.set({ [PRIVATE_OFF]: on ? others : [...others, host] });
  });
  await refreshTabs((tab) => tab.incognito && siteOfTab(tab) === host);
}

/**
 * Turns the tab's site on or off in all tabs; from a private window, in private windows until the session ends, unless
 * it is the settings that keep the site off.
 */
export async function setSiteOfTab(tab: Tabs.Tab, on: boolean): Promise<void> {
  const host = siteOfTab(tab);
  if (host === undefined) return;
  if (tab.incognito) {
    await setInPrivate(host, on);
    if (!on || (await stateOfTab(tab))?.on) return;
  }
  // Changing the settings refreshes the tabs.
  await changeSettings((settings) => withSite(settings, host, on));
}

/** Turns the tab's site off. Returns a function that reverts this, and only this. */
export async function turnSiteOff(tab: Tabs.Tab): Promise<() => Promise<void>> {
  const state = await stateOfTab(tab);
  if (!state?.on) return async () => {};
  await setSiteOfTab(tab, false);
  if (tab.incognito) return () => setInPrivate(state.host, true);
  return () =>
    changeSettings(({ sitesOff }) => ({ sitesOff: sitesOff.filter((site) => site !== state.host) }));
}
