import { afterEach, expect, test, vi } from 'vitest';
import { browser } from '../../platform/browser.ts';
import { openShortcutPage, readShortcuts } from '../../platform/shortcuts.ts';

const give = (commands: unknown): void =>
  void Object.defineProperty(browser, 'commands', { configurable: true, value: commands });

afterEach(() => {
  vi.restoreAllMocks();
  give(undefined);
});

test('The shortcuts are those of the manifest, not the browser’s own, also without keys', async () => {
  const all = [
    { name: '_execute_action', shortcut: '' },
    { name: 'next', shortcut: 'Alt+N' },
    { name: 'site' },
  ];
  give({ getAll: async () => all });
  expect(await readShortcuts()).toEqual([
    { name: 'next', keys: 'Alt+N' },
    { name: 'site', keys: '' },
  ]);
});

test('A browser without commands has no shortcuts', async () => {
  give(undefined);
  expect(await readShortcuts()).toEqual([]);
});

test('Firefox opens its own page for shortcuts, and Chromium an address', async () => {
  const create = vi.spyOn(browser.tabs, 'create').mockResolvedValue({} as never);
  const openShortcutSettings = vi.fn(async () => undefined);
  give({ openShortcutSettings });
  expect(await openShortcutPage()).toBe(true);
  expect(openShortcutSettings).toHaveBeenCalledOnce();
  expect(create).not.toHaveBeenCalled();
  give({});
  expect(await openShortcutPage()).toBe(true);
  expect(create).toHaveBeenCalledWith({ url: 'chrome://extensions/shortcuts' });
});

test('A browser that refuses to open the page is told as such', async () => {
  give({ openShortcutSettings: () => Promise.reject(new Error('refused')) });
  expect(await openShortcutPage()).toBe(false);
});
