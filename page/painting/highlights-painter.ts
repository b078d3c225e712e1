import { plain } from '../reading/plain-text.ts';
import { ForcedLines } from './forced-lines.ts';
import { highlightCss } from './highlight-css.ts';
import { createHitIndex } from './hit.ts';
import { type Look, type PageMention, type Painter, type PainterOptions, SUFFIX } from './painter.ts';
import { piecesOf, rangeOf } from './ranges.ts';
import { createRootSheets, type RootSheets } from './sheets.ts';

/** Maximum number of times that highlights are registered again after the page has removed them. */
const MAX_REPAINTS = 5;

type Mark = {
  readonly mention: PageMention;
  readonly range: Range;
  readonly type: Look['type'];
  /** Null if no highlight draws its line: it is inside a link, or the reader has forced the colours of the page. */
  readonly highlight: Highlight | null;
};

function isWhole({ mention: { block, start, end }, range }: Mark): boolean {
  const { startContainer: node } = range;
  if (range.collapsed || !node.isConnected) return false;
  if (node !== range.endContainer || node.nodeType !== 3) return piecesOf(block, start, end) !== undefined;
  const text = plain((node as Text).data).slice(range.startOffset, range.endOffset);
  return text === block.text.slice(start, end);
}

/**
 * The default painter: CSS Custom Highlights (Level 1) over live ranges. It does not change the page's DOM.
 * The background inserts {@link highlightCss} under the same name. Shadow roots adopt the CSS here, because
 * Firefox does not apply an inserted style sheet inside them.
 */
export class HighlightsPainter implements Painter {
  private readonly options: PainterOptions;
  private readonly marks = new Map<number, Mark>();
  private readonly hits = createHitIndex();
  private readonly sheets: RootSheets;
  private readonly highlights = {
    actor: new Highlight(),
    proposal: new Highlight(),
    changed: new Highlight(),
    linked: null,
  } as const;
  private readonly wash = new Highlight();
  private readonly forced: ForcedLines;
  private current: ReadonlySet<number> = new Set();
  private readonly registered = new Set<string>();
  private repaints = 0;

  constructor(options: PainterOptions) {
    this.options = options;
    const { document, style, signal } = options;
    this.sheets = createRootSheets(highlightCss(style));
    this.wash.priority = 1;
    // An annotator from before an extension update may have left highlights, such as one that is empty now.
    for (const [full] of this.named()) CSS.highlights.delete(full);
    const redraw = (): void => this.restyle([...this.marks.keys()]);
    this.forced = new ForcedLines({ ...options, marks: () => this.marks.values(), onSwitch: redraw });
    if (!signal.aborted) signal.addEventListener('abort', () => this.clear(), { once: true });
    // The page may clear the registry while it is hidden. Register the highlights again when it is shown.
    document.addEventListener('visibilitychange', () => this.repaint(), { signal });
  }

  add(mentions: readonly PageMention[]): void {
    if (this.options.signal.aborted) return;
    for (const mention of mentions) {
      this.drop(mention.id);
      const range = rangeOf(mention.block, mention.start, mention.end);
      if (!range) continue;
      this.draw(mention, range);
      this.hits.add(mention.id, range);
      this.sheets.adopt(range.startContainer);
    }
    this.repaint();
  }

  remove(ids: readonly number[]): void {
    for (const id of ids) this.drop(id);
    this.repaint();
  }

  prune(): readonly number[] {
    const gone = [...this.marks].filter(([, mark]) => !isWhole(mark)).map(([id]) => id);
    for (const id of gone) this.drop(id);
    this.repaint();
    return gone;
  }

  setCurrent(ids: readonly number[]): void {
    this.current = new Set(ids);
    this.wash.clear();
    for (const id of ids) {
      const mark = this.marks.get(id);
      if (mark) this.wash.add(mark.range);
    }
    this.repaint();
  }

  restyle(ids: readonly number[]): void {
    for (const id of ids) {
      const mark = this.marks.get(id);
      if (!mark) continue;
      mark.highlight?.delete(mark.range);
      this.draw(mark.mention, mark.range);
    }
    this.repaint();
  }

  hitAt(x: number, y: number, target: EventTarget | null): number | null {
    return this.hits.at(x, y, target);
  }

  rectsOf(id: number): DOMRect[] {
    return [...(this.marks.get(id)?.range.getClientRects() ?? [])];
  }

  rangeOf(id: number): Range | null {
    return this.marks.get(id)?.range ?? null;
  }

  clear(): void {
    for (const id of [...this.marks.keys()]) this.drop(id);
    // After an extension update, the new annotator's highlights have the same names: keep those.
    for (const [full, highlight] of this.named())
      if (CSS.highlights.get(full) === highlight) CSS.highlights.delete(full);
    this.registered.clear();
    this.forced.clear();
    this.sheets.clear();
  }

  /**
   * Registers each highlight that has ranges, so a page without marks keeps its registry unchanged. Registers
   * highlights again that the page has removed, up to a limit. Returns whether all of them are registered.
   */
  repaint(): boolean {
    this.forced.draw();
    for (const [full, highlight] of this.named()) {
      if (highlight.size === 0 || CSS.highlights.get(full) === highlight) continue;
      if (this.registered.has(full)) {
        if (this.repaints >= MAX_REPAINTS) return false;
        this.repaints += 1;
      }
      CSS.highlights.set(full, highlight);
      this.registered.add(full);
    }
    return true;
  }

  private named(): [full: string, highlight: Highlight][] {
    const { name } = this.options.style;
    const { actor, proposal, changed } = this.highlights;
    return [
      [`${name}-${SUFFIX.actor}`, actor],
      [`${name}-${SUFFIX.proposal}`, proposal],
      [`${name}-${SUFFIX.changed}`, changed],
      [`${name}-c`, this.wash],
    ];
  }

  private draw(mention: PageMention, range: Range): void {
    const { type } = this.options.lookOf(mention);
    const highlight = this.forced.isNeeded() ? null : this.highlights[type];
    highlight?.add(range);
    if (this.current.has(mention.id)) this.wash.add(range);
    this.marks.set(mention.id, { mention, range, type, highlight });
  }

  private drop(id: number): void {
    const mark = this.marks.get(id);
    if (!mark) return;
    mark.highlight?.delete(mark.range);
    this.wash.delete(mark.range);
    this.hits.remove(id);
    this.marks.delete(id);
  }
}
