import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { hiddenIn, hiddenOnPage, hide, showOnPage } from '../../entrypoints/background/hidden.ts';
import type { Tabs } from '../../platform/browser.ts';
import { readSettings } from '../../platform/settings-store.ts';

type Tab = Tabs.Tab & { id: number };

async function open(url: string, incognito = false): Promise<Tab> {
  const tab = await fakeBrowser.tabs.create({ url, active: false });
  return { ...(tab as Tab), url, incognito };
}
const ARTICLE = 'https://www.example.org/a';

beforeEach(() => {
  fakeBrowser.reset();
  // The fake browser has no toolbar.
  vi.spyOn(fakeBrowser.action, 'setIcon').mockResolvedValue();
  vi.spyOn(fakeBrowser.action, 'setBadgeText').mockResolvedValue();
});

describe('a hidden entity', () => {
  it('on a page is hidden only there, in that tab, until it is shown again', async () => {
    const tab = await open(ARTICLE);
    await hide(tab, 'minister', 'page');
    expect(await hiddenIn({ ...tab, url: `${ARTICLE}#part` })).toEqual(['minister']);
    expect(await hiddenIn({ ...tab, url: 'https://www.example.org/b' })).toEqual([]);
    expect(await hiddenIn(await open(ARTICLE))).toEqual([]);
    expect((await readSettings()).hidden).toEqual([]);
    await showOnPage(tab);
    expect(await hiddenOnPage(tab)).toEqual([]);
  });

  it('on a page is forgotten when its tab is closed', async () => {
    const tab = await open(ARTICLE);
    const other = await open(ARTICLE);
    await hide(tab, 'minister', 'page');
    vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation((async () => [other]) as never);
    await hide(other, 'canal', 'page');
    expect(await hiddenOnPage(tab)).toEqual([]);
    expect(await hiddenOnPage(other)).toEqual(['canal']);
  });

  it('on a site or everywhere is hidden on all pages there, and is stored in the settings', async () => {
    await hide(await open(ARTICLE), 'minister', 'site');
    await hide(await open(ARTICLE), 'canal', 'everywhere');
    expect(await hiddenIn(await open('http://example.org/b'))).toEqual(['minister', 'canal']);
    expect(await hiddenIn(await open('https://example.com/'))).toEqual(['canal']);
    expect((await readSettings()).hidden).toEqual([
      { entity: 'minister', site: 'example.org' },
      { entity: 'canal', site: null },
    ]);
  });

  it('in a private window is hidden only there, for the session, and is not stored in the settings', async () => {
    await hide(await open(ARTICLE, true), 'minister', 'everywhere');
    expect((await readSettings()).hidden).toEqual([]);
    expect(await hiddenIn(await open(ARTICLE, true))).toEqual(['minister']);
    expect(await hiddenIn(await open(ARTICLE))).toEqual([]);
  });
});
