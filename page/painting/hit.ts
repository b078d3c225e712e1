import { rootOf } from '../reading/own-methods.ts';

/** Tolerance around a mark, in CSS pixels: its underline hangs below the text. */
const SLACK = 2;

/** Marks indexed by their containing element, so that pointer moves elsewhere cost almost nothing. */
export type HitIndex = {
  add(id: number, range: Range): void;
  remove(id: number): void;
  /** Returns the id of the mark at a point in CSS pixels, or null. `target` is the innermost event target. */
  at(x: number, y: number, target: EventTarget | null): number | null;
};

type Caret = { readonly node: Node; readonly offset: number };

/** Returns the caret position at a point. Older browsers lack `caretPositionFromPoint` (CSSOM View). */
function caretAt(root: Node, x: number, y: number): Caret | null {
  const document = root.ownerDocument ?? (root as Document);
  const shadowRoots = 'host' in root ? [root as ShadowRoot] : [];
  const position = document.caretPositionFromPoint?.(x, y, { shadowRoots });
  if (position) return { node: position.offsetNode, offset: position.offset };
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

const holdsPoint = (range: Range, { node, offset }: Caret): boolean => {
  try {
    return range.isPointInRange(node, offset);
  } catch {
    return false;
  }
};

const isIn = ({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean =>
  x >= left - SLACK && x <= right + SLACK && y >= top - SLACK && y <= bottom + SLACK;

/** Maximum number of elements, from the target up, that are searched: a mark may span inline elements. */
const DEPTH = 6;

const holderOf = (range: Range): Element | null => {
  const common = range.commonAncestorContainer;
  return common.nodeType === 1 ? (common as Element) : common.parentElement;
};

/** Creates an empty index. */
export function createHitIndex(): HitIndex {
  const holders = new Map<Element, Map<number, Range>>();
  const places = new Map<number, Element>();
  return {
    add(id, range) {
      // Text directly in a shadow root has no parent element. Events there target the host.
      const element = holderOf(range) ?? (range.startContainer.getRootNode() as ShadowRoot).host;
      if (!element) return;
      places.set(id, element);
      holders.set(element, (holders.get(element) ?? new Map<number, Range>()).set(id, range));
    },
    remove(id) {
      const element = places.get(id);
      const marks = element && holders.get(element);
      marks?.delete(id);
      if (element && marks?.size === 0) holders.delete(element);
      places.delete(id);
    },
    at(x, y, target) {
      let element = (target as Partial<Node> | null)?.nodeType === 1 ? (target as Element) : null;
      let caret: Caret | null | undefined;
      for (let depth = 0; element && depth < DEPTH; depth += 1, element = element.parentElement) {
        const marks = holders.get(element);
        if (!marks) continue;
        caret ??= caretAt(rootOf(element), x, y);
        for (const [id, range] of marks) {
          if (caret && !holdsPoint(range, caret)) continue;
          // Beside a line of text, the nearest caret is in the text although the pointer is not.
          if ([...range.getClientRects()].some((rect) => isIn(rect, x, y))) return id;
        }
      }
      return null;
    },
  };
}
