import { parseDate } from './dates.ts';

/** What the panel shows. It is stored in the panel's address, so that links and the back button work. */
export type PanelLocation = {
  readonly view: 'dossier' | 'compare' | 'page';
  readonly entity: string | null;
  /** Id of the issue that the dossier opens at and the comparison begins with; null for the entity's first one. */
  readonly issue: string | null;
  /** The article's date, `YYYY-MM-DD`, or null. */
  readonly date: string | null;
  /** Id of the tab whose page the panel belongs to; null for the active tab. */
  readonly tab: string | null;
  /** A query to look up. */
  readonly q: string | null;
  /** Id of the actor shown beside the entity in the chart. */
  readonly beside: string | null;
  /**
   * Comma-separated ids of the actors to compare; null for the entity and the obvious other side on the issue, or,
   * without an entity, the states and bodies documented on the most issues.
   */
  readonly actors: string | null;
  /** Id of the proposal by whose points actors are compared; null to compare by issue. */
  readonly plan: string | null;
  /** The date as of which actors are compared, `YYYY-MM-DD`; null for the article's date. */
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

/** Reads a location from the query parameters of an address; a missing or invalid one is replaced by its default. */
export function locationOf(read: (key: string) => string | null): PanelLocation {
  const given = Object.fromEntries(KEYS.map((key) => [key, read(key) || null])) as PanelLocation;
  const view = VIEWS.includes(given.view) ? given.view : DEFAULT_LOCATION.view;
  return { ...given, view, date: dayIn(given.date), at: dayIn(given.at) };
}

/**
 * Returns the location after a change. What belonged to the former entity is dropped with it: the issue, the actor
 * beside it, the actors and the plan of a comparison.
 */
export function placeAfter(place: PanelLocation, patch: Partial<PanelLocation>): PanelLocation {
  const isNew = patch.entity !== undefined && patch.entity !== place.entity;
  return { ...place, ...(isNew && { issue: null, beside: null, actors: null, plan: null }), ...patch };
}
