import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SETTINGS_VERSION } from '../../core/settings.ts';
import {
  changeSettings,
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

it('migrates older settings to this version', async () => {
  await fakeBrowser.storage.local.set({ sitesOff: ['www.example.org'] });
  await updateSettings();
  expect(await fakeBrowser.storage.local.get()).toMatchObject({
    version: SETTINGS_VERSION,
    sitesOff: ['example.org'],
  });
});
