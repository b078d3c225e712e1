import { parseDate } from './dates.ts';

/** What the panel shows. It stands in the panel's address, so that links lead into it and the way back works. */
export type PanelLocation = {
  readonly view: 'dossier' | 'compare' | 'page';
  readonly entity: string | null;
  readonly issue: string | null;
  /** The article's day, `YYYY-MM-DD`, or null. */
  readonly date: string | null;
  /** The tab whose page the panel belongs to; null: the one that the reader looks at. */
  readonly tab: string | null;
  /** A query to look up. */
  readonly q: string | null;
  /** The actor laid beside the entity in the chart. */
  readonly beside: string | null;
  /** Ids of the actors compared, with commas between; null: those documented on most issues. */
  readonly actors: string | null;
  /** The proposal by whose points actors are compared; null: by issue. */
  readonly plan: string | null;
  /** The day as of which actors are compared; null: the article's. */
  readonly at: string | null;
};

const DEFAULT_LOCATION: PanelLocation = {
  view: 'dossier',
  entity: null,
  issue: null,
  date: null,
  tab: null,
  q: null,
  beside: null,
  actors: null,
  plan: null,
  at: null,
};

const KEYS = Object.keys(DEFAULT_LOCATION) as (keyof PanelLocation)[];
const VIEWS: readonly string[] = ['dossier', 'compare', 'page'] satisfies PanelLocation['view'][];

const dayIn = (text: string | null): string | null =>
  text && parseDate(text)?.precision === 'day' ? text : null;

/** The location that the values of an address tell; what is missing or not valid has its default. */
export function locationOf(read: (key: string) => string | null): PanelLocation {
  const given = Object.fromEntries(KEYS.map((key) => [key, read(key) || null])) as PanelLocation;
  const view = VIEWS.includes(given.view) ? given.view : DEFAULT_LOCATION.view;
  return { ...given, view, date: dayIn(given.date), at: dayIn(given.at) };
}
