import type { Block } from '../../page/reading/block.ts';
import { contains, rootOf } from '../../page/reading/own-methods.ts';
import {
  bodyOf,
  childrenOf,
  isBlock,
  isSilent,
  nextChild,
  parentElementOf,
  parentNodeOf,
} from '../../page/reading/tree.ts';
import { HiddenElements } from './hidden-elements.ts';

/** Milliseconds to gather changes before they are read, and the maximum while changes continue. */
const GATHER_MS = 120;
const GATHER_AT_MOST_MS = 600;

/** The changes inside a tree that may change its text. */
const INSIDE: MutationObserverInit = {
  subtree: true,
  childList: true,
  characterData: true,
  attributes: true,
  attributeFilter: ['hidden'],
};

/** What to read after mutations: changed blocks as a whole, or new elements alone. */
type Changed = {
  readonly elements: Element[];
  /** Whether elements were only added, so that all earlier blocks are still valid. */
  readonly areNew: boolean;
};

/** Returns whether a node or one of its ancestors is in a set. */
export function isWithin(node: Node | null, nodes: ReadonlySet<Node>): boolean {
  for (let at = node; at; at = parentNodeOf(at)) if (nodes.has(at)) return true;
  return false;
}

/** Returns the elements below `root` that mutations have changed or added. */
export function changedElements(
  records: readonly MutationRecord[],
  blocks: ReadonlyMap<Element, Block>,
  root: Element,
): Changed {
  const dirty = new Set<Element>();
  let areNew = true;
  const add = (element: Element | null): void => {
    if (!element?.isConnected) return;
    // `contains` does not see into open shadow roots, which are observed only if text was read in them.
    if (contains(root, element) || rootOf(element) !== document) dirty.add(element);
  };
  for (const record of records) {
    if (record.removedNodes.length > 0) areNew = false;
    for (const { element, isNew } of touched(record, blocks, root)) {
      if (!isNew) areNew = false;
      add(element);
    }
  }
  const elements = [...dirty].filter((element) => !isWithin(parentNodeOf(element), dirty));
  return { elements, areNew };
}

type Touched = { readonly element: Element | null; readonly isNew: boolean };

/** Returns what a mutation changed: the block around it, its containing element, or the elements it added. */
function touched(
  { type, target, addedNodes }: MutationRecord,
  blocks: ReadonlyMap<Element, Block>,
  root: Element,
): Touched[] {
  // Pages show and hide pictures and buttons, which must not have all that is around them read again.
  if (type === 'attributes' && hasNothing(target as Element)) return [];
  const around = blockAround(target, blocks);
  if (around) return [{ element: around, isNew: false }];
  if (type !== 'childList') return [{ element: containerOf(target, root), isNew: false }];
  return [...addedNodes].flatMap((node): Touched | [] => {
    if (node instanceof Element && isBlock(node)) return { element: node, isNew: true };
    // A script that a page adds to its end has no text, and must not close a card.
    const hasText = node instanceof Element ? !isSilent(node) : node.nodeValue?.trim();
    return hasText ? { element: containerOf(target, root), isNew: false } : [];
  });
}

const hasNothing = (element: Element): boolean =>
  isSilent(element) || nextChild(childrenOf(element)) === null;

function blockAround(node: Node, blocks: ReadonlyMap<Element, Block>): Element | undefined {
  for (let at: Node | null = node; at; at = parentNodeOf(at))
    if (at instanceof Element && blocks.has(at)) return at;
  return undefined;
}

/** Returns the innermost block element around a node, or the root. */
function containerOf(node: Node, root: Element): Element | null {
  let at = node instanceof Element ? node : node.parentElement;
  while (at && !isBlock(at) && at !== root) at = parentElementOf(at);
  return at;
}

/** Observes the document and runs its tasks one after another. */
export type Watch = {
  /** Starts observing a body or an open shadow root. Does nothing if it is already observed. */
  observe(tree: Element | ShadowRoot): void;
  /** Starts observing the elements in an element that an inline style hides, before it is read again. */
  observeHidden(element: Element): void;
  /** Starts observing the document's body, and whether another body or root element takes its place. */
  observePage(): void;
  /** Runs a task after all earlier ones. Throws what the task throws. */
  queue(work: () => Promise<void>): Promise<void>;
  /** Passes on the pending mutations. Call it before we change the document ourselves. */
  flush(): void;
  /** Discards the pending mutations. Call it after we have changed the document ourselves. */
  forget(): void;
};

/** Observes the document until the signal aborts. Passes on mutations in batches, and errors to `onFault`. */
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
  const deliver = (): void => {
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
    // Keep a timer that is due: browsers delay nested timers, so constant mutations could block it.
    else if (isDue) return;
    clearTimeout(timer);
    isDue = now - since > GATHER_AT_MOST_MS;
    timer = setTimeout(deliver, isDue ? 0 : GATHER_MS);
  };
  const observer = new MutationObserver(handle);
  const hidden = new HiddenElements(handle, signal);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  const observe = (tree: Element | ShadowRoot): void => {
    if (signal.aborted) return;
    observer.observe(tree, INSIDE);
    hidden.observe(tree);
  };
  return {
    observe,
    observeHidden: (element) => hidden.observe(element),
    observePage() {
      observe(bodyOf(document));
      if (signal.aborted) return;
      for (const node of [document, document.documentElement]) observer.observe(node, { childList: true });
    },
    queue,
    flush: () => handle(observer.takeRecords()),
    forget: () => void observer.takeRecords(),
  };
}
