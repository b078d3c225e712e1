import type { Block } from '../../page/blocks.ts';
import { isBlock } from '../../page/tree.ts';

/** Waits in milliseconds: changes are gathered so long before they are read, and at most so long while they go on. */
const GATHER_MS = 120;
const GATHER_AT_MOST_MS = 600;

/** The elements that must be read again after some mutations: changed blocks whole, new blocks alone. */
export function dirtyElements(
  records: readonly MutationRecord[],
  blocks: ReadonlyMap<Element, Block>,
  root: Element,
): Element[] {
  const dirty = new Set<Element>();
  const blockAround = (node: Node | null): Element | undefined => {
    for (let at = node; at; at = at.parentNode) if (at instanceof Element && blocks.has(at)) return at;
    return undefined;
  };
  const containerOf = (node: Node): Element | null => {
    let at = node instanceof Element ? node : node.parentElement;
    while (at && !isBlock(at) && at !== root) at = at.parentElement;
    return at;
  };
  const add = (element: Element | null | undefined): void => {
    if (element?.isConnected && root.contains(element)) dirty.add(element);
  };
  for (const { type, target, addedNodes } of records) {
    const around = blockAround(target);
    if (around) add(around);
    else if (type !== 'childList') add(containerOf(target));
    else
      for (const node of addedNodes) {
        if (node instanceof Element && isBlock(node)) add(node);
        else if (node instanceof Element || node.nodeValue?.trim()) add(containerOf(target));
      }
  }
  const all = [...dirty];
  return all.filter((element) => !all.some((other) => other !== element && other.contains(element)));
}

/** Sorts blocks by where they stand in the document. */
export const inDocumentOrder = (blocks: readonly Block[]): Block[] =>
  [...blocks].sort((one, other) => {
    const [a, b] = [one.runs[0]?.node ?? one.element, other.runs[0]?.node ?? other.element];
    if (a === b) return 0;
    return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
  });

/** Watches the document and hands on its mutations in batches, one after the other, until the signal ends. */
export function watchChanges(
  callback: (records: readonly MutationRecord[]) => Promise<void>,
  signal: AbortSignal,
): { observe(): void; takeRecords(): MutationRecord[]; handle(records: readonly MutationRecord[]): void } {
  let waiting: MutationRecord[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  let running = Promise.resolve();

  const flush = (): void => {
    timer = undefined;
    const records = waiting;
    waiting = [];
    running = running.then(() => (signal.aborted ? undefined : callback(records))).catch(() => undefined);
  };
  const handle = (records: readonly MutationRecord[]): void => {
    if (records.length === 0) return;
    waiting.push(...records);
    const now = performance.now();
    if (timer === undefined) since = now;
    clearTimeout(timer);
    timer = setTimeout(flush, now - since > GATHER_AT_MOST_MS ? 0 : GATHER_MS);
  };
  const observer = new MutationObserver(handle);
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  return {
    observe() {
      if (signal.aborted) return;
      observer.observe(document.body, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
        attributeFilter: ['hidden'],
      });
    },
    takeRecords: () => observer.takeRecords(),
    handle,
  };
}
