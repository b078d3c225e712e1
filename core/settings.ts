/** The version of the stored settings; {@link migrateSettings} upgrades older ones. */
export const SETTINGS_VERSION = 2;

/** The values of each option; the first is the default. */
const SCOPES = ['news', 'every', 'chosen', 'asked'] as const;
const TOPICS = ['only', 'any'] as const;
const PAINTERS = ['highlight', 'elements'] as const;
const DENSITIES = ['section', 'paragraph', 'all'] as const;
const STRENGTHS = ['calm', 'clear'] as const;
const OPENINGS = ['normal', 'short', 'long', 'click'] as const;
const THEMES = ['auto', 'light', 'dark'] as const;
const TEXT_SIZES = ['normal', 'large', 'largest'] as const;

/** The value of `language` for the browser's language. */
export const AUTOMATIC = 'auto';

/** An entity that the reader has hidden on one site, or everywhere if `site` is null. */
export type Hidden = { readonly entity: string; readonly site: string | null };

/** The reader's settings. Kept in `storage.local`, never synchronised. */
export type Settings = {
  /**
   * Which pages are read: news pages, every page, only the sites in `sitesOn`, or (`asked`) only a page for which the
   * reader asks. Only the last needs no access to pages.
   */
  readonly scope: (typeof SCOPES)[number];
  /** Hosts, without `www.`, on which nothing is marked, and hosts that are read if `scope` is `chosen`. */
  readonly sitesOff: readonly string[];
  readonly sitesOn: readonly string[];
  readonly paused: boolean;
  /** Which of the pages that are read are marked: those about the pack's topic, or any. */
  readonly topic: (typeof TOPICS)[number];
  /** Hosts, without `www.`, on which names are marked whatever the page is about. */
  readonly sitesAny: readonly string[];
  /** `highlight` does not change the page; `elements` inserts elements that screen readers announce. */
  readonly painter: (typeof PAINTERS)[number];
  /** Which mentions of a name are marked: one in each section, one in each paragraph, or every mention. */
  readonly density: (typeof DENSITIES)[number];
  /** How strong the lines are: thin and pale, or thick and in full colour. */
  readonly markStrength: (typeof STRENGTHS)[number];
  /** How the card opens: when the pointer rests on a mark, after a delay, or only on a click. */
  readonly opening: (typeof OPENINGS)[number];
  /** `auto`: the card is dark if the page is, everything else if the system is. */
  readonly theme: (typeof THEMES)[number];
  /** Relative to the browser's font size; see `core/text-size.ts`. */
  readonly textSize: (typeof TEXT_SIZES)[number];
  /** The language of the interface (BCP 47), or {@link AUTOMATIC}. */
  readonly language: string;
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

const isLanguage = (value: unknown): value is string =>
  isText(value) && /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value);

/** Validates stored settings: a missing or invalid value is replaced by its default. */
export const checkSettings = (stored: Readonly<Record<string, unknown>>): Settings => ({
  scope: oneOf(SCOPES, stored.scope),
  sitesOff: listOf(stored.sitesOff, isText),
  sitesOn: listOf(stored.sitesOn, isText),
  paused: stored.paused === true,
  topic: oneOf(TOPICS, stored.topic),
  sitesAny: listOf(stored.sitesAny, isText),
  painter: oneOf(PAINTERS, stored.painter),
  density: oneOf(DENSITIES, stored.density),
  markStrength: oneOf(STRENGTHS, stored.markStrength),
  opening: oneOf(OPENINGS, stored.opening),
  theme: oneOf(THEMES, stored.theme),
  textSize: oneOf(TEXT_SIZES, stored.textSize),
  language: isLanguage(stored.language) ? stored.language : AUTOMATIC,
  hidden: listOf(stored.hidden, isHidden),
});

export const DEFAULT_SETTINGS: Settings = checkSettings({});

const keyOf = (item: string | Hidden): string => (isText(item) ? item : `${item.entity} ${item.site}`);

function listAfter<T extends string | Hidden>(
  wanted: readonly T[],
  shown: readonly T[],
  now: readonly T[],
): T[] {
  const keysOf = (list: readonly T[]): Set<string> => new Set(list.map(keyOf));
  const [before, after] = [keysOf(shown), keysOf(wanted)];
  const kept = now.filter((item) => after.has(keyOf(item)) || !before.has(keyOf(item)));
  const known = keysOf([...kept, ...shown]);
  return [...kept, ...wanted.filter((item) => !known.has(keyOf(item)))];
}

/**
 * Returns the lists of a patch as they are after it: those of `now` with what the reader added to the lists that were
 * shown, and without what the reader removed from them.
 */
export function listsAfter(patch: Partial<Settings>, shown: Settings, now: Settings): Partial<Settings> {
  const sites = (['sitesOff', 'sitesOn', 'sitesAny'] as const).flatMap((name) => {
    const wanted = patch[name];
    return wanted ? [[name, listAfter(wanted, shown[name], now[name]).sort()]] : [];
  });
  const { hidden } = patch;
  return {
    ...Object.fromEntries(sites),
    ...(hidden && { hidden: listAfter(hidden, shown.hidden, now.hidden) }),
  };
}

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
