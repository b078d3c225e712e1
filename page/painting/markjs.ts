import Mark from 'mark.js';
import type { Block } from '../reading/blocks.ts';
import { highlightCss } from './highlight-css.ts';
import { type Painted, type Painter, SUFFIX } from './painter.ts';
import { type Piece, piecesOf } from './ranges.ts';
import { createRootSheets } from './sheets.ts';
import { restoreText, type Split, splitAt } from './split.ts';

/** A piece of a mention; only the first of several can have the focus. */
type Stretch = Piece & { readonly item: Painted; readonly isFirst: boolean };

/** Parents whose text mark.js passes over, whatever it is told. */
const PASSED_OVER = /^(?:script|style|title|head|html)$/;

/** Where each text node below a parent starts in the text that mark.js reads there. */
function offsetsIn(parent: Node, document: Document): Map<Text, number> {
  const offsets = new Map<Text, number>();
  const walker = document.createTreeWalker(parent, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (PASSED_OVER.test(node.parentElement?.localName ?? '')) continue;
    offsets.set(node, length);
    length += node.data.length;
  }
  return offsets;
}

const isInControl = (element: Element): boolean =>
  element.closest('a, button, summary, [role="button"], [role="link"]') !== null;

const textOf = (elements: readonly Element[]): string => elements.map((one) => one.textContent).join('');

/**
 * The painter for readers whose screen reader shall announce the marks: mark.js wraps each mention in an element that
 * can have the focus and bears the entity's name as its description. It changes the page; `clear` gives the very text
 * nodes their text back. Style, dark pages and the end with the signal are as with the other painter.
 */
export function createElementsPainter(
  document: Document,
  name: string,
  signal: AbortSignal,
  dark = false,
): Painter {
  const items = new Map<number, Painted>();
  const elements = new Map<number, HTMLElement[]>();
  const owners = new WeakMap<Node, number>();
  const splits = new Map<Text, Split>();
  const sheets = createRootSheets(highlightCss(name, dark));

  /** Takes the marks out of a text node again, and gives what was marked there. */
  function restore(split: Split): Painted[] {
    splits.delete(split.node);
    const ids = new Set(split.parts.map(({ mark }) => owners.get(mark)).filter((id) => id !== undefined));
    restoreText(split);
    return [...ids].flatMap((id) => {
      const left = elements.get(id)?.filter((one) => one.isConnected) ?? [];
      elements.set(id, left);
      return items.get(id) ?? [];
    });
  }

  const restoreBlock = (block: Block): Painted[] =>
    block.runs.flatMap(({ node }) => {
      const split = splits.get(node);
      return split ? restore(split) : [];
    });

  function decorate(element: HTMLElement, { item, isFirst }: Stretch): void {
    element.removeAttribute('data-markjs');
    element.className = `${name}-${SUFFIX[item.type]}`;
    owners.set(element, item.id);
    elements.set(item.id, [...(elements.get(item.id) ?? []), element]);
    // A link inside a link would take its click; there the marks open by hover and by the commands alone.
    if (!isFirst || isInControl(element)) return;
    element.tabIndex = 0;
    element.setAttribute('role', 'button');
    element.setAttribute('aria-haspopup', 'dialog');
    element.setAttribute('aria-description', item.label());
  }

  /** Wraps the stretches below one parent in one call, since mark.js reads all of its text for each. */
  function wrap(parent: Node, stretches: readonly Stretch[]): void {
    const offsets = offsetsIn(parent, document);
    const byRange = new Map<Mark.Range, Stretch>();
    for (const stretch of stretches) {
      const offset = offsets.get(stretch.node);
      if (offset === undefined) continue;
      byRange.set({ start: offset + stretch.start, length: stretch.end - stretch.start }, stretch);
    }
    const wrapped = new Map<Text, HTMLElement[]>();
    new Mark(parent as HTMLElement).markRanges([...byRange.keys()], {
      element: 'span',
      each: (element, range) => {
        const stretch = byRange.get(range);
        if (!stretch) return;
        decorate(element as HTMLElement, stretch);
        wrapped.set(stretch.node, [...(wrapped.get(stretch.node) ?? []), element as HTMLElement]);
      },
    });
    for (const [node, marks] of wrapped) splits.set(node, splitAt(node, marks));
    sheets.adopt(parent);
  }

  function paint(all: Iterable<Painted>): void {
    const byParent = new Map<Node, Stretch[]>();
    for (const item of all) {
      items.set(item.id, item);
      elements.delete(item.id);
      for (const [index, piece] of (piecesOf(item.block, item.start, item.end) ?? []).entries()) {
        const parent = piece.node.parentNode;
        if (!parent || owners.has(parent)) continue;
        byParent.set(parent, [...(byParent.get(parent) ?? []), { ...piece, item, isFirst: index === 0 }]);
      }
    }
    for (const [parent, stretches] of byParent) wrap(parent, stretches);
  }

  function drop(id: number): void {
    items.delete(id);
    elements.delete(id);
  }

  function clear(): void {
    for (const split of [...splits.values()]) restore(split);
    items.clear();
    elements.clear();
    sheets.clear();
  }

  if (!signal.aborted) signal.addEventListener('abort', clear, { once: true });
  return {
    add(added) {
      if (signal.aborted) return;
      const all = new Map<number, Painted>();
      for (const block of new Set(added.map((item) => item.block)))
        for (const item of restoreBlock(block)) all.set(item.id, item);
      for (const item of added) all.set(item.id, item);
      paint(all.values());
      for (const { id } of added) if (!elements.has(id)) drop(id);
    },
    remove(ids) {
      const blocks = new Set(ids.flatMap((id) => items.get(id)?.block ?? []));
      const gone = new Set(ids);
      const left = [...blocks].flatMap(restoreBlock).filter((item) => !gone.has(item.id));
      for (const id of ids) drop(id);
      paint(new Map(left.map((item) => [item.id, item])).values());
    },
    prune() {
      for (const split of [...splits.values()])
        if (!split.node.isConnected || split.node.data !== split.head) restore(split);
      const gone = [...items.values()].filter(({ id, block, start, end }) => {
        const own = elements.get(id) ?? [];
        const text = block.text.slice(start, end).replace(/\s/g, '');
        return (
          own.length === 0 || own.some((one) => !one.isConnected) || textOf(own).replace(/\s/g, '') !== text
        );
      });
      for (const { id } of gone) drop(id);
      return gone.map(({ id }) => id);
    },
    setCurrent(id) {
      for (const own of elements.values()) for (const one of own) one.classList.remove(`${name}-c`);
      for (const one of (id !== null && elements.get(id)) || []) one.classList.add(`${name}-c`);
    },
    hitAt(_x, _y, target) {
      for (let node = target as Node | null; node; node = node.parentNode) {
        const id = owners.get(node);
        if (id !== undefined && items.has(id)) return id;
      }
      return null;
    },
    rectsOf: (id) => (elements.get(id) ?? []).flatMap((one) => [...one.getClientRects()]),
    rangeOf(id) {
      const own = elements.get(id) ?? [];
      const [first, last] = [own[0], own.at(-1)];
      if (!first?.isConnected || !last) return null;
      const range = document.createRange();
      range.setStart(first, 0);
      range.setEnd(last, last.childNodes.length);
      return range;
    },
    clear,
  };
}
