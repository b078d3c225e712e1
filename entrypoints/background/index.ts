import { defineBackground } from 'wxt/utils/define-background';
import { checkSettings, DEFAULT_SETTINGS } from '../../core/settings.ts';
import { browser } from '../../platform/browser.ts';
import { answerBackground } from '../../platform/messaging.ts';
import { onSettingsChanged } from '../../platform/settings-store.ts';
import { uiWords } from '../shared/ui-words.ts';
import { beginWithAccess, followAccess, followScope, watchAccess } from './access.ts';
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
  const renewMenu = offerMenu(inChosenWords('menu.lookUp'), inChosenWords('popup.markPage'));
  const renewHint = offerKeyword(inChosenWords('omnibox.hint'));
  offerUpdates();
  whenPacksChange(() => void renewKnowledge());
  watchAccess();
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    await beginWithAccess().catch(() => undefined);
    if (reason === 'install') await browser.tabs.create({ url: browser.runtime.getURL('welcome.html') });
  });
  browser.runtime.onStartup.addListener(() => void followAccess().catch(() => undefined));
  onSettingsChanged(async (changes) => {
    if ('language' in changes) void chosenWords(true).then(() => Promise.all([renewMenu(), renewHint()]));
    const touched = sitesTouched(changes);
    // Without access, the browser does not tell the sites of tabs.
    await refreshTabs((tab) => touched === 'all' || touched.has(siteOfTab(tab) ?? ''));
    if (!changes.scope) return;
    await followScope(changes.scope.oldValue);
    await renewMenu();
  });
});
