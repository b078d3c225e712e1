import type { Look, PainterOptions } from './painter.ts';

/** A mark whose line is drawn, if it has one. */
type Lined = { readonly range: Range; readonly type: Look['type'] };

type Options = Pick<PainterOptions, 'document' | 'style' | 'signal'> & {
  readonly marks: () => Iterable<Lined>;
  /** Called when the reader starts or stops forcing colours. */
  readonly onSwitch: () => void;
};

/** The line of each kind of mark. A double line is three pixels high, the least that shows both strokes. */
const CSS_OF_LINES = `
  div { position: absolute; border-bottom: 2px dotted LinkText }
  .proposal { border-bottom-style: dashed }
  .changed { border-bottom: 3px double LinkText }
  @media print { div { display: none } }
`;

/** Above the article, and below most of what a page keeps in place while it scrolls. */
const Z_INDEX = 9;

/**
 * Returns a test whether a box, in CSS pixels of the viewport, is where the page can be scrolled to. A line beyond, for a
 * mark that its box cuts off, would make the page wider or longer.
 */
function inPage(document: Document): (box: DOMRect) => boolean {
  const { scrollWidth, scrollHeight, scrollLeft, scrollTop, clientWidth } =
    document.scrollingElement ?? document.documentElement;
  const isRtl = getComputedStyle(document.documentElement).direction === 'rtl';
  const start = (isRtl ? clientWidth - scrollWidth : 0) - scrollLeft;
  return ({ left, width, bottom }) =>
    left >= start && left + width <= start + scrollWidth && bottom <= scrollHeight - scrollTop;
}

/**
 * Lines over the text of a page whose colours the reader has forced. Browsers then paint each highlight as a block in
 * the colours of selected text, whatever its style, and no style of ours can change that (CSS Pseudo-Elements 4,
 * “Highlight Styling”). The lines are in a closed shadow root of their own, outside the body.
 */
export class ForcedLines {
  private readonly options: Options;
  private readonly query: MediaQueryList | undefined;
  private readonly watcher: ResizeObserver | undefined;
  private shown: { readonly host: HTMLElement; readonly root: ShadowRoot } | undefined;
  private frame = 0;

  constructor(options: Options) {
    this.options = options;
    const { document, onSwitch, signal } = options;
    const view = document.defaultView;
    this.query = view?.matchMedia('(forced-colors: active)');
    this.query?.addEventListener('change', onSwitch, { signal });
    const redraw = (): void => {
      if (this.shown) this.draw();
    };
    view?.addEventListener('resize', redraw, { signal, passive: true });
    view?.addEventListener('scroll', redraw, { signal, passive: true, capture: true });
    signal.addEventListener('abort', () => this.clear());
    if (typeof ResizeObserver === 'function') this.watcher = new ResizeObserver(redraw);
  }

  /** Whether lines must be drawn here, because highlights cannot. */
  isNeeded(): boolean {
    return this.query?.matches === true;
  }

  /** Draws the lines of all marks in the next frame, or removes them if they are not needed. */
  draw(): void {
    if (!this.isNeeded()) {
      this.clear();
      return;
    }
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.drawNow());
  }

  clear(): void {
    cancelAnimationFrame(this.frame);
    this.watcher?.disconnect();
    this.shown?.host.remove();
    this.shown = undefined;
  }

  private drawNow(): void {
    const { host, root } = this.layer();
    const origin = host.getBoundingClientRect();
    const { document, marks } = this.options;
    root.replaceChildren();
    const isInPage = inPage(document);
    const style = document.createElement('style');
    style.textContent = CSS_OF_LINES;
    const lines: HTMLElement[] = [style];
    for (const { range, type } of marks()) {
      if (type === 'linked') continue;
      for (const rect of range.getClientRects()) {
        const line = document.createElement('div');
        line.className = type;
        line.style.width = `${rect.width}px`;
        line.style.left = `${rect.left - origin.left}px`;
        line.style.top = `${rect.bottom - 2 - origin.top}px`;
        if (rect.width > 0 && isInPage(rect)) lines.push(line);
      }
    }
    root.replaceChildren(...lines);
  }

  private layer(): { readonly host: HTMLElement; readonly root: ShadowRoot } {
    const { document, style } = this.options;
    if (this.shown?.host.isConnected) return this.shown;
    const host = document.createElement('div');
    // The class by which the annotator after an extension update finds what this one has left.
    host.className = `${style.name}-h`;
    host.style.cssText = `all:initial;position:absolute;left:0;top:0;width:0;height:0;pointer-events:none;z-index:${Z_INDEX}`;
    host.setAttribute('aria-hidden', 'true');
    this.shown = { host, root: host.attachShadow({ mode: 'closed' }) };
    document.documentElement.append(host);
    this.watcher?.observe(document.body);
    return this.shown;
  }
}
