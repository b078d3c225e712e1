import type { Block } from '../../page/reading/block.ts';
import { isRunning } from '../../page/reading/tree.ts';

/** Whether a node comes after another in the document. */
const follows = (node: Node, other: Node): boolean =>
  (other.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

/** Whether an element comes after the start of a block. */
function isAfter(element: Element, block: Block): boolean {
  const position = block.element.compareDocumentPosition(element);
  // An element around this one has a block for each of its own texts, some of them behind it.
  const text = position & Node.DOCUMENT_POSITION_CONTAINED_BY ? block.runs[0]?.node : undefined;
  return text ? follows(element, text) : (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** The previous element sibling that has any content, if no text stands between the two. */
function neighbourOf(element: Element): Element | null {
  let at = element.previousSibling;
  while (at && !at.firstChild && !isRunning(at)) at = at.previousSibling;
  return at instanceof Element ? at : null;
}

/** Yields elements so that one comes after its neighbour, if that is among them. */
export function* inRuns(elements: readonly Element[]): Generator<Element, void> {
  const waiting = new Set(elements);
  for (const element of elements) {
    const run: Element[] = [];
    for (let at: Element | null = element; at && waiting.delete(at); at = neighbourOf(at)) run.push(at);
    yield* run.reverse();
  }
}

/** What was read of an element, and the block that it comes after; undefined at the start of the page. */
type Part = { readonly after: Block | undefined; readonly blocks: readonly Block[] };

/**
 * Where the blocks that were read again stand among those that are known, in document order. Asks an element's
 * neighbour first: browsers walk from one position to the other to compare them.
 */
export class BlockPlaces {
  private readonly known: readonly Block[];
  private readonly byElement: ReadonlyMap<Element, Block>;
  private readonly ends = new Map<Element, Block | undefined>();
  private readonly parts: Part[] = [];

  constructor(known: readonly Block[], byElement: ReadonlyMap<Element, Block>) {
    this.known = known;
    this.byElement = byElement;
  }

  /** Returns the last block before an element. */
  before(element: Element): Block | undefined {
    const neighbour = neighbourOf(element);
    if (neighbour && this.ends.has(neighbour)) return this.ends.get(neighbour);
    const beside = neighbour ? this.byElement.get(neighbour) : undefined;
    return beside && !neighbour?.firstElementChild ? beside : this.search(element);
  }

  /** Adds the blocks of an element, which come after a block that is known or was added. */
  add(element: Element, after: Block | undefined, blocks: readonly Block[]): void {
    this.ends.set(element, blocks.at(-1) ?? after);
    if (blocks.length > 0) this.parts.push({ after, blocks });
  }

  /** Returns all blocks in document order. */
  inOrder(): Block[] {
    const following = Map.groupBy(this.parts, ({ after }) => after);
    const all: Block[] = [];
    const ahead: Block[] = [...this.known].reverse();
    const putAfter = (block: Block | undefined): void => {
      const parts = following.get(block) ?? [];
      const isLater = (one: Part, other: Part): boolean =>
        follows((one.blocks[0] as Block).element, (other.blocks[0] as Block).element);
      if (parts.length > 1) parts.sort((one, other) => (isLater(one, other) ? 1 : -1));
      for (const { blocks } of parts.toReversed()) ahead.push(...blocks.toReversed());
    };
    putAfter(undefined);
    for (let block = ahead.pop(); block; block = ahead.pop()) {
      all.push(block);
      putAfter(block);
    }
    return all;
  }

  /** Returns the last known block before an element by bisection. */
  private search(element: Element): Block | undefined {
    let [low, high] = [0, this.known.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isAfter(element, this.known[middle] as Block)) low = middle + 1;
      else high = middle;
    }
    return this.known[low - 1];
  }
}
