import { beforeEach, describe, expect, it, vi } from 'vitest';
import { runCommand } from '../../entrypoints/background/commands.ts';
import { offerMenu } from '../../entrypoints/background/menu.ts';
import { offerKeyword } from '../../entrypoints/background/omnibox.ts';
import { browser, type Tabs } from '../../platform/browser.ts';
import { openPanel } from '../../platform/open-panel.ts';
import { changeSettings, readSettings } from '../../platform/settings-store.ts';

vi.mock('../../platform/open-panel.ts', () => ({ openPanel: vi.fn() }));

type Listener = (...all: unknown[]) => void;
type Suggested = { readonly content: string; readonly description: string }[];

/** A fake browser event. Only the listener that was added last is called. */
function event() {
  let listener: Listener = () => {};
  const addListener = (added: Listener): void => {
    listener = added;
  };
  return { addListener, tell: (...all: unknown[]) => listener(...all) };
}

/** Replaces a browser interface, or removes it if the value is undefined. */
const stub = (name: 'contextMenus' | 'omnibox', value: unknown): void =>
  void Object.defineProperty(browser, name, { value, configurable: true, writable: true });

beforeEach(() => vi.restoreAllMocks());

describe('the context menu', () => {
  const menus = {
    removeAll: vi.fn(() => Promise.resolve()),
    ...{ create: vi.fn(), update: vi.fn(), onClicked: event() },
  };
  const installed = event();
  let title = 'Look up “%s”';
  let renew: () => Promise<void>;

  beforeEach(() => {
    stub('contextMenus', menus);
    vi.spyOn(browser.runtime.onInstalled, 'addListener').mockImplementation(
      installed.addListener as typeof browser.runtime.onInstalled.addListener,
    );
    vi.mocked(openPanel).mockClear();
    renew = offerMenu(
      async () => title,
      async () => 'Mark this page',
    );
  });

  it('has an item that looks up a selection, and one that marks a page, which is seen only where it is needed', async () => {
    installed.tell();
    await vi.waitFor(() => expect(menus.create).toHaveBeenCalled());
    expect(menus.removeAll).toHaveBeenCalledOnce();
    expect(menus.create).toHaveBeenCalledWith({
      id: 'look-up',
      title: 'Look up “%s”',
      contexts: ['selection'],
    });
    const mark = { id: 'mark', title: 'Mark this page', contexts: ['page'] };
    expect(menus.create).toHaveBeenCalledWith(expect.objectContaining({ ...mark, visible: false }));
    await changeSettings(() => ({ scope: 'asked' }));
    await renew();
    expect(menus.update).toHaveBeenCalledWith('mark', { title: 'Mark this page', visible: true });
    await changeSettings(() => ({ scope: 'news' }));
  });

  it('gets another title when the language changes', async () => {
    title = '„%s“ nachschlagen';
    await renew();
    expect(menus.update).toHaveBeenCalledWith('look-up', { title });
  });

  it('looks up the selection in the panel of its page, and ignores white space and unknown items', () => {
    menus.onClicked.tell({ menuItemId: 'look-up', selectionText: ' Keith\n Kellogg ' }, { id: 7 });
    menus.onClicked.tell({ menuItemId: 'look-up', selectionText: '  ' }, { id: 7 });
    menus.onClicked.tell({ menuItemId: 'other', selectionText: 'Kellogg' }, { id: 7 });
    menus.onClicked.tell({ menuItemId: 'look-up', selectionText: 'x'.repeat(5000) });
    expect(vi.mocked(openPanel).mock.calls).toEqual([
      [7, { q: 'Keith Kellogg' }],
      [-1, { q: 'x'.repeat(120) }],
    ]);
  });
});

describe('the omnibox keyword', () => {
  let hint = 'Find <one> & all';
  let renew: () => Promise<void>;
  const omnibox = { setDefaultSuggestion: vi.fn(), onInputChanged: event(), onInputEntered: event() };

  beforeEach(() => {
    stub('omnibox', omnibox);
    vi.spyOn(browser.i18n, 'getMessage').mockReturnValue('de');
    renew = offerKeyword(async () => hint);
  });

  it('suggests in the language of the browser, with XML characters escaped for Chromium', async () => {
    await vi.waitFor(() =>
      expect(omnibox.setDefaultSuggestion).toHaveBeenCalledWith({ description: 'Find &lt;one> &amp; all' }),
    );
    const suggest = vi.fn<(results: Suggested) => void>();
    omnibox.onInputChanged.tell('зеленс', suggest);
    await vi.waitFor(() => expect(suggest).toHaveBeenCalled());
    expect(suggest.mock.calls[0]?.[0][0]?.content).toBe('Wolodymyr Selenskyj');
  });

  it('gets another hint when the language changes', async () => {
    hint = 'Finde es';
    await renew();
    expect(omnibox.setDefaultSuggestion).toHaveBeenLastCalledWith({ description: 'Finde es' });
  });

  it('opens the matching entity, or looks up other text, in the tab that the user chose', async () => {
    const update = vi.spyOn(browser.tabs, 'update').mockResolvedValue(undefined as never);
    const create = vi.spyOn(browser.tabs, 'create').mockResolvedValue(undefined as never);
    omnibox.onInputEntered.tell('зеленс', 'currentTab');
    omnibox.onInputEntered.tell('Keith Kellogg', 'newForegroundTab');
    omnibox.onInputEntered.tell('no such & thing', 'newBackgroundTab');
    await vi.waitFor(() => expect(create).toHaveBeenCalledTimes(2));
    const [[shown]] = update.mock.calls as unknown as [[{ url: string }]];
    expect(shown.url).toMatch(/\/panel\.html\?.*entity=volodymyr-zelensky/);
    expect(create.mock.calls).toEqual([
      [{ url: expect.stringMatching(/entity=keith-kellogg/), active: true }],
      [{ url: expect.stringMatching(/q=no\+such\+%26\+thing/), active: false }],
    ]);
  });
});

describe('the command for a site', () => {
  const shows = (url: string) =>
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 7, url, incognito: false } as Tabs.Tab]);

  it('turns the site off and on again', async () => {
    shows('https://www.example.org/a');
    await runCommand('site');
    expect((await readSettings()).sitesOff).toEqual(['example.org']);
    await runCommand('site');
    expect((await readSettings()).sitesOff).toEqual([]);
  });

  it('does nothing if there is no site', async () => {
    shows('about:blank');
    await runCommand('site');
    expect((await readSettings()).sitesOff).toEqual([]);
  });
});

it('does nothing in a browser without context menus and an omnibox', () => {
  stub('contextMenus', undefined);
  stub('omnibox', undefined);
  expect(() => {
    offerMenu(
      async () => 'Look up',
      async () => 'Mark',
    );
    offerKeyword(async () => 'Look up');
  }).not.toThrow();
});
