/** An entity that the reader does not want to see marked: on one site, or everywhere. */
export type Hidden = { readonly entity: string; readonly site: string | null };

/** What the reader chose. Kept in `storage.local`; nothing of it is synchronised. */
export type Settings = {
  /** On which pages we read: news pages, every page, or only the sites in `sitesOn`. */
  readonly scope: 'news' | 'every' | 'chosen';
  /** Hosts without `www.` on which we are off, and those chosen for the scope `chosen`. */
  readonly sitesOff: readonly string[];
  readonly sitesOn: readonly string[];
  readonly paused: boolean;
  /** `highlight` paints without touching the page; `elements` inserts elements that screen readers announce. */
  readonly painter: 'highlight' | 'elements';
  /** `first`: the first mention in each paragraph or section; `all`: every one. */
  readonly density: 'first' | 'all';
  readonly hidden: readonly Hidden[];
};

export const DEFAULT_SETTINGS: Settings = {
  scope: 'news',
  sitesOff: [],
  sitesOn: [],
  paused: false,
  painter: 'highlight',
  density: 'first',
  hidden: [],
};
