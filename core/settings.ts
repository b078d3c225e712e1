/** The version of the stored settings; {@link migrateSettings} upgrades older ones. */
export const SETTINGS_VERSION = 2;

/** The values of each option; the first is the default. */
const SCOPES = ['news', 'every', 'chosen'] as const;
const PAINTERS = ['highlight', 'elements'] as const;
const DENSITIES = ['section', 'paragraph', 'all'] as const;
const MARK_STRENGTHS = ['calm', 'clear'] as const;

/** An entity that the reader has hidden on one site, or everywhere if `site` is null. */
export type Hidden = { readonly entity: string; readonly site: string | null };

/** The reader's settings. Kept in `storage.local`, never synchronised. */
export type Settings = {
  /** Which pages are read: news pages, every page, or only the sites in `sitesOn`. */
  readonly scope: (typeof SCOPES)[number];
  /** Hosts, without `www.`, on which nothing is marked, and hosts that are read if `scope` is `chosen`. */
  readonly sitesOff: readonly string[];
  readonly sitesOn: readonly string[];
  readonly paused: boolean;
  /** `highlight` does not change the page; `elements` inserts elements that screen readers announce. */
  readonly painter: (typeof PAINTERS)[number];
  /** Which mentions of a name are marked: one in each section, one in each paragraph, or every mention. */
  readonly density: (typeof DENSITIES)[number];
  /** How strong the lines are: thin and pale, or thick and in full colour. */
  readonly markStrength: (typeof MARK_STRENGTHS)[number];
  readonly hidden: readonly Hidden[];
};

const oneOf = <T extends string>(choices: readonly [T, ...T[]], value: unknown): T =>
  choices.find((choice) => choice === value) ?? choices[0];

const listOf = <T>(value: unknown, isValid: (item: unknown) => item is T): T[] =>
  Array.isArray(value) ? value.filter(isValid) : [];

const isText = (value: unknown): value is string => typeof value === 'string';

const isHidden = (value: unknown): value is Hidden => {
  const { entity, site } = (value ?? {}) as Partial<Hidden>;
  return isText(entity) && (site === null || isText(site));
};

/** Validates stored settings: a missing or invalid value is replaced by its default. */
export const checkSettings = (stored: Readonly<Record<string, unknown>>): Settings => ({
  scope: oneOf(SCOPES, stored.scope),
  sitesOff: listOf(stored.sitesOff, isText),
  sitesOn: listOf(stored.sitesOn, isText),
  paused: stored.paused === true,
  painter: oneOf(PAINTERS, stored.painter),
  density: oneOf(DENSITIES, stored.density),
  markStrength: oneOf(MARK_STRENGTHS, stored.markStrength),
  hidden: listOf(stored.hidden, isHidden),
});

export const DEFAULT_SETTINGS: Settings = checkSettings({});

const hostOf = (site: string): string =>
  site
    .trim()
    .toLowerCase()
    .replace(/^www\./, '');
const withoutRepeats = (sites: readonly string[]): string[] => [...new Set(sites.map(hostOf))].sort();

/** Migrations: entry n upgrades settings from version n to version n + 1. */
const MIGRATIONS: readonly ((settings: Settings) => Settings)[] = [
  // Before version 1, a list could contain a host twice, in capitals or with `www.`.
  (settings) => ({
    ...settings,
    sitesOff: withoutRepeats(settings.sitesOff),
    sitesOn: withoutRepeats(settings.sitesOn),
  }),
  // Before version 2, the density could be `first`. That value is no longer valid, so it is already replaced.
  (settings) => settings,
];

/** Upgrades stored settings to the current version. Returns what to store, or null if they are current. */
export function migrateSettings(
  stored: Readonly<Record<string, unknown>>,
): (Settings & { readonly version: number }) | null {
  const version = typeof stored.version === 'number' ? stored.version : 0;
  if (version >= SETTINGS_VERSION) return null;
  const settings = MIGRATIONS.slice(version).reduce(
    (older, migrate) => migrate(older),
    checkSettings(stored),
  );
  return { ...settings, version: SETTINGS_VERSION };
}
