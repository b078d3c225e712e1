import { browser, type Tabs } from '../../platform/browser.ts';
import { askTab } from '../../platform/messaging.ts';
import { isUnasked, markPage } from './asked.ts';
import { setSiteOfTab, stateOfTab } from './site-state.ts';

/**
 * Runs a command from the manifest's `commands` on the page in the active tab. Where the page waits for the reader to
 * ask for it, any command does that.
 */
export async function runCommand(command: string): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return;
  if (await isUnasked(tab)) return void (await markPage(tab));
  if (command === 'next') await askTab(tab.id, 'step', { by: 1, entity: null });
  if (command === 'previous') await askTab(tab.id, 'step', { by: -1, entity: null });
  if (command === 'open') await askTab(tab.id, 'open');
  if (command === 'site') await switchSite({ ...tab, id: tab.id });
}

/** Turns the tab's site on or off. If our script runs in the page, it turns the site off and offers to undo it. */
async function switchSite(tab: Tabs.Tab & { id: number }): Promise<void> {
  const isOn = (await stateOfTab(tab))?.on === true;
  if (isOn && (await askTab(tab.id, 'turnOff')) !== undefined) return;
  await setSiteOfTab(tab, !isOn);
}
