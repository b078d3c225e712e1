import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Settings } from '../../core/settings.ts';
import {
  refreshTabs,
  setSiteOfTab,
  stateOfTab,
  turnSiteOff,
} from '../../entrypoints/background/site-state.ts';
import type { Tabs } from '../../platform/browser.ts';
import { changeSettings, readSettings } from '../../platform/settings-store.ts';

const tab = (url: string, incognito = false): Tabs.Tab => ({
  index: 0,
  highlighted: false,
  active: true,
  pinned: false,
  id: 7,
  url,
  incognito,
});
const ARTICLE = 'https://www.example.org/a';

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

/** Opens tabs in which our scripts run. Returns the ids of those that were asked to look at their page again. */
function openTabs(tabs: readonly Partial<Tabs.Tab>[]): (number | undefined)[] {
  const asked: (number | undefined)[] = [];
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation((async () => tabs) as never);
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation((async (id: number, message: object) => {
    expect(message).toEqual({ type: 'refresh' });
    asked.push(id);
  }) as never);
  // The fake browser has no toolbar.
  vi.spyOn(fakeBrowser.action, 'setIcon').mockResolvedValue();
  vi.spyOn(fakeBrowser.action, 'setBadgeText').mockResolvedValue();
  return asked;
}

describe('turning a site off', () => {
  it('is stored in the settings, for the host without www.', async () => {
    await setSiteOfTab(tab(ARTICLE), false);
    expect(await stateOfTab(tab(ARTICLE))).toEqual({ host: 'example.org', on: false, paused: false });
    expect((await readSettings()).sitesOff).toEqual(['example.org']);
    expect((await stateOfTab(tab('http://example.org/b')))?.on).toBe(false);
    await setSiteOfTab(tab(ARTICLE), true);
    expect((await stateOfTab(tab(ARTICLE)))?.on).toBe(true);
    expect((await readSettings()).sitesOff).toEqual([]);
  });

  it('in a private window applies only there, for the session, and is not stored in the settings', async () => {
    await setSiteOfTab(tab(ARTICLE, true), false);
    expect((await readSettings()).sitesOff).toEqual([]);
    expect((await stateOfTab(tab(ARTICLE, true)))?.on).toBe(false);
    expect((await stateOfTab(tab(ARTICLE)))?.on).toBe(true);
    await setSiteOfTab(tab(ARTICLE, true), true);
    expect((await stateOfTab(tab(ARTICLE, true)))?.on).toBe(true);
  });

  it('in a private window keeps the other sites that are off there, and lists none twice', async () => {
    await setSiteOfTab(tab('https://example.com/', true), false);
    await setSiteOfTab(tab(ARTICLE, true), false);
    await setSiteOfTab(tab(ARTICLE, true), false);
    const stored = () => fakeBrowser.storage.session.get('privateSitesOff');
    expect(await stored()).toEqual({ privateSitesOff: ['example.com', 'example.org'] });
    await setSiteOfTab(tab(ARTICLE, true), true);
    expect(await stored()).toEqual({ privateSitesOff: ['example.com'] });
  });

  it('in a private window is seen at once in all private tabs of the site, and in no other', async () => {
    const asked = openTabs([
      tab(ARTICLE, true),
      { ...tab('http://example.org/b', true), id: 8 },
      { ...tab(ARTICLE), id: 9 },
      { ...tab('https://example.com/', true), id: 10 },
      { ...tab(ARTICLE, true), id: undefined },
    ]);
    await setSiteOfTab(tab(ARTICLE, true), false);
    expect(asked).toEqual([7, 8]);
  });

  it.each<Partial<Settings>>([{ sitesOff: ['example.org'] }, { scope: 'chosen' }])(
    'in the settings (%o) can be reverted from a private window',
    async (patch) => {
      await changeSettings(() => patch);
      await setSiteOfTab(tab(ARTICLE, true), false);
      await setSiteOfTab(tab(ARTICLE, true), true);
      expect((await stateOfTab(tab(ARTICLE, true)))?.on).toBe(true);
      expect((await stateOfTab(tab(ARTICLE)))?.on).toBe(true);
    },
  );

  it('is told apart from a pause', async () => {
    await changeSettings(() => ({ paused: true }));
    expect(await stateOfTab(tab(ARTICLE))).toEqual({ host: 'example.org', on: true, paused: true });
  });

  it('is not possible if there is no site', async () => {
    expect(await stateOfTab(tab('about:blank'))).toBeNull();
    expect(await stateOfTab(tab(''))).toBeNull();
    expect(await stateOfTab(tab('blob:https://example.org/a'))).toBeNull();
    await setSiteOfTab(tab('file:///a.html'), false);
    expect((await readSettings()).sitesOff).toEqual([]);
    await setSiteOfTab(tab('file:///a.html', true), false);
    expect(await fakeBrowser.storage.session.get('privateSitesOff')).toEqual({});
    const before = await readSettings();
    await (await turnSiteOff(tab('file:///a.html')))();
    expect(await readSettings()).toEqual(before);
  });
});

describe('reverting that a site was turned off', () => {
  const change = (patch: Partial<Settings>) => changeSettings(() => patch);

  it('restores the settings, and keeps what was changed since', async () => {
    await change({ scope: 'chosen', sitesOn: ['example.org'], sitesOff: ['example.com'] });
    const before = await readSettings();
    const revert = await turnSiteOff(tab(ARTICLE));
    expect((await readSettings()).sitesOff).toEqual(['example.com', 'example.org']);
    await change({ density: 'all' });
    await revert();
    expect(await readSettings()).toEqual({ ...before, density: 'all' });
  });

  it('does not choose a site to be on if the reader has since chosen to see only such sites', async () => {
    const revert = await turnSiteOff(tab(ARTICLE));
    await change({ scope: 'chosen' });
    await revert();
    expect(await readSettings()).toMatchObject({ scope: 'chosen', sitesOn: [], sitesOff: [] });
  });

  it('leaves a site off that was off before', async () => {
    await setSiteOfTab(tab(ARTICLE), false);
    await (await turnSiteOff(tab(ARTICLE)))();
    expect((await readSettings()).sitesOff).toEqual(['example.org']);
  });

  it('works in a private window, and does not change the settings', async () => {
    const revert = await turnSiteOff(tab(ARTICLE, true));
    expect((await stateOfTab(tab(ARTICLE, true)))?.on).toBe(false);
    await revert();
    expect((await stateOfTab(tab(ARTICLE, true)))?.on).toBe(true);
    await change({ scope: 'chosen' });
    await revert();
    expect((await readSettings()).sitesOn).toEqual([]);
  });
});

it('a tab that is asked to look again gets the idle icon, and the open pages of the extension hear of it', async () => {
  openTabs([tab(ARTICLE), { ...tab(ARTICLE), id: 8 }]);
  const tell = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(undefined as never);
  await refreshTabs(({ id }) => id === 8);
  expect(tell.mock.calls).toEqual([[{ type: 'pageChanged', tabId: 8 }]]);
  expect(vi.mocked(fakeBrowser.action.setIcon).mock.calls).toMatchObject([[{ tabId: 8 }]]);
});
