import { afterEach, expect, test, vi } from 'vitest';
import { browser } from '../../platform/browser.ts';
import { openPanel } from '../../platform/open-panel.ts';

const ADDRESS = 'panel.html?view=dossier&entity=ukraine&tab=3';
const PLACE = { view: 'dossier', entity: 'ukraine' } as const;

const give = (name: string, value: unknown): void =>
  void Object.defineProperty(browser, name, { configurable: true, value });

/** Records the calls that open the panel, each with its first argument. */
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

test('Chromium opens its side panel synchronously within the click', () => {
  const { calls, told } = watch();
  give('sidePanel', { setOptions: told('setOptions'), open: told('open') });
  void openPanel(3, PLACE);
  expect(calls).toEqual([
    ['setOptions', { tabId: 3, path: ADDRESS, enabled: true }],
    ['open', { tabId: 3 }],
  ]);
});

test('If the side panel cannot open or does not exist, a tab opens', async () => {
  const { calls, told } = watch();
  give('sidePanel', { setOptions: told('setOptions'), open: () => Promise.reject(new Error('no click')) });
  await openPanel(3, PLACE);
  expect(calls.at(-1)).toEqual(['tabs.create', { url: `test://${ADDRESS}` }]);
  give('sidePanel', undefined);
  await openPanel(3, PLACE);
  expect(calls.filter(([name]) => name === 'tabs.create')).toHaveLength(2);
});

test('Firefox opens its sidebar on a click; without a click it uses an open sidebar, or a tab', async () => {
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

test('Without a tab, the panel opens in a tab of its own', async () => {
  const { calls } = watch();
  await openPanel(-1, {});
  expect(calls).toEqual([['tabs.create', { url: 'test://panel.html' }]]);
});

test('In a private window no tab is opened, because it would be in the history of another window', async () => {
  const { calls } = watch();
  vi.spyOn(browser.tabs, 'get').mockResolvedValue({ incognito: true } as never);
  expect(await openPanel(3, PLACE)).toBe(false);
  expect(calls).toEqual([]);
});
