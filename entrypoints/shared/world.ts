import type { PainterClass } from '../../page/painting/painter.ts';
import type { Refinement } from '../../page/reading/refinement.ts';

/** What our scripts share in a page's isolated world. */
export type World = {
  /** Ends the annotator that is running in this page. */
  annotator?: AbortController;
  /** False while the page is off. An annotator that loads too late then does nothing. */
  isOn?: boolean;
  /** Checks the page again from the start, after it has been replaced. */
  look?: () => void;
  /** When the page was last replaced (milliseconds of `performance.now`), and how often in a row. */
  replaced?: { readonly at: number; readonly times: number };
  /** The notice that is open in this page. It outlives the annotator that opened it. */
  notice?: { readonly host: Element; close(): void } | undefined;
  /** The days that the reader chose on a page, by story. They outlive the annotator that was asked for them. */
  chosenDays?: { readonly page: string; readonly days: Map<Element | undefined, string> };
  /** What refines the reading of a page, once it has been injected. */
  refinement?: Refinement;
  /** The painter that inserts elements, once it has been injected. */
  MarkPainter?: PainterClass;
};

// Use a symbol: in Chromium, an element with the name as its id would shadow a named global.
const KEY = Symbol.for('standpoint');
const scope = globalThis as unknown as { [KEY]: World | undefined };

/** Returns what our scripts share in this page; undefined before the bootstrap has run. */
export const sharedWorld = (): World | undefined => scope[KEY];

/** Creates what our scripts share in this page. Only for the bootstrap. */
export const makeWorld = (): World => (scope[KEY] = {});
