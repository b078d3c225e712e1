import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Settings } from '../../core/settings.ts';
import { setSiteOfTab, stateOfTab, turnSiteOff } from '../../entrypoints/background/site-state.ts';
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

beforeEach(() => fakeBrowser.reset());

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

  it('is not possible if there is no site', async () => {
    expect(await stateOfTab(tab('about:blank'))).toBeNull();
    await setSiteOfTab(tab('file:///a.html'), false);
    expect((await readSettings()).sitesOff).toEqual([]);
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

  it('leaves a site off that was off before', async () => {
    await setSiteOfTab(tab(ARTICLE), false);
    await (await turnSiteOff(tab(ARTICLE)))();
    expect((await readSettings()).sitesOff).toEqual(['example.org']);
  });

  it('works in a private window', async () => {
    const revert = await turnSiteOff(tab(ARTICLE, true));
    expect((await stateOfTab(tab(ARTICLE, true)))?.on).toBe(false);
    await revert();
    expect((await stateOfTab(tab(ARTICLE, true)))?.on).toBe(true);
  });
});
