import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { newProfile } from './packs/background-of-packs.ts';

/** The interfaces that a browser may lack: those of the desktop that Firefox for Android has not, and Chromium's panel. */
const INTERFACES = ['commands', 'contextMenus', 'omnibox', 'sidebarAction', 'sidePanel'] as const;

const event = () => ({ addListener: vi.fn() });

/** Starts the background in a browser that lacks interfaces. Returns its answer to a question, and the tabs that it opened. */
async function start(lacking: readonly string[]): Promise<{ answer: unknown; opened: unknown[] }> {
  newProfile();
  vi.resetModules();
  const there: Record<string, unknown> = {
    commands: { onCommand: event(), getAll: async () => [] },
    contextMenus: {
      onClicked: event(),
      removeAll: vi.fn(async () => undefined),
      create: vi.fn(),
      update: vi.fn(),
    },
    omnibox: { onInputChanged: event(), onInputEntered: event(), setDefaultSuggestion: vi.fn() },
    sidebarAction: { open: vi.fn(async () => undefined), setPanel: vi.fn(async () => undefined) },
    sidePanel: { setOptions: vi.fn(async () => undefined), open: vi.fn(async () => undefined) },
  };
  for (const name of INTERFACES)
    Object.defineProperty(fakeBrowser, name, {
      value: lacking.includes(name) ? undefined : there[name],
      configurable: true,
      writable: true,
    });
  Object.assign(fakeBrowser.i18n, { getMessage: (key: string) => key });
  Object.assign(fakeBrowser.runtime, { onConnect: event() });
  Object.assign(fakeBrowser.permissions, {
    onAdded: event(),
    onRemoved: event(),
    contains: async () => true,
  });
  const opened: unknown[] = [];
  vi.spyOn(fakeBrowser.tabs, 'create').mockImplementation(async (tab: object) => {
    opened.push(tab);
    return tab as never;
  });
  Object.assign(fakeBrowser.scripting, {
    executeScript: vi.fn(async () => []),
    getRegisteredContentScripts: async () => [],
    registerContentScripts: vi.fn(async () => undefined),
  });
  const { default: background } = await import('../../entrypoints/background/index.ts');
  background.main();
  await fakeBrowser.runtime.onInstalled.trigger({ reason: 'install' });
  const { openPanel } = await import('../../platform/open-panel.ts');
  const { readShortcuts } = await import('../../platform/shortcuts.ts');
  return { answer: [await openPanel(1, { q: 'a plan' }), await readShortcuts()], opened };
}

test.each([...INTERFACES.map((name) => [name]), INTERFACES].map((lacking) => ({ lacking })))(
  'The background starts without $lacking',
  async ({ lacking }) => {
    const { answer, opened } = await start(lacking);
    expect(answer).toEqual([true, []]);
    expect(opened[0]).toMatchObject({ url: expect.stringContaining('welcome.html') });
  },
);

test('The count of a page is shown where the icon cannot be changed', async () => {
  const setBadgeText = vi.fn(async () => undefined);
  Object.assign(fakeBrowser.action, {
    setIcon: undefined,
    setBadgeText,
    setBadgeBackgroundColor: async () => undefined,
  });
  const { showCount } = await import('../../entrypoints/background/toolbar.ts');
  await showCount(3, 12);
  expect(setBadgeText).toHaveBeenCalledWith({ tabId: 3, text: '12' });
});
