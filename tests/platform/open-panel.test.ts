import { afterEach, expect, test, vi } from 'vitest';
import { browser } from '../../platform/browser.ts';
import { openPanel } from '../../platform/open-panel.ts';

const ADDRESS = 'panel.html?view=dossier&entity=ukraine&tab=3';
const PLACE = { view: 'dossier', entity: 'ukraine' } as const;

const give = (name: string, value: unknown): void =>
  void Object.defineProperty(browser, name, { configurable: true, value });

/** What the panel was opened by: each call with its first argument. */
function watch() {
  const calls: [string, unknown][] = [];
  const told = (name: string) =>
    vi.fn((request?: unknown) => {
      calls.push([name, request]);
      return Promise.resolve();
    });
  vi.spyOn(browser.tabs, 'create').mockImplementation(told('tabs.create') as never);
  vi.spyOn(browser.runtime, 'getURL').mockImplementation((path) => `test://${path}`);
  return { calls, told };
}

afterEach(() => {
  vi.restoreAllMocks();
  give('sidePanel', undefined);
  give('sidebarAction', undefined);
});

test('Chromium opens its side panel within the turn of the click', () => {
  const { calls, told } = watch();
  give('sidePanel', { setOptions: told('setOptions'), open: told('open') });
  void openPanel(3, PLACE);
  expect(calls).toEqual([
    ['setOptions', { tabId: 3, path: ADDRESS, enabled: true }],
    ['open', { tabId: 3 }],
  ]);
});

test('Where the side panel may not open, and where there is none, a tab does', async () => {
  const { calls, told } = watch();
  give('sidePanel', { setOptions: told('setOptions'), open: () => Promise.reject(new Error('no click')) });
  await openPanel(3, PLACE);
  expect(calls.at(-1)).toEqual(['tabs.create', { url: `test://${ADDRESS}` }]);
  give('sidePanel', undefined);
  await openPanel(3, PLACE);
  expect(calls.filter(([name]) => name === 'tabs.create')).toHaveLength(2);
});

test('Firefox opens its sidebar on a click; else it uses one that is open, or a tab', async () => {
  const { calls, told } = watch();
  const setPanel = told('setPanel');
  give('sidebarAction', { open: told('open'), setPanel });
  await openPanel(3, PLACE);
  expect(calls).toEqual([
    ['open', undefined],
    ['setPanel', { tabId: 3, panel: `test://${ADDRESS}` }],
  ]);
  const refused = () => Promise.reject(new Error('no click'));
  give('sidebarAction', { open: refused, isOpen: () => Promise.resolve(true), setPanel });
  await openPanel(3, PLACE);
  expect(calls.map(([name]) => name)).toEqual(['open', 'setPanel', 'setPanel']);
  give('sidebarAction', { open: refused, isOpen: () => Promise.resolve(false), setPanel });
  await openPanel(3, PLACE);
  expect(calls.at(-1)?.[0]).toBe('tabs.create');
});

test('Without a tab the panel opens in one of its own', async () => {
  const { calls } = watch();
  await openPanel(-1, {});
  expect(calls).toEqual([['tabs.create', { url: 'test://panel.html' }]]);
});

test('In a private window no tab is opened: it would stand in the history of another window', async () => {
  const { calls } = watch();
  vi.spyOn(browser.tabs, 'get').mockResolvedValue({ incognito: true } as never);
  expect(await openPanel(3, PLACE)).toBe(false);
  expect(calls).toEqual([]);
});
