import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../core/settings.ts';
import { onSettingsChanged, readSettings } from '../../platform/settings-store.ts';

/** Returns the settings, kept up to date; null until they have been read. */
export function useSettings(): Settings | null {
  const [settings, setSettings] = useState<Settings | null>(null);
  useEffect(() => {
    const end = new AbortController();
    const load = (): void => void readSettings().then(setSettings);
    load();
    onSettingsChanged(load, end.signal);
    return () => end.abort();
  }, []);
  return settings;
}
