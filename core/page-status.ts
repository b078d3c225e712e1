import type { EntityLine } from './positions/view.ts';

/** Whether and why a site is read. In a private window `on` may be false for the session only. */
export type SiteState = {
  readonly host: string;
  readonly on: boolean;
  readonly paused: boolean;
  /** The number of entities that the reader has hidden on this page alone. */
  readonly hiddenHere: number;
};

/** The state of a page as popup and panel show it. */
export type PageStatus = {
  /** `looking` until the page was read once, then `reading`; `not-news` for other pages; `off` where nothing is read. */
  readonly state: 'looking' | 'reading' | 'not-news' | 'off';
  /** The article's day, `YYYY-MM-DD`, or null. */
  readonly date: string | null;
  /** The day of a later change that the page states, or null. */
  readonly modified: string | null;
  readonly mentions: number;
  readonly entities: readonly (EntityLine & { readonly count: number })[];
  /** The current mention, counted from 1; 0 while there is none. */
  readonly current: number;
};

/** A mention in the list of a page's mentions: the text around it, and the heading it stands under. */
export type MentionExcerpt = {
  readonly id: number;
  readonly entity: string;
  readonly before: string;
  readonly text: string;
  readonly after: string;
  readonly heading: string;
};
