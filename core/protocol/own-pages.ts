import type { Catalogue } from '../interface-words.ts';
import type { Localised } from '../pack/model.ts';
import type { AnywayPlace, HidePlace, SiteState } from '../page-status.ts';
import type { ChangeAfter } from '../positions/changes-after.ts';
import type { ComparisonView, PlanComparisonView } from '../positions/compare.ts';
import type { ComparisonRequest } from '../positions/compared.ts';
import type { PageSubjects } from '../positions/page-subjects.ts';
import type { EntityLine } from '../positions/view.ts';
import type { Settings } from '../settings.ts';
import type { PackRequests, PackStep } from './pack-requests.ts';
import type { ViewRequests } from './view-requests.ts';

/** What the dossier covers. */
export type Coverage = {
  readonly title: Localised;
  readonly from: string;
  readonly to: string;
  /** Number of positions, and of the texts that they come from. */
  readonly positions: number;
  readonly sources: number;
};

/** Requests from popup, panel and settings page to the background. Only extension pages may send them. */
export interface FromOwnPages extends ViewRequests, PackRequests {
  /** The state of a tab's site; null if the page is not http or https. */
  siteState(request: { readonly tabId: number }): SiteState | null;
  /** Turn a tab's site on or off. */
  setSite(request: { readonly tabId: number; readonly on: boolean }): void;
  /** Read and mark the tab's page, because the reader asks for it. Returns false if the browser does not allow it. */
  markPage(request: { readonly tabId: number }): boolean;
  /** Mark names on the tab's page, or on its site, whatever it is about; or (`on: false`) judge it again. */
  setAnyway(request: { readonly tabId: number; readonly where: AnywayPlace; readonly on: boolean }): void;
  /**
   * Change the given settings and keep the others. With the settings that the page showed, only what the reader added to
   * a list or removed from it is changed: another window may have changed the list meanwhile.
   */
  changeSettings(request: Partial<Settings> & { readonly shown?: Settings }): void;
  /** Forget everything that is stored, in private windows too: all settings get their defaults. */
  eraseAll(): void;
  /** The messages of a language of the interface; null if the browser's own messages are the ones to show. */
  catalogue(request: { readonly language: string }): Catalogue | null;
  /** Mark a hidden entity again: on the tab's page, on its site, or everywhere. */
  showAgain(request: { readonly tabId: number; readonly entity: string; readonly where: HidePlace }): void;
  /**
   * The changes of the entities' positions after the article's date, those on the page's subjects (ids of issues)
   * first; empty if it has no date.
   */
  changesAfter(request: {
    readonly entities: readonly string[];
    readonly date: string | null;
    readonly subjects: readonly string[];
  }): readonly ChangeAfter[];
  /** What a page with these entities and this text, in a language (BCP 47, or empty), is about, and what changed since. */
  pageSubjects(request: {
    readonly entities: readonly string[];
    readonly text: string;
    readonly language: string;
    readonly date: string | null;
  }): PageSubjects;
  /** The first and last day (`YYYY-MM-DD`) that the facts cover, and what they are made of. */
  coverage(): Coverage;
  /** Names and kinds of entities. */
  names(request: { readonly entities: readonly string[] }): readonly EntityLine[];
  /** Entities and issues that match a query in any spelling; with an issue, the actors with a position on it. */
  lookUp(request: { readonly query: string; readonly issue: string | null }): readonly EntityLine[];
  /** All named actors with a position and all proposals, most documented first. */
  directory(): readonly EntityLine[];
  /** Where actors stand on each issue, or, for `comparePlan`, on each point of a proposal. */
  compare(request: ComparisonRequest): ComparisonView;
  comparePlan(request: ComparisonRequest & { readonly proposal: string }): PlanComparisonView | null;
}

/** Messages from the background to the extension pages that are open. */
export interface ToOwnPages {
  /** The page or the site state of a tab has changed; the receiver should ask for its status again. */
  pageChanged(request: { readonly tabId: number }): void;
  /** A pack was followed, updated, turned on or off, or dropped; the receiver should ask for `packs` again. */
  packsChanged(): void;
  /** A step of previewing, following or updating a pack is done; `address` is null for a file. */
  packProgress(request: { readonly address: string | null; readonly step: PackStep }): void;
}
