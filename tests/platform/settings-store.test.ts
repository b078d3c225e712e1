import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DEFAULT_SETTINGS, SETTINGS_VERSION } from '../../core/settings.ts';
import {
  changeSettings,
  eraseStored,
  onSettingsChanged,
  readSettings,
  updateSettings,
} from '../../platform/settings-store.ts';

beforeEach(() => fakeBrowser.reset());

it('reads the defaults until a setting is chosen, and reports a change', async () => {
  expect((await readSettings()).scope).toBe('news');
  const changed = vi.fn();
  onSettingsChanged(changed);
  await changeSettings(() => ({ scope: 'chosen' }));
  expect(await readSettings()).toMatchObject({ scope: 'chosen', paused: false });
  expect(changed).toHaveBeenCalledOnce();
});

it('keeps all of many concurrent changes', async () => {
  const sites = Array.from({ length: 50 }, (_, at) => `site-${at}.example`);
  await Promise.all(
    sites.map((site) => changeSettings(({ sitesOff }) => ({ sitesOff: [...sitesOff, site] }))),
  );
  expect((await readSettings()).sitesOff).toEqual(sites);
});

it('still works after a change that failed', async () => {
  const failing = changeSettings(() => {
    throw new Error('No.');
  });
  await expect(failing).rejects.toThrow('No.');
  await changeSettings(() => ({ paused: true }));
  expect((await readSettings()).paused).toBe(true);
});

it('reads the defaults from storage that cannot be read, and does not replace what may be there with them', async () => {
  await fakeBrowser.storage.local.set({ sitesOff: ['example.org'] });
  const get = vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('Damaged.'));
  expect(await readSettings()).toEqual(DEFAULT_SETTINGS);
  await expect(changeSettings(({ sitesOff }) => ({ sitesOff }))).rejects.toThrow('Damaged.');
  get.mockRestore();
  expect((await readSettings()).sitesOff).toEqual(['example.org']);
});

it('migrates older settings to this version', async () => {
  await fakeBrowser.storage.local.set({ sitesOff: ['www.example.org'] });
  await updateSettings();
  expect(await fakeBrowser.storage.local.get()).toMatchObject({
    version: SETTINGS_VERSION,
    sitesOff: ['example.org'],
  });
});

it('erases all that is stored, for the session too, and stores the defaults', async () => {
  await fakeBrowser.storage.local.set({ theme: 'dark', sitesOff: ['example.org'], seed: 'x', version: 0 });
  await fakeBrowser.storage.session.set({ privateSitesOff: ['example.org'] });
  await eraseStored();
  expect(await fakeBrowser.storage.local.get()).toEqual({ ...DEFAULT_SETTINGS, version: SETTINGS_VERSION });
  expect(await fakeBrowser.storage.session.get()).toEqual({});
});

it('reports changes of the settings only, and none after the signal has aborted', async () => {
  const changed = vi.fn();
  const end = new AbortController();
  onSettingsChanged(changed, end.signal);
  await fakeBrowser.storage.session.set({ privateSitesOff: ['example.org'] });
  expect(changed).not.toHaveBeenCalled();
  await fakeBrowser.storage.local.set({ paused: true });
  expect(changed).toHaveBeenCalledExactlyOnceWith({
    paused: { oldValue: null, newValue: true },
  });
  end.abort();
  await fakeBrowser.storage.local.set({ paused: false });
  expect(changed).toHaveBeenCalledOnce();
});

it('stores nothing if the settings have this version', async () => {
  const current = { version: SETTINGS_VERSION, sitesOff: ['www.example.org'] };
  await fakeBrowser.storage.local.set(current);
  await updateSettings();
  expect(await fakeBrowser.storage.local.get()).toEqual(current);
});
