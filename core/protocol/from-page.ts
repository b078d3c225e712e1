import type { PageFacts, Resolved } from '../matching/mention.ts';
import type { PanelLocation } from '../panel-location.ts';
import type { EntityLine } from '../positions/view.ts';
import type { Settings } from '../settings.ts';
import type { ViewRequests } from './view-requests.ts';

/** The style of a page's highlights: their random name, and whether the page is dark. */
export type HighlightStyle = { readonly name: string; readonly dark: boolean };

/**
 * What our scripts in a web page ask the background. Only the top frame of a page may ask; requests and answers are
 * JSON. A page may turn itself off and hide a name, never the reverse.
 */
export interface FromPage extends ViewRequests {
  /** Inject the annotator into this page. Returns whether it comes: false in a private window where the site is off. */
  annotate(): boolean;
  /**
   * The settings that hold on this page, and the style of its highlights, which is inserted. `opened` is the page's
   * time origin (milliseconds), by which its highlights are named.
   */
  hello(request: {
    readonly dark: boolean;
    readonly opened: number;
  }): Pick<Settings, 'painter' | 'density'> & HighlightStyle & { readonly hidden: readonly string[] };
  /** Remove the style of the highlights. */
  dropStyle(request: HighlightStyle): void;
  /** Inject the mark.js painter. */
  injectMarkPainter(): void;
  /** Find and resolve the mentions in blocks of text. */
  match(request: PageFacts & { readonly texts: readonly string[] }): Resolved & {
    /** Name and kind of each entity found: what painting, counting and announcing need. */
    readonly lines: readonly EntityLine[];
  };
  /** What this page's status says has changed; the badge shows the number of entities. */
  statusChanged(request: { readonly entities: number }): void;
  /** Mark an entity no longer: on this page while its tab is open, on this site, or everywhere. */
  hide(request: { readonly entity: string; readonly where: 'page' | 'site' | 'everywhere' }): void;
  /** Turn this site off. */
  turnSiteOff(): void;
  /** Open the panel beside this page, or in a tab. */
  openPanel(request: Partial<PanelLocation>): void;
}
