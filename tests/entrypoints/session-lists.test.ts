import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { anywayHere, setAnyway } from '../../entrypoints/background/anyway.ts';
import { hiddenHere, hide } from '../../entrypoints/background/hidden.ts';
import { stateOfTab } from '../../entrypoints/background/site-state.ts';
import type { Tabs } from '../../platform/browser.ts';

const URL_HERE = 'https://www.example.org/a';

async function open(): Promise<Tabs.Tab & { id: number }> {
  const tab = await fakeBrowser.tabs.create({ url: URL_HERE, active: false });
  return { ...(tab as Tabs.Tab & { id: number }), url: URL_HERE, incognito: true };
}

beforeEach(() => {
  fakeBrowser.reset();
  // The fake browser has no toolbar.
  vi.spyOn(fakeBrowser.action, 'setIcon').mockResolvedValue();
  vi.spyOn(fakeBrowser.action, 'setBadgeText').mockResolvedValue();
});

it.each([null, 7, 'text', { 0: 'a' }, [null, 7, {}, { tab: 'x' }, { entity: 1 }, true]])(
  'stored lists of a wrong kind, such as %j, count as empty and are replaced',
  async (wrong) => {
    const keys = ['anywayPages', 'privateAny', 'hiddenOnPages', 'privateHidden', 'privateSitesOff'];
    await fakeBrowser.storage.session.set(Object.fromEntries(keys.map((key) => [key, wrong])));
    const tab = await open();
    expect(await anywayHere(tab)).toBeUndefined();
    expect(await hiddenHere(tab)).toEqual([]);
    expect(await stateOfTab(tab)).toMatchObject({ on: true });
    await setAnyway(tab, 'page', true);
    await hide(tab, 'minister', 'page');
    expect(await anywayHere(tab)).toBe('page');
    expect(await hiddenHere(tab)).toEqual([{ entity: 'minister', where: 'page' }]);
  },
);

it('items of a right kind are kept beside wrong ones', async () => {
  await fakeBrowser.storage.session.set({
    privateSitesOff: [5, 'example.org'],
    privateHidden: [{ entity: 'canal', site: null }, { entity: 'bridge' }, { entity: 5, site: null }],
  });
  const tab = await open();
  const here = { tab: tab.id, address: URL_HERE, entity: 'minister' };
  await fakeBrowser.storage.session.set({
    hiddenOnPages: [here, { ...here, entity: 5 }, { ...here, tab: `${tab.id}` }, { ...here, address: 5 }],
  });
  expect(await stateOfTab(tab)).toMatchObject({ on: false });
  expect(await hiddenHere(tab)).toEqual([
    { entity: 'minister', where: 'page' },
    { entity: 'canal', where: 'everywhere' },
  ]);
  await hide(tab, 'canal', 'page');
  expect(await fakeBrowser.storage.session.get('hiddenOnPages')).toEqual({
    hiddenOnPages: [here, { ...here, entity: 'canal' }],
  });
  await hide(tab, 'bridge', 'everywhere');
  expect(await fakeBrowser.storage.session.get('privateHidden')).toEqual({
    privateHidden: ['canal', 'bridge'].map((entity) => ({ entity, site: null })),
  });
});
