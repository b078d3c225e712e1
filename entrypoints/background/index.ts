import { defineBackground } from 'wxt/utils/define-background';
import { i18n } from '#i18n';
import type { BackgroundApi } from '../../core/protocol/messages.ts';
import { browser } from '../../platform/browser.ts';
import { answerMessages } from '../../platform/messaging.ts';
import { onSettingsChanged } from '../../platform/settings-store.ts';
import { api } from './api.ts';
import { runCommand } from './commands.ts';
import { offerMenu } from './menu.ts';
import { offerKeyword } from './omnibox.ts';
import { refreshTabs, siteOfTab } from './site-state.ts';

/** The sites whose tabs must look again after a change of settings, or `all`. */
function sitesTouched(
  changes: Readonly<Record<string, { oldValue?: unknown; newValue?: unknown }>>,
): Set<string> | 'all' {
  const touched = new Set<string>();
  for (const [key, { oldValue, newValue }] of Object.entries(changes)) {
    if (key !== 'sitesOff' && key !== 'sitesOn') return 'all';
    const before = new Set((oldValue ?? []) as string[]);
    const after = new Set((newValue ?? []) as string[]);
    for (const site of before.symmetricDifference(after)) touched.add(site);
  }
  return touched;
}

/** Pages that were open before we were installed get the bootstrap too. */
async function reachOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  for (const { id } of tabs)
    if (id !== undefined)
      await browser.scripting
        .executeScript({ target: { tabId: id, frameIds: [0] }, files: ['/bootstrap.js'] })
        .catch(() => undefined);
}

export default defineBackground(() => {
  answerMessages<BackgroundApi>(api);
  // Firefox for Android has neither keys nor menus nor a keyword.
  browser.commands?.onCommand.addListener((command) => {
    void runCommand(command);
  });
  offerMenu(i18n.t('menu.lookUp'));
  offerKeyword(i18n.t('omnibox.hint'));
  browser.runtime.onInstalled.addListener(() => {
    void reachOpenTabs();
  });
  onSettingsChanged((changes) => {
    const touched = sitesTouched(changes);
    void refreshTabs((tab) => {
      const site = siteOfTab(tab);
      return site !== undefined && (touched === 'all' || touched.has(site));
    });
  });
});
