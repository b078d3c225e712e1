import type { Settings } from '../../core/settings.ts';
import { settingsFile } from '../../core/settings-file.ts';

/** Offers the settings to the reader as a file, which the browser saves as it does every download. */
export function saveSettings(settings: Settings): void {
  const url = URL.createObjectURL(new Blob([settingsFile(settings)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `standpoint-settings-${new Date().toISOString().slice(0, 10)}.json`;
  link.click();
  // The browser reads the file after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
