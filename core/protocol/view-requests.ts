import type { EntityView } from '../positions/view.ts';

/** What both web pages and our own pages ask the background. */
export interface ViewRequests {
  /** What is known of an entity at a date (`YYYY-MM-DD`, or null); null for an id that the pack does not have. */
  view(request: {
    readonly entity: string;
    readonly date: string | null;
    /** The text around a mention, by which issues are ranked: its paragraph, its heading, the page's summary. */
    readonly paragraph?: string;
    readonly heading?: string;
    readonly page?: string;
    /** The issues that are wanted in full: the first few, or those named; all where it is left out. */
    readonly inFull?: 'first' | readonly string[];
  }): EntityView | null;
}
