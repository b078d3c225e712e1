import type { Mention } from '../matching/mention.ts';
import type { PanelLocation } from '../panel-location.ts';
import type { ComparisonRequest, ComparisonView, PlanComparisonView } from '../positions/compare.ts';
import type { EntityLine, EntityView } from '../positions/view.ts';
import type { Settings } from '../settings.ts';
import type { Shared } from '../sharing.ts';

/** Whether and why we read a site. In a private window `off` may hold for the session only. */
export type SiteState = {
  readonly host: string;
  readonly on: boolean;
  readonly paused: boolean;
  /** How many entities the reader has hidden on this page alone. */
  readonly hiddenHere: number;
};

/** A mention found in block `block` of the blocks sent; offsets are UTF-16 code units in that block's text. */
type BlockMention = Mention & { readonly block: number };

/** The style of a page's highlights: their random name, and whether the page is dark. */
export type HighlightStyle = { readonly name: string; readonly dark: boolean };

/** What the background answers. Every message is JSON-safe; `undefined` never crosses. */
export type BackgroundApi = {
  /** Bring the annotator into the sender's top frame, if its site is on. Gives whether it was brought in. */
  annotate(request: Record<string, never>): boolean;
  /** What the annotator needs before it reads: settings that hold on this page. */
  hello(
    request: Record<string, never>,
  ): Pick<Settings, 'painter' | 'density'> & { readonly hidden: readonly string[] };
  /** Take the style of the highlights out of the sender's page again. */
  dropStyle(request: HighlightStyle): boolean;
  /** Bring the mark.js painter into the sender's page. */
  injectMarkPainter(request: Record<string, never>): boolean;
  /** Find and resolve the mentions of some blocks of text; where there are some, bring the style that they need. */
  match(request: {
    readonly texts: readonly string[];
    readonly date: string | null;
    readonly language: string;
    readonly evidence: readonly string[];
    readonly style: HighlightStyle | null;
  }): {
    readonly mentions: readonly BlockMention[];
    readonly evidence: readonly string[];
    readonly undecided: readonly number[];
    /** Name and kind of each entity found: what painting, counting and announcing need. */
    readonly lines: readonly EntityLine[];
    readonly styled: boolean;
  };
  /** The same of any entities. */
  names(request: { readonly entities: readonly string[] }): readonly EntityLine[];
  /** What a card says of an entity at a date; null for an id that no pack knows. */
  view(request: {
    readonly entity: string;
    readonly date: string | null;
    readonly paragraph: string;
    readonly heading: string;
    /** The page's headings and first paragraphs, where it has any. */
    readonly page?: string;
    /** The issues that are wanted in full: the first few, or those named; all where it is left out. */
    readonly inFull?: 'first' | readonly string[];
  }): Shared<EntityView> | null;
  /** Entities of a page changed: the toolbar's badge follows. */
  setBadge(request: { readonly entities: number }): boolean;
  /** Mark an entity no more: on the sender's page as long as its tab lives, on its site, or everywhere. */
  hide(request: { readonly entity: string; readonly where: 'page' | 'site' | 'everywhere' }): boolean;
  /** Turn the sender's site off (a page may turn itself off, never on). */
  siteOff(request: Record<string, never>): boolean;
  /** Open the panel beside the sender's page, or in a tab. */
  openPanel(request: Partial<PanelLocation>): boolean;

  /** For extension pages only. */
  siteState(request: { readonly tabId: number }): SiteState | null;
  setSite(request: { readonly tabId: number; readonly on: boolean }): SiteState | null;
  /** Mark again what was hidden on the tab's page alone. */
  showHidden(request: { readonly tabId: number }): boolean;
  setPaused(request: { readonly paused: boolean }): boolean;
  /** Which of some entities have moved on an issue since the day of the article; none where it has no day. */
  changedAfter(request: {
    readonly entities: readonly string[];
    readonly date: string | null;
  }): readonly string[];
  /** Entities and issues that a query in any spelling finds; with an issue, the actors who hold something on it. */
  lookUp(request: { readonly query: string; readonly issue: string | null }): readonly EntityLine[];
  /** All of whom something is documented, the most documented first. */
  directory(request: Record<string, never>): readonly EntityLine[];
  /** Where actors stand on each issue, or on each point of a proposal. */
  compare(request: ComparisonRequest): ComparisonView;
  comparePlan(request: ComparisonRequest & { readonly proposal: string }): PlanComparisonView | null;
};

/** The state of a page as the popup shows it. */
export type PageStatus = {
  /** `looking` until the page was read once, then `reading`; `no-news` where the page is none; `off` where we are. */
  readonly state: 'looking' | 'reading' | 'no-news' | 'off';
  readonly date: string | null;
  /** The day of a later change that the page tells of, or null. */
  readonly modified: string | null;
  readonly mentions: number;
  readonly entities: readonly (EntityLine & { readonly count: number })[];
  /** The current mention, counted from 1; 0 while there is none. */
  readonly current: number;
};

/** A mention as the list of a page's mentions shows it: its sentence around it, and the heading it stands under. */
export type PageMention = {
  readonly id: number;
  readonly entity: string;
  readonly before: string;
  readonly text: string;
  readonly after: string;
  readonly heading: string;
};

/** What a page answers, asked by the background (commands) or by the popup. One function serves both. */
export type PageApi = {
  /** Settings or the site's switch changed, or the page navigated in place: look again. */
  refresh(request: Record<string, never>): boolean;
  status(request: Record<string, never>): PageStatus;
  /** Go to the next or previous mention, of one entity where it is given. */
  step(request: { readonly by: 1 | -1; readonly entity: string | null }): {
    readonly current: number;
    readonly of: number;
  };
  /** Every mention in document order. */
  mentions(request: Record<string, never>): readonly PageMention[];
  /** Go to one mention, by its id. Gives whether it is there still. */
  goTo(request: { readonly id: number }): boolean;
  /** Open the card at the current mention and move the focus into it. */
  open(request: Record<string, never>): boolean;
};
