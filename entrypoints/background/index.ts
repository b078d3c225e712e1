import { defineBackground } from 'wxt/utils/define-background';
import { checkSettings, DEFAULT_SETTINGS } from '../../core/settings.ts';
import { browser } from '../../platform/browser.ts';
import { answerBackground } from '../../platform/messaging.ts';
import { onSettingsChanged, updateSettings } from '../../platform/settings-store.ts';
import { uiWords } from '../shared/ui-words.ts';
import { chosenWords } from './chosen-words.ts';
import { runCommand } from './commands.ts';
import { renewKnowledge } from './knowledge.ts';
import { offerMenu } from './menu.ts';
import { offerKeyword } from './omnibox.ts';
import { ownPageRequests } from './own-page-requests.ts';
import { offerUpdates } from './packs/alarm.ts';
import { whenPacksChange } from './packs/packs-changed.ts';
import { guardPage } from './page-guard.ts';
import { pageRequests } from './page-requests.ts';
import { refreshTabs, siteOfTab } from './site-state.ts';

/** Returns the sites whose tabs must be refreshed after a change of settings, or `all`. */
function sitesTouched(
  changes: Readonly<Record<string, { oldValue?: unknown; newValue?: unknown }>>,
): Set<string> | 'all' {
  const touched = new Set<string>();
  for (const [key, { oldValue, newValue }] of Object.entries(changes)) {
    if (!(key in DEFAULT_SETTINGS)) continue;
    if (key !== 'sitesOff' && key !== 'sitesOn' && key !== 'sitesAny') return 'all';
    const before = new Set(checkSettings({ [key]: oldValue })[key]);
    const after = new Set(checkSettings({ [key]: newValue })[key]);
    for (const site of before.symmetricDifference(after)) touched.add(site);
  }
  return touched;
}

/** Injects the bootstrap into pages that were open before the extension was installed. */
async function reachOpenTabs(): Promise<void> {
  const tabs = await browser.tabs.query({ url: ['http://*/*', 'https://*/*'] });
  for (const { id } of tabs)
    if (id !== undefined)
      await browser.scripting
        .executeScript({ target: { tabId: id, frameIds: [0] }, files: ['/bootstrap.js'] })
        .catch(() => undefined);
}

export default defineBackground(() => {
  answerBackground(guardPage(pageRequests), ownPageRequests);
  // Firefox for Android has no keyboard commands, menus or omnibox.
  browser.commands?.onCommand.addListener((command) => {
    void runCommand(command);
  });
  const inChosenWords = (key: string) => async (): Promise<string> => {
    await chosenWords();
    return uiWords.t(key);
  };
  const renewMenu = offerMenu(inChosenWords('menu.lookUp'));
  const renewHint = offerKeyword(inChosenWords('omnibox.hint'));
  offerUpdates();
  whenPacksChange(() => void renewKnowledge());
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void updateSettings();
    void reachOpenTabs();
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
  });
  // A page that may no longer be read loses its marks at once.
  browser.permissions.onRemoved.addListener(() => void refreshTabs(() => true));
  onSettingsChanged((changes) => {
    if ('language' in changes) void chosenWords(true).then(() => Promise.all([renewMenu(), renewHint()]));
    const touched = sitesTouched(changes);
    void refreshTabs((tab) => {
      const site = siteOfTab(tab);
      return site !== undefined && (touched === 'all' || touched.has(site));
    });
  });
});
