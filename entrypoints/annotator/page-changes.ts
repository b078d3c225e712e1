import type { Block } from '../../page/reading/blocks.ts';
import { isBlock } from '../../page/reading/tree.ts';

/** Waits in milliseconds: changes are gathered so long before they are read, and at most so long while they go on. */
const GATHER_MS = 120;
const GATHER_AT_MOST_MS = 600;

/** What must be read after some mutations: changed blocks whole, new elements alone. */
type Changed = {
  readonly elements: Element[];
  /** Whether elements were added and nothing else happened, so that all that was read before still stands. */
  readonly areNew: boolean;
};

/** True where a node or one of its ancestors is in a set. */
export function isWithin(node: Node | null, nodes: ReadonlySet<Node>): boolean {
  for (let at = node; at; at = at.parentNode) if (nodes.has(at)) return true;
  return false;
}

/** The elements below `root` that some mutations have changed or brought. */
export function changedElements(
  records: readonly MutationRecord[],
  blocks: ReadonlyMap<Element, Block>,
  root: Element,
): Changed {
  const dirty = new Set<Element>();
  let areNew = true;
  const add = (element: Element | null): void => {
    if (!element?.isConnected) return;
    // An open shadow root is watched because text was read in it; no ancestor of ours contains what is inside.
    if (root.contains(element) || element.getRootNode() !== document) dirty.add(element);
  };
  for (const record of records) {
    if (record.removedNodes.length > 0) areNew = false;
    for (const { element, isNew } of touched(record, blocks, root)) {
      if (!isNew) areNew = false;
      add(element);
    }
  }
  const elements = [...dirty].filter((element) => !isWithin(element.parentNode, dirty));
  return { elements, areNew };
}

type Touched = { readonly element: Element | null; readonly isNew: boolean };

/** What a mutation has changed: the block around it, the element that holds it, or the new elements that it brought. */
function touched(
  { type, target, addedNodes }: MutationRecord,
  blocks: ReadonlyMap<Element, Block>,
  root: Element,
): Touched[] {
  const around = blockAround(target, blocks);
  if (around) return [{ element: around, isNew: false }];
  if (type !== 'childList') return [{ element: containerOf(target, root), isNew: false }];
  return [...addedNodes].flatMap((node): Touched | [] => {
    if (node instanceof Element && isBlock(node)) return { element: node, isNew: true };
    const hasText = node instanceof Element || node.nodeValue?.trim();
    return hasText ? { element: containerOf(target, root), isNew: false } : [];
  });
}

function blockAround(node: Node, blocks: ReadonlyMap<Element, Block>): Element | undefined {
  for (let at: Node | null = node; at; at = at.parentNode)
    if (at instanceof Element && blocks.has(at)) return at;
  return undefined;
}

/** The innermost element with a line of its own around a node, or the root. */
function containerOf(node: Node, root: Element): Element | null {
  let at = node instanceof Element ? node : node.parentElement;
  while (at && !isBlock(at) && at !== root) at = at.parentElement;
  return at;
}

const isBefore = (one: Block, other: Block): boolean => {
  const [a, b] = [one.runs[0]?.node ?? one.element, other.runs[0]?.node ?? other.element];
  return a !== b && Boolean(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING);
};

/** Two lists of blocks as one in document order; text that comes at the end, as most does, costs no sorting. */
export function inDocumentOrder(known: readonly Block[], fresh: readonly Block[]): Block[] {
  const all = [...known, ...fresh];
  const [last, first] = [known.at(-1), fresh[0]];
  if (!last || !first || isBefore(last, first)) return all;
  return all.sort((one, other) => (isBefore(one, other) ? -1 : isBefore(other, one) ? 1 : 0));
}

/** A watch over the document: its work is done one piece after the other. */
export type Watch = {
  /** Watches a body or an open shadow root from now on; one that is watched already stays so. */
  observe(tree: Node): void;
  /** Does some work when all before it is done. Throws what the work throws. */
  queue(work: () => Promise<void>): Promise<void>;
  /** Hands on the mutations so far, before we change the document ourselves. */
  flush(): void;
  /** Forgets the mutations so far, which we made ourselves. */
  forget(): void;
};

/** Watches the document and hands on its mutations in batches until the signal ends; `onFault` gets what went wrong. */
export function watchChanges(
  callback: (records: readonly MutationRecord[]) => Promise<void>,
  onFault: (error: unknown) => void,
  signal: AbortSignal,
): Watch {
  let waiting: MutationRecord[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  let isDue = false;
  let running = Promise.resolve();

  const queue = (work: () => Promise<void>): Promise<void> => {
    const done = running.then(() => (signal.aborted ? undefined : work()));
    running = done.catch(() => undefined);
    return done;
  };
  const handOn = (): void => {
    timer = undefined;
    isDue = false;
    const records = waiting;
    waiting = [];
    queue(() => callback(records)).catch(onFault);
  };
  const handle = (records: readonly MutationRecord[]): void => {
    if (records.length === 0) return;
    for (const record of records) waiting.push(record);
    const now = performance.now();
    if (timer === undefined) since = now;
    // A timer that is due stays: browsers let nested ones wait, and a storm would put it off for ever.
    else if (isDue) return;
    clearTimeout(timer);
    isDue = now - since > GATHER_AT_MOST_MS;
    timer = setTimeout(handOn, isDue ? 0 : GATHER_MS);
  };
  const observer = new MutationObserver(handle);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return {
    observe(tree) {
      if (signal.aborted) return;
      observer.observe(tree, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
        attributeFilter: ['hidden'],
      });
    },
    queue,
    flush: () => handle(observer.takeRecords()),
    forget: () => void observer.takeRecords(),
  };
}
