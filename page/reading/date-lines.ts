import { printedDays } from './calendar.ts';
import { isBlock, parentElementOf, parentNodeOf } from './tree.ts';

const MAX_NODES = 10_000;
const MAX_LINES = 80;
/** Minimum length of a text for it to be prose, in UTF-16 units. */
const PROSE = 90;
const MAX_LINE = 260;

const SKIPPED =
  /^(?:script|style|noscript|template|select|textarea|svg|iframe|object|math|audio|video|canvas|button)$/;

/** A place of the page where a date stands, in text or in an attribute. */
export type DatePlace = {
  readonly element: Element;
  /** The text with the date; the whole line if it is printed. */
  readonly line: string;
  /** The text of an attribute that tells the date, if the element was marked. */
  readonly marked: string | undefined;
  /** The offset in `line` where the text with the date begins, in UTF-16 units. */
  readonly start: number;
  /** The number of texts, and of UTF-16 units of prose, before it on the page. */
  readonly texts: number;
  readonly prose: number;
};

/** The places with dates on a page, and what stands before its headline, if that was met. */
export type DatePlaces = {
  readonly places: readonly DatePlace[];
  readonly headline: { readonly places: number; readonly texts: number; readonly prose: number } | undefined;
};

/** Returns the line in which a node stands: the texts beside it up to a block or a break; and its offset there. */
function lineAround(node: Node): { readonly line: string; readonly start: number } {
  let top: Node = node;
  for (let up = parentElementOf(top); up && !isBlock(up); up = parentElementOf(up)) top = up;
  const isEnd = (one: Node): boolean =>
    one.nodeType === 1 && ((one as Element).localName === 'br' || isBlock(one as Element));
  const text = (one: Node): string =>
    one.nodeType === 1 && SKIPPED.test((one as Element).localName) ? '' : (one.textContent ?? '');
  let [before, after] = ['', ''];
  for (
    let one = top.previousSibling;
    one && !isEnd(one) && before.length < MAX_LINE;
    one = one.previousSibling
  )
    if (one.nodeType !== 8) before = text(one) + before;
  for (let one = top.nextSibling; one && !isEnd(one) && after.length < MAX_LINE; one = one.nextSibling)
    if (one.nodeType !== 8) after += text(one);
  const own = text(top);
  return { line: before + own + after, start: before.length };
}

/** Returns the smallest element around a text with a year or a day alone that prints a whole date in few units. */
function splitDate(node: Node): Element | undefined {
  let element = node.parentElement;
  for (let depth = 0; element && depth < 3; depth++, element = element.parentElement) {
    const text = `${element.textContent}`.replace(/\s+/g, ' ').trim();
    if (text.length > 60) return;
    if (printedDays(text, 'day first').length > 0) return element;
  }
  return;
}

const follower = (node: Node, end: Node): Node | null => {
  for (let one: Node | null = node; one && one !== end; one = parentNodeOf(one))
    if (one.nextSibling) return one.nextSibling;
  return null;
};

/** Returns the element whose date a node's text prints, alone or with what is beside it; undefined if it prints none. */
function printedIn(node: Node, text: string): Element | undefined {
  if (!/\d/.test(text)) return;
  if (printedDays(text.trim(), 'day first').length > 0) return node.parentElement ?? undefined;
  return text.length < 30 ? splitDate(node) : undefined;
}

/** The texts of elements that have been read before. An element without children of its own is not read again. */
export type KnownTexts = ReadonlyMap<Element, string>;

/** What is beside a headline: the number of texts after it, and of UTF-16 units of prose among them. */
export const BESIDE_HEADLINE = { texts: 60, prose: 700 } as const;

/** How to look for dates on a page. */
export type DateSearch = {
  readonly headline: Element | undefined;
  readonly known: KnownTexts;
  /** Whether to stop behind what is beside the headline. */
  readonly isBrief: boolean;
};

/**
 * Returns the places below `top` where dates stand, in document order: elements of `marked`, by the text of their
 * attribute, and printed dates. Looks at no more than 10,000 nodes and returns no more than 80 places.
 */
export function datePlaces(
  top: Element,
  marked: ReadonlyMap<Element, string>,
  { headline, known, isBrief }: DateSearch,
): DatePlaces {
  const places: DatePlace[] = [];
  let [texts, prose] = [0, 0];
  let head: DatePlaces['headline'];
  /** The element whose texts print one date together. */
  let shared: Element | undefined;
  const enter = (element: Element): Node | null => {
    const text = marked.get(element);
    if (element === headline) head = { places: places.length, texts, prose };
    if (text !== undefined) places.push({ element, ...lineAround(element), marked: text, texts, prose });
    const isDone = text !== undefined || element === headline || SKIPPED.test(element.localName);
    if (isDone) return null;
    const whole = element.firstElementChild ? undefined : known.get(element);
    if (whole === undefined || !element.firstChild) return element.firstChild;
    read(element.firstChild, whole);
    return null;
  };
  const read = (node: Node, text: string): void => {
    if (!/\S/.test(text)) return;
    texts++;
    if (text.length >= PROSE) prose += text.length;
    const element = printedIn(node, text);
    if (!element || element === shared) return;
    const isWhole = element === node.parentElement;
    if (!isWhole) shared = element;
    places.push({ element, ...lineAround(isWhole ? node : element), marked: undefined, texts, prose });
  };
  const isDone = (): boolean =>
    places.length >= MAX_LINES ||
    (isBrief &&
      head !== undefined &&
      (texts - head.texts > BESIDE_HEADLINE.texts || prose - head.prose > BESIDE_HEADLINE.prose));
  let node: Node | null = top.firstChild;
  for (let left = MAX_NODES; node && left > 0 && !isDone(); left--) {
    const next: Node | null = node.nodeType === 1 ? enter(node as Element) : null;
    if (node.nodeType === 3) read(node, node.nodeValue ?? '');
    node = next ?? follower(node, top);
  }
  return { places, headline: head };
}
