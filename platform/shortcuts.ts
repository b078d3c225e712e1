import { browser } from './browser.ts';

/** Firefox's way to its page for shortcuts, which is missing from the polyfill's types. */
type ShortcutPage = { openShortcutSettings?: () => Promise<void> };

/** Returns the manifest's commands with their keys, empty if not set. Firefox for Android has no commands. */
export async function readShortcuts(): Promise<{ readonly name: string; readonly keys: string }[]> {
  const commands = (await browser.commands?.getAll()) ?? [];
  // Browsers add commands of their own, such as the one that opens the popup.
  return commands.flatMap(({ name, shortcut = '' }) =>
    name === undefined || name.startsWith('_') ? [] : [{ name, keys: shortcut }],
  );
}

/** Opens the browser's page for changing shortcuts. Returns whether it did. */
export async function openShortcutPage(): Promise<boolean> {
  const commands = browser.commands as typeof browser.commands & ShortcutPage;
  try {
    if (commands.openShortcutSettings) await commands.openShortcutSettings();
    else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
    return true;
  } catch {
    return false;
  }
}
