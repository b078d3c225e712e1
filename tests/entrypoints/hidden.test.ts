import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { hiddenHere, hide, showAgain } from '../../entrypoints/background/hidden.ts';
import type { Tabs } from '../../platform/browser.ts';
import { readSettings } from '../../platform/settings-store.ts';

type Tab = Tabs.Tab & { id: number };

const hiddenIn = async (tab: Tab): Promise<string[]> => (await hiddenHere(tab)).map(({ entity }) => entity);

async function open(url: string, incognito = false): Promise<Tab> {
  const tab = await fakeBrowser.tabs.create({ url, active: false });
  return { ...(tab as Tab), url, incognito };
}
const ARTICLE = 'https://www.example.org/a';

beforeEach(() => {
  vi.restoreAllMocks();
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
    await showAgain(tab, 'minister', 'page');
    expect(await hiddenIn(tab)).toEqual([]);
  });

  it('on a page is forgotten when its tab is closed', async () => {
    const tab = await open(ARTICLE);
    const other = await open(ARTICLE);
    await hide(tab, 'minister', 'page');
    vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation((async () => [other]) as never);
    await hide(other, 'canal', 'page');
    expect(await hiddenIn(tab)).toEqual([]);
    expect(await hiddenIn(other)).toEqual(['canal']);
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

  it('is listed with the place where it is hidden, once for each place', async () => {
    const tab = await open(ARTICLE);
    for (const where of ['page', 'site', 'everywhere', 'site'] as const) await hide(tab, 'minister', where);
    await hide(await open('https://example.com/'), 'canal', 'site');
    expect(await hiddenHere(tab)).toEqual([
      { entity: 'minister', where: 'page' },
      { entity: 'minister', where: 'site' },
      { entity: 'minister', where: 'everywhere' },
    ]);
  });

  it.each(['page', 'site', 'everywhere'] as const)(
    'is shown again where it was hidden: %s',
    async (where) => {
      for (const tab of [await open(ARTICLE), await open(ARTICLE, true)]) {
        const settings = await readSettings();
        await hide(tab, 'canal', 'everywhere');
        await hide(tab, 'minister', where);
        await showAgain(tab, 'minister', where);
        expect(await hiddenHere(tab)).toEqual([{ entity: 'canal', where: 'everywhere' }]);
        await showAgain(tab, 'canal', 'everywhere');
        expect(await readSettings()).toEqual(settings);
      }
    },
  );

  it.each(['page', 'everywhere'] as const)('is gone at once in the tabs that show it: %s', async (where) => {
    const [first, second, third] = [
      await open(ARTICLE, true),
      await open(ARTICLE, true),
      await open(ARTICLE),
    ];
    const tabs = [first, second, third];
    vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation((async () => tabs) as never);
    const asked: number[] = [];
    vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation((async (id: number) => {
      asked.push(id);
    }) as never);
    const expected = where === 'page' ? [first.id] : [first.id, second.id];
    await hide(first, 'minister', where);
    expect(asked).toEqual(expected);
    await showAgain(first, 'minister', where);
    expect(asked).toEqual([...expected, ...expected]);
  });

  it('that was hidden in all windows can be shown again from a private one', async () => {
    await hide(await open(ARTICLE), 'minister', 'everywhere');
    const tab = await open(ARTICLE, true);
    await hide(tab, 'canal', 'everywhere');
    await showAgain(tab, 'minister', 'everywhere');
    expect((await readSettings()).hidden).toEqual([]);
    expect(await hiddenIn(tab)).toEqual(['canal']);
  });

  it('is shown again on the page alone, and nothing else is', async () => {
    const [tab, other] = [await open(ARTICLE), await open(ARTICLE)];
    for (const one of [tab, other])
      for (const entity of ['minister', 'canal']) await hide(one, entity, 'page');
    await showAgain(tab, 'minister', 'page');
    expect(await hiddenIn(tab)).toEqual(['canal']);
    expect(await hiddenIn(other)).toEqual(['minister', 'canal']);
  });

  it.each([false, true])(
    'is shown again on one site, and stays hidden on others and everywhere (in a private window: %s)',
    async (isPrivate) => {
      const [tab, other] = [await open(ARTICLE, isPrivate), await open('https://example.com/', isPrivate)];
      for (const one of [tab, other]) await hide(one, 'minister', 'site');
      await hide(tab, 'minister', 'everywhere');
      await showAgain(tab, 'minister', 'site');
      expect(await hiddenHere(tab)).toEqual([{ entity: 'minister', where: 'everywhere' }]);
      expect((await hiddenHere(other)).map(({ where }) => where)).toEqual(['site', 'everywhere']);
    },
  );

  it('in both kinds of window is shown again only in the one from which that is asked', async () => {
    const [tab, other] = [await open(ARTICLE, true), await open(ARTICLE)];
    for (const one of [tab, other]) await hide(one, 'minister', 'everywhere');
    await showAgain(other, 'minister', 'everywhere');
    expect(await hiddenIn(other)).toEqual([]);
    expect(await hiddenIn(tab)).toEqual(['minister']);
  });

  it('on a page without a site is what is hidden everywhere', async () => {
    await hide(await open(ARTICLE), 'minister', 'site');
    const blank = await open('about:blank');
    expect(await hiddenHere(blank)).toEqual([]);
    await hide(await open(ARTICLE), 'canal', 'everywhere');
    expect(await hiddenHere(blank)).toEqual([{ entity: 'canal', where: 'everywhere' }]);
  });

  it('is shown again by the function that hiding it returned, but stays hidden if it was before', async () => {
    const tab = await open(ARTICLE);
    const first = await hide(tab, 'minister', 'site');
    const again = await hide(tab, 'minister', 'site');
    await hide(tab, 'canal', 'everywhere');
    await again();
    expect(await hiddenIn(tab)).toEqual(['minister', 'canal']);
    await first();
    expect(await hiddenIn(tab)).toEqual(['canal']);
  });
});
