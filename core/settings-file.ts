import { checkSettings, migrateSettings, SETTINGS_VERSION, type Settings } from './settings.ts';

/** Identifies a file of settings, so that any other JSON file is refused. */
const KIND = 'standpoint-settings';
/** Maximum length of a file of settings, in UTF-16 units. */
const MOST_UNITS = 1_000_000;

/** Why a file was refused: the key of a message in `locales/`, and what the message is about. */
export type Refusal = {
  readonly reason: 'options.importOther' | 'options.importNewer' | 'options.importWrong';
  /** The name of the setting whose value is wrong. */
  readonly setting?: string;
};

/** Returns the text of a file from which {@link readSettingsFile} gets the same settings. */
export const settingsFile = (settings: Settings): string =>
  `${JSON.stringify({ kind: KIND, version: SETTINGS_VERSION, settings }, null, 2)}\n`;

type Fields = Readonly<Record<string, unknown>>;

const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parse(text: string): unknown {
  try {
    return text.length > MOST_UNITS ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

/** Returns a setting whose value would be replaced by its default, or lose something; undefined if none. */
function firstWrong(stored: Fields): string | undefined {
  const checked: Fields = checkSettings(stored);
  return Object.keys(checked).find(
    (key) => Object.hasOwn(stored, key) && JSON.stringify(stored[key]) !== JSON.stringify(checked[key]),
  );
}

/**
 * Reads the text of a file of settings, also of an older version. Settings that it does not have get their
 * defaults; those that are unknown are ignored. A value that is not valid refuses the whole file.
 */
export function readSettingsFile(text: string): Settings | Refusal {
  const file = parse(text);
  if (!isRecord(file) || file.kind !== KIND || !isRecord(file.settings)) {
    return { reason: 'options.importOther' };
  }
  const { version, settings } = file;
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0)
    return { reason: 'options.importOther' };
  if (version > SETTINGS_VERSION) return { reason: 'options.importNewer' };
  const setting = firstWrong(settings);
  if (setting !== undefined) return { reason: 'options.importWrong', setting };
  const migrated = migrateSettings({ ...settings, version });
  return checkSettings(migrated ?? settings);
}
