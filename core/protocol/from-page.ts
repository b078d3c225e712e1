import type { Catalogue } from '../interface-words.ts';
import type { HidePlace } from '../page-status.ts';
import type { PanelLocation } from '../panel-location.ts';
import type { Settings } from '../settings.ts';
import type { ViewRequests } from './view-requests.ts';

/** The style of a page's marks: their name, which no page can guess, their strength, and whether the page is dark. */
export type HighlightStyle = {
  readonly name: string;
  readonly dark: boolean;
  readonly strength: Settings['markStrength'];
};

/**
 * Requests from our scripts in a web page to the background. In a web page, only the top frame may send them;
 * requests and answers are JSON. A page can turn its site off and hide an entity. It can undo only the last of
 * these acts, once and within seconds, with the token that the act returned.
 */
export interface FromPage extends ViewRequests {
  /**
   * Inject the annotator into this page. Returns false, and injects nothing, if its site is off in private tabs, or if
   * pages are read only where the reader asks, and this one was not asked for.
   */
  annotate(): boolean;
  /**
   * Get the settings for this page and insert the style of its highlights, which is also returned. The name
   * of the highlights is derived from `opened`, the page's time origin (milliseconds).
   */
  hello(request: { readonly dark: boolean; readonly opened: number }): Pick<
    Settings,
    'painter' | 'density' | 'opening' | 'theme' | 'textSize'
  > &
    HighlightStyle & {
      readonly hidden: readonly string[];
      /** Whether the page is left bare if it is not about the pack's topic. */
      readonly judges: boolean;
      /** The messages of the interface; null if the browser has them in the reader's language. */
      readonly catalogue: Catalogue | null;
      /** True until a page has explained the marks; see `explainMarks`. */
      readonly unexplained: boolean;
    };
  /** Remove the style of the highlights. */
  dropStyle(request: HighlightStyle): void;
  /**
   * Inject a script that the first marks do not need: the card with the hint and the notices, what refines the reading,
   * or the mark.js painter.
   */
  inject(request: { readonly script: 'card' | 'refine' | 'marker' }): void;
  /**
   * The issues that a page is about, given its headings and first paragraphs, most relevant first, and the entities
   * whose position on one of them has changed after the article's date.
   */
  pageChanges(request: {
    readonly entities: readonly string[];
    readonly date: string;
    readonly page: string;
    /** The BCP 47 tag of the page's language, or an empty string. */
    readonly language: string;
  }): { readonly subjects: readonly string[]; readonly changed: readonly string[] };
  /** Returns true for the first request ever: this page may now explain its marks, and no page will again. */
  explainMarks(): boolean;
  /**
   * This page's status has changed. The badge shows `entities`, the number of entities marked on the page; the icon is
   * grey if the page is not about the pack's topic.
   */
  statusChanged(request: { readonly entities: number; readonly isOffTopic: boolean }): void;
  /** Stop marking an entity. Returns the token that undoes it. */
  hide(request: { readonly entity: string; readonly where: HidePlace }): string;
  /** Turn this site off. Returns the token that undoes it. */
  turnSiteOff(): string;
  /** Undo the last act of this tab. Returns false if it was another act, is already undone, or too long ago. */
  undo(request: { readonly token: string }): boolean;
  /** Open the panel beside this page, or in a tab. */
  openPanel(request: Partial<PanelLocation>): void;
}
