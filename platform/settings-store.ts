import { checkSettings, migrateSettings, type Settings } from '../core/settings.ts';
import { browser } from './browser.ts';

/** The reader's settings; what is missing or not valid has its default. */
export const readSettings = async (): Promise<Settings> => checkSettings(await browser.storage.local.get());

let last: Promise<unknown> = Promise.resolve();

/** Does one piece of work on a store after another: two changes at once would lose one of them. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const done = last.then(work);
  last = done.catch(() => undefined);
  return done;
}

/** Changes some settings, given those that hold; the others stay. For the background alone, which owns them. */
export const changeSettings = (change: (settings: Settings) => Partial<Settings>): Promise<void> =>
  inTurn(async () => browser.storage.local.set(change(await readSettings())));

/** Brings settings that an older version has stored to this one. */
export const updateSettings = (): Promise<void> =>
  inTurn(async () => {
    const migrated = migrateSettings(await browser.storage.local.get());
    if (migrated) await browser.storage.local.set(migrated);
  });

type Changes = Readonly<Record<string, { readonly oldValue?: unknown; readonly newValue?: unknown }>>;

/** Calls back with the keys that changed, their old and new values, until the signal ends. */
export function onSettingsChanged(callback: (changes: Changes) => void, signal?: AbortSignal): void {
  const listener = (changes: Changes, area: string): void => {
    if (area === 'local') callback(changes);
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
