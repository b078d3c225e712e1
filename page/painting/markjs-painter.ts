import Mark from 'mark.js';
import type { Block } from '../reading/block.ts';
import { closest } from '../reading/own-methods.ts';
import { parentNodeOf } from '../reading/tree.ts';
import { highlightCss } from './highlight-css.ts';
import { type PageMention, type Painter, type PainterOptions, SUFFIX } from './painter.ts';
import { type Piece, piecesOf } from './ranges.ts';
import { createRootSheets, type RootSheets } from './sheets.ts';
import { restoreText, type Split, splitAt } from './split.ts';

/** A piece of a mention. Only the first piece of a mention can be focused. */
type Stretch = Piece & { readonly mention: PageMention; readonly isFirst: boolean };

/** Parents whose text mark.js always skips, whatever its options. */
const PASSED_OVER = /^(?:script|style|title|head|html)$/;

/** Returns, for each text node below a parent, its offset in the text that mark.js reads there. */
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
  closest(element, 'a, button, summary, [role="button"], [role="link"]') !== null;

const textOf = (elements: readonly Element[]): string => elements.map((one) => one.textContent).join('');

/** Whether a text is one that the reader can edit, or a part of one: what is inserted there may be saved with it. */
function isEdited(text: Text): boolean {
  if (text.ownerDocument.designMode === 'on') return true;
  for (let node = parentNodeOf(text); node; node = parentNodeOf(node))
    if ((node as Partial<HTMLElement>).isContentEditable === true) return true;
  return false;
}

/**
 * The painter for readers who want a screen reader to announce the marks: mark.js wraps each mention in a
 * focusable element, with the entity's name as its description. This changes the page. `clear` puts the
 * text back into the original text nodes. Text that the reader can edit has no marks.
 */
export class MarkjsPainter implements Painter {
  private readonly options: PainterOptions;
  private readonly mentions = new Map<number, PageMention>();
  private readonly elements = new Map<number, HTMLElement[]>();
  private readonly owners = new WeakMap<Node, number>();
  private readonly splits = new Map<Text, Split>();
  private readonly sheets: RootSheets;
  private current: ReadonlySet<number> = new Set();

  constructor(options: PainterOptions) {
    this.options = options;
    const { style, signal } = options;
    this.sheets = createRootSheets(highlightCss(style));
    if (!signal.aborted) signal.addEventListener('abort', () => this.clear(), { once: true });
  }

  add(added: readonly PageMention[]): void {
    if (this.options.signal.aborted) return;
    const all = new Map<number, PageMention>();
    for (const block of new Set(added.map((mention) => mention.block)))
      for (const mention of this.restoreBlock(block)) all.set(mention.id, mention);
    for (const mention of added) all.set(mention.id, mention);
    this.paint(all.values());
    for (const { id } of added) if (!this.elements.has(id)) this.drop(id);
  }

  remove(ids: readonly number[]): void {
    const blocks = new Set(ids.flatMap((id) => this.mentions.get(id)?.block ?? []));
    const gone = new Set(ids);
    const left = [...blocks].flatMap((block) => this.restoreBlock(block)).filter(({ id }) => !gone.has(id));
    for (const id of ids) this.drop(id);
    this.paint(new Map(left.map((mention) => [mention.id, mention])).values());
  }

  prune(): readonly number[] {
    for (const split of [...this.splits.values()])
      if (!split.node.isConnected || split.node.data !== split.head || isEdited(split.node))
        this.restore(split);
    const gone = [...this.mentions.values()].filter((mention) => !this.isWhole(mention));
    for (const { id } of gone) this.drop(id);
    return gone.map(({ id }) => id);
  }

  setCurrent(ids: readonly number[]): void {
    const before = this.current;
    this.current = new Set(ids);
    this.restyle([...before, ...ids]);
  }

  restyle(ids: readonly number[]): void {
    for (const id of ids) {
      const mention = this.mentions.get(id);
      const own = this.elements.get(id) ?? [];
      if (mention) for (const element of own) this.style(element, mention);
    }
  }

