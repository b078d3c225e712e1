import { plain } from '../reading/blocks.ts';
import { highlightCss } from './highlight-css.ts';
import { createHitIndex } from './hit.ts';
import { type Painted, type Painter, SUFFIX } from './painter.ts';
import { piecesOf, rangeOf } from './ranges.ts';
import { createRootSheets } from './sheets.ts';

/** The painter of CSS highlights; the registry is the page's too, which may clear it. */
export interface HighlightsPainter extends Painter {
  /** Registers again what the page has taken out, a bounded number of times. Gives whether all stands. */
  repaint(): boolean;
}

/** So often a page may take the marks out before we leave it alone. */
const REPAINTS = 5;

type Mark = { readonly item: Painted; readonly range: Range };

function isWhole({ item, range }: Mark): boolean {
  const { startContainer: node } = range;
  if (range.collapsed || !node.isConnected) return false;
  if (node !== range.endContainer || node.nodeType !== 3)
    return piecesOf(item.block, item.start, item.end) !== undefined;
  const text = plain((node as Text).data).slice(range.startOffset, range.endOffset);
  return text === item.block.text.slice(item.start, item.end);
}

/**
 * The default painter: CSS Custom Highlights (Level 1) over live ranges, under a random name, without a change to the
 * page. The style is {@link highlightCss} under the same name, inserted by whoever may; in shadow roots it is adopted
 * here, since Firefox styles none there from outside. Everything ends with the signal.
 */
export function createHighlightsPainter(
  document: Document,
  name: string,
  signal: AbortSignal,
  dark = false,
): HighlightsPainter {
  const marks = new Map<number, Mark>();
  const hits = createHitIndex();
  const sheets = createRootSheets(highlightCss(name, dark));
  const highlights = {
    a: new Highlight(),
    p: new Highlight(),
    m: new Highlight(),
    c: new Highlight(),
  } as const;
  const registered = new Set<string>();
  highlights.c.priority = 1;
  let repaints = 0;

  /** Registers a highlight that holds something: a page without marks keeps its registry as it was. */
  function repaint(): boolean {
    for (const [key, highlight] of Object.entries(highlights)) {
      const full = `${name}-${key}`;
      if (highlight.size === 0 || CSS.highlights.get(full) === highlight) continue;
      if (registered.has(full)) {
        if (repaints >= REPAINTS) return false;
        repaints += 1;
      }
      CSS.highlights.set(full, highlight);
      registered.add(full);
    }
    return true;
  }
  const highlightOf = ({ type }: Painted): Highlight => highlights[SUFFIX[type]];

  function drop(id: number): void {
    const mark = marks.get(id);
    if (!mark) return;
    highlightOf(mark.item).delete(mark.range);
    highlights.c.delete(mark.range);
    hits.remove(id);
    marks.delete(id);
  }

  function clear(): void {
    for (const id of [...marks.keys()]) drop(id);
    for (const full of registered) CSS.highlights.delete(full);
    registered.clear();
    sheets.clear();
  }

  if (!signal.aborted) signal.addEventListener('abort', clear, { once: true });
  // A page may clear the registry while nobody looks; the marks stand again when somebody does.
  document.addEventListener('visibilitychange', repaint, { signal });
  return {
    add(items) {
      if (signal.aborted) return;
      for (const item of items) {
        drop(item.id);
        const range = rangeOf(item.block, item.start, item.end);
        if (!range) continue;
        marks.set(item.id, { item, range });
        highlightOf(item).add(range);
        hits.add(item.id, range);
        sheets.adopt(range.startContainer);
      }
      repaint();
    },
    remove(ids) {
      for (const id of ids) drop(id);
    },
    prune() {
      const gone = [...marks].filter(([, mark]) => !isWhole(mark)).map(([id]) => id);
      for (const id of gone) drop(id);
      repaint();
      return gone;
    },
    setCurrent(id) {
      highlights.c.clear();
      const mark = id === null ? undefined : marks.get(id);
      if (mark) highlights.c.add(mark.range);
      repaint();
    },
    hitAt: hits.at,
    rectsOf: (id) => [...(marks.get(id)?.range.getClientRects() ?? [])],
    rangeOf: (id) => marks.get(id)?.range ?? null,
    clear,
    repaint,
  };
}
