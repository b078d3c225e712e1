import type { Localised } from './pack/model.ts';
import type { EntityLine } from './positions/view.ts';
import type { DayReason } from './reading-day.ts';

/** Where a name is hidden: on one page while its tab is open, on its site, or everywhere. */
export type HidePlace = 'page' | 'site' | 'everywhere';

/** A name that the reader has hidden, as far as it applies to a tab's page. */
export type HiddenName = {
  readonly entity: string;
  readonly name: Localised;
  readonly where: HidePlace;
};

/** Where names are marked whatever the page is about: on one page while its tab is open, or on its site. */
export type AnywayPlace = 'page' | 'site';

/** Whether a site is read or paused. In a private window, `on` may be false for this session only. */
export type SiteState = {
  readonly host: string;
  readonly on: boolean;
  readonly paused: boolean;
  /** Where the reader had names marked whatever the page is about; omitted if that does not apply here. */
  readonly anyway?: AnywayPlace | undefined;
  /** True while this page waits for the reader to ask for it; omitted where pages are read without being asked for. */
  readonly unasked?: boolean | undefined;
  /** Every name that is hidden on this page, whether the page contains it or not. */
  readonly hidden: readonly HiddenName[];
};

/** The state of a page as shown in the popup and the panel. */
export type PageStatus = {
  /**
   * `looking` until the page is read, then `reading`, or `off-topic` if it is not about the pack's topic; `not-news` for
   * other pages; `off` if turned off.
   */
  readonly state: 'looking' | 'reading' | 'off-topic' | 'not-news' | 'off';
  /** The day as of which the article is read, `YYYY-MM-DD`, or null. */
  readonly date: string | null;
  /** The date of a later modification, `YYYY-MM-DD`, or null if the page states none. */
  readonly modified: string | null;
  /** The BCP 47 tag of the page's language, or an empty string; omitted while nothing is read. */
  readonly language?: string | undefined;
  /** Why the page is read as of its date; omitted while it is not read. */
  readonly reason?: DayReason | undefined;
  readonly mentions: number;
  /** Ids of the issues that the page is about, most relevant first; omitted while they are not known. */
  readonly subjects?: readonly string[] | undefined;
  readonly entities: readonly (EntityLine & { readonly count: number })[];
  /** The ids of the hidden entities that the page names. */
  readonly hidden: readonly string[];
  /** Number of the current mention, counted from 1; 0 if there is none. */
  readonly current: number;
};

/** A mention in the list of a page's mentions, with the text around it and the heading above it. */
export type MentionExcerpt = {
  readonly id: number;
  /** What the words mean; several if packs use them for different things. */
  readonly entities: readonly string[];
  readonly before: string;
  readonly text: string;
  readonly after: string;
  readonly heading: string;
};
