import type { EntityLine } from './positions/view.ts';

/** Whether a site is read or paused. In a private window, `on` may be false for this session only. */
export type SiteState = {
  readonly host: string;
  readonly on: boolean;
  readonly paused: boolean;
  /** Number of entities that the reader has hidden on this page only. */
  readonly hiddenHere: number;
};

/** The state of a page as shown in the popup and the panel. */
export type PageStatus = {
  /** `looking` until the page is read, then `reading`; `not-news` for other pages; `off` if turned off. */
  readonly state: 'looking' | 'reading' | 'not-news' | 'off';
  /** The article's date, `YYYY-MM-DD`, or null. */
  readonly date: string | null;
  /** The date of a later modification, `YYYY-MM-DD`, or null if the page states none. */
  readonly modified: string | null;
  readonly mentions: number;
  /** Ids of the issues that the page is about, most relevant first; omitted while they are not known. */
  readonly subjects?: readonly string[] | undefined;
  readonly entities: readonly (EntityLine & { readonly count: number })[];
  /** Number of the current mention, counted from 1; 0 if there is none. */
  readonly current: number;
};

/** A mention in the list of a page's mentions, with the text around it and the heading above it. */
export type MentionExcerpt = {
  readonly id: number;
  readonly entity: string;
  readonly before: string;
  readonly text: string;
  readonly after: string;
  readonly heading: string;
};
