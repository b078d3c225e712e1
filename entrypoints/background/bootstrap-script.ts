import { browser } from '../../platform/browser.ts';
import { PAGES } from '../../platform/site-access.ts';

const ID = 'bootstrap';
const FILE = '/bootstrap.js';

/** Runs the bootstrap in a tab's page, where it does nothing if it is already there. Returns whether the browser allowed it. */
export const runBootstrap = (tabId: number): Promise<boolean> =>
  browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [FILE] }).then(
    () => true,
    () => false,
  );

/** Runs the bootstrap in all pages that are open. */
export async function runInOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: PAGES });
  // One after another, so that many tabs do not start at once.
  for (const { id } of tabs) if (id !== undefined) await runBootstrap(id);
}

/** Has the bootstrap run in every page that is opened from now on, or in none. Browsers forget this at an update. */
export async function setBootstrap(on: boolean): Promise<void> {
  const { scripting } = browser;
  const isOn = (await scripting.getRegisteredContentScripts({ ids: [ID] })).length > 0;
  if (on === isOn) return;
  if (!on) return scripting.unregisterContentScripts({ ids: [ID] });
  await scripting.registerContentScripts([
    { id: ID, matches: PAGES, js: [FILE], runAt: 'document_idle', persistAcrossSessions: true },
  ]);
}
