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

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

/** Reads the part of an address from its question mark on; what it does not know is left out. */
export function readPanelLocation(search: string): PanelLocation {
  const given = new Map(
    search
      .replace(/^\?/, '')
      .split('&')
      .map((part) => {
        const [key = '', ...value] = part.split('=');
        return [decoded(key), decoded(value.join('='))] as const;
      }),
  );
  const place = Object.fromEntries(KEYS.map((key) => [key, given.get(key) || null])) as PanelLocation;
  const view = VIEWS.includes(place.view) ? place.view : DEFAULT_LOCATION.view;
  return { ...place, view, date: dayIn(place.date), at: dayIn(place.at) };
}

/** The panel's address, relative to the extension's root, with what is known of the place. */
export function panelAddress(place: Partial<PanelLocation>): string {
  const parts = KEYS.flatMap((key) => {
    const value = place[key];
    return value === null || value === undefined ? [] : [`${key}=${encodeURIComponent(value)}`];
  });
  return `panel.html${parts.length > 0 ? '?' : ''}${parts.join('&')}`;
}
