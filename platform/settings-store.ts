import {
  checkSettings,
  DEFAULT_SETTINGS,
  migrateSettings,
  SETTINGS_VERSION,
  type Settings,
} from '../core/settings.ts';
import { browser } from './browser.ts';

/** Only these are read: what else is stored may be large. */
const KEYS = Object.keys(DEFAULT_SETTINGS);

/** Returns what is stored under some keys. What cannot be read is as good as missing. */
export const readStored = (keys: string | string[]): Promise<Record<string, unknown>> =>
  browser.storage.local.get(keys).catch(() => ({}));

/** Returns the reader's settings. Those that are missing, invalid or cannot be read have their default values. */
export const readSettings = async (): Promise<Settings> => checkSettings(await readStored(KEYS));

let last: Promise<unknown> = Promise.resolve();

/** Runs storage tasks one after another: of two changes at the same time, one would be lost. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = last.then(work);
  last = done.catch(() => undefined);
  return done;
}

/**
 * Changes some settings, given the current ones. Only for the background, which owns the settings. Rejects if these
 * cannot be read: the defaults would replace them.
 */
export const changeSettings = (change: (settings: Settings) => Partial<Settings>): Promise<void> =>
  inTurn(async () => browser.storage.local.set(change(checkSettings(await browser.storage.local.get(KEYS)))));

/** Migrates settings that an older version has stored. */
export const updateSettings = (): Promise<void> =>
  inTurn(async () => {
    const migrated = migrateSettings(await browser.storage.local.get());
    if (migrated) await browser.storage.local.set(migrated);
  });

/** Erases all that is stored, for this session too, and stores the defaults. */
export const eraseStored = (): Promise<void> =>
  inTurn(async () => {
    await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
    await browser.storage.local.set({ ...DEFAULT_SETTINGS, version: SETTINGS_VERSION });
  });

type Changes = Readonly<Record<string, { readonly oldValue?: unknown; readonly newValue?: unknown }>>;

/** Calls back with the changed keys and their old and new values until the signal aborts. */
export function onSettingsChanged(callback: (changes: Changes) => void, signal?: AbortSignal): void {
  const listener = (changes: Changes, area: string): void => {
    if (area === 'local') callback(changes);
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