  hitAt(_x: number, _y: number, target: EventTarget | null): number | null {
    for (let node = target as Node | null; node; node = parentNodeOf(node)) {
      const id = this.owners.get(node);
      if (id !== undefined && this.mentions.has(id)) return id;
    }
    return null;
  }

  rectsOf(id: number): DOMRect[] {
    return (this.elements.get(id) ?? []).flatMap((one) => [...one.getClientRects()]);
  }

  rangeOf(id: number): Range | null {
    const own = this.elements.get(id) ?? [];
    const [first, last] = [own[0], own.at(-1)];
    if (!first?.isConnected || !last) return null;
    const range = this.options.document.createRange();
    range.setStart(first, 0);
    range.setEnd(last, last.childNodes.length);
    return range;
  }

  clear(): void {
    for (const split of [...this.splits.values()]) this.restore(split);
    this.mentions.clear();
    this.elements.clear();
    this.sheets.clear();
  }

  private isWhole({ id, block, start, end }: PageMention): boolean {
    const own = this.elements.get(id) ?? [];
    if (own.length === 0 || own.some((one) => !one.isConnected)) return false;
    return textOf(own).replace(/\s/g, '') === block.text.slice(start, end).replace(/\s/g, '');
  }

  private drop(id: number): void {
    this.mentions.delete(id);
    this.elements.delete(id);
  }

  /** Removes the marks from a text node. Returns the mentions that were marked there. */
  private restore(split: Split): PageMention[] {
    this.splits.delete(split.node);
    const ids = new Set(split.parts.flatMap(({ mark }) => this.owners.get(mark) ?? []));
    restoreText(split);
    return [...ids].flatMap((id) => {
      this.elements.set(id, this.elements.get(id)?.filter((one) => one.isConnected) ?? []);
      return this.mentions.get(id) ?? [];
    });
  }

  private restoreBlock(block: Block): PageMention[] {
    return block.runs.flatMap(({ node }) => {
      const split = this.splits.get(node);
      return split ? this.restore(split) : [];
    });
  }

  private paint(all: Iterable<PageMention>): void {
    const byParent = new Map<Node, Stretch[]>();
    for (const mention of all) {
      this.mentions.set(mention.id, mention);
      this.elements.delete(mention.id);
      for (const [index, piece] of (piecesOf(mention.block, mention.start, mention.end) ?? []).entries()) {
        const parent = piece.node.parentNode;
        if (!parent || this.owners.has(parent) || isEdited(piece.node)) continue;
        byParent.set(parent, [...(byParent.get(parent) ?? []), { ...piece, mention, isFirst: index === 0 }]);
      }
    }
    for (const [parent, stretches] of byParent) this.wrap(parent, stretches);
  }

  /** Wraps the pieces below one parent in one call, because each call makes mark.js read all of the parent's text. */
  private wrap(parent: Node, stretches: readonly Stretch[]): void {
    const offsets = offsetsIn(parent, this.options.document);
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
        this.decorate(element as HTMLElement, stretch);
        wrapped.set(stretch.node, [...(wrapped.get(stretch.node) ?? []), element as HTMLElement]);
      },
    });
    for (const [node, marks] of wrapped) this.splits.set(node, splitAt(node, marks));
    this.sheets.adopt(parent);
  }

  private decorate(element: HTMLElement, { mention, isFirst }: Stretch): void {
    element.removeAttribute('data-markjs');
    this.owners.set(element, mention.id);
    this.elements.set(mention.id, [...(this.elements.get(mention.id) ?? []), element]);
    // A button inside a link would intercept the link's clicks. Marks there open only on hover and by keyboard
    // command.
    if (isFirst && !isInControl(element)) {
      element.tabIndex = 0;
      element.setAttribute('role', 'button');
      element.setAttribute('aria-haspopup', 'dialog');
    }
    this.style(element, mention);
  }

  /** Gives an element the look of its mention, and its description if it can be focused. */
  private style(element: HTMLElement, mention: PageMention): void {
    const look = this.options.lookOf(mention);
    const { name } = this.options.style;
    element.className = `${name}-${SUFFIX[look.type]}`;
    if (this.current.has(mention.id)) element.classList.add(`${name}-c`);
    if (element.hasAttribute('aria-haspopup')) element.setAttribute('aria-description', look.label());
  }
}
