import { DEFAULT_SETTINGS, type Settings } from '../core/settings.ts';
import { browser } from './browser.ts';

/** The reader's settings, the defaults where nothing was chosen. */
export async function readSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(DEFAULT_SETTINGS as unknown as Record<string, unknown>);
  return stored as unknown as Settings;
}

/** Keeps some settings; the others stay as they are. */
export const writeSettings = (patch: Partial<Settings>): Promise<void> => browser.storage.local.set(patch);

/** Calls back with the keys that changed, their old and new values, until the signal ends. */
export function onSettingsChanged(
  callback: (changes: Readonly<Record<string, { oldValue?: unknown; newValue?: unknown }>>) => void,
  signal?: AbortSignal,
): void {
  const listener = (
    changes: Record<string, { oldValue?: unknown; newValue?: unknown }>,
    area: string,
  ): void => {
    if (area === 'local') callback(changes);
  };
  browser.storage.onChanged.addListener(listener);
  signal?.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener));
}
