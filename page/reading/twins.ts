import { isSeen } from './seen.ts';
import type { Steps } from './slices.ts';

/** Number of UTF-16 units in which the texts of two neighbours must agree to be twins. */
const ALIKE = 6;

/** Number of blocks that are compared in one step. */
const BLOCKS_A_STEP = 512;

/** Milliseconds after a change of the window's size in which it may still change. */
const SETTLE_MS = 250;

const bare = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * Returns the blocks that a style sheet hides while the same text is seen elsewhere, as pages do that have a headline
 * once for wide windows and once for narrow ones. Looks only for the texts of `fresh`, if given. Asks for layout only
 * where a text is there twice.
 */
export function* unseenTwins<B extends { readonly element: Element; readonly text: string }>(
  blocks: readonly B[],
  fresh?: readonly B[],
): Steps<Set<B>> {
  const asked = fresh && new Set(fresh.map(({ text }) => text.trim()));
  const first = new Map<string, B>();
  const twins = new Map<string, B[]>();
  for (const [at, block] of blocks.entries()) {
    if (at % BLOCKS_A_STEP === BLOCKS_A_STEP - 1) yield;
    const text = block.text.trim();
    if (asked?.has(text) === false) continue;
    const other = first.get(text);
    if (!other) first.set(text, block);
    else if (!twins.get(text)?.push(block)) twins.set(text, [other, block]);
  }
  const unseen = new Set<B>();
  for (const same of twins.values()) {
    const hidden = same.filter(({ element }) => !isSeen(element));
    if (hidden.length < same.length) for (const block of hidden) unseen.add(block);
  }
  return unseen;
}

const startOf = (element: Element): string => bare(element.textContent ?? '').slice(0, ALIKE);

/**
 * Returns whether an element in a line is hidden while a neighbour stands for it: any in a heading, elsewhere one
 * that begins with the same words.
 */
export function isUnseenTwin(element: Element, isInHeading: boolean): boolean {
  if (element.localName !== 'span') return false;
  const neighbour = element.nextElementSibling ?? element.previousElementSibling;
  if (neighbour?.localName !== 'span') return false;
  const start = startOf(element);
  if (start === '') return false;
  // Whether an element is seen is asked last: the browser may have to compute styles for the answer.
  const stands = [element.previousElementSibling, element.nextElementSibling].some(
    (other) => other && (isInHeading || startOf(other) === start) && isSeen(other),
  );
  return stands && !isSeen(element);
}

/** Calls back once, when another width of the window shows one of these elements, unless the signal aborts first. */
export function whenShown(elements: readonly Element[], callback: () => void, signal: AbortSignal): void {
  if (elements.length === 0) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const check = (): void => {
    if (!signal.aborted && elements.some((element) => element.isConnected && isSeen(element))) callback();
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(check, SETTLE_MS);
  };
  addEventListener('resize', later, { signal });
}
