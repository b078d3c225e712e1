import type { PainterClass } from '../../page/painting/painter.ts';

/** What our scripts share in a page's isolated world. */
export type World = {
  /** Ends the annotator that runs in this page. */
  annotator?: AbortController;
  /** False while the page is off: an annotator that comes too late does nothing. */
  isOn?: boolean;
  /** The painter that inserts elements, once it was injected. */
  MarkPainter?: PainterClass;
};

// A symbol: in Chromium an element with an id of that name would stand in the place of a named global.
const KEY = Symbol.for('standpoint');
const scope = globalThis as unknown as { [KEY]: World | undefined };

/** What our scripts share in this page; undefined before the bootstrap has run. */
export const sharedWorld = (): World | undefined => scope[KEY];

/** Makes what our scripts share in this page, for the bootstrap. */
export const makeWorld = (): World => (scope[KEY] = {});
