import type { SiteState } from '../page-status.ts';
import type { ComparisonRequest, ComparisonView, PlanComparisonView } from '../positions/compare.ts';
import type { EntityLine } from '../positions/view.ts';
import type { Settings } from '../settings.ts';
import type { ViewRequests } from './view-requests.ts';

/** What popup, panel and settings ask the background. Only pages of the extension may ask. */
export interface FromOwnPages extends ViewRequests {
  /** The state of a tab's site; null for pages that are not http or https. */
  siteState(request: { readonly tabId: number }): SiteState | null;
  /** Turn a tab's site on or off. */
  setSite(request: { readonly tabId: number; readonly on: boolean }): void;
  /** Change some settings; the others stay. */
  changeSettings(request: Partial<Settings>): void;
  /** Mark again what was hidden on the tab's page alone. */
  showHidden(request: { readonly tabId: number }): void;
  /** Which of some entities have moved on an issue since the day of the article; none where it has no day. */
  changedAfter(request: {
    readonly entities: readonly string[];
    readonly date: string | null;
  }): readonly string[];
  /** Names and kinds of entities. */
  names(request: { readonly entities: readonly string[] }): readonly EntityLine[];
  /** Entities and issues that a query in any spelling finds; with an issue, the actors who hold something on it. */
  lookUp(request: { readonly query: string; readonly issue: string | null }): readonly EntityLine[];
  /** Everybody and every plan with something on record, the most documented first. */
  directory(): readonly EntityLine[];
  /** Where actors stand on each issue, or on each point of a proposal. */
  compare(request: ComparisonRequest): ComparisonView;
  comparePlan(request: ComparisonRequest & { readonly proposal: string }): PlanComparisonView | null;
}

/** What the background tells those of our own pages that are open. */
export interface ToOwnPages {
  /** The page or the site of a tab has changed: its status is to be asked for again. */
  pageChanged(request: { readonly tabId: number }): void;
}
