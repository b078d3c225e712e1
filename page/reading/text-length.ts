/** Maximum numbers of texts of one element, and of UTF-16 units of one text, that are looked at. */
const MAX_TEXTS = 400;
const MAX_UNITS = 999;

/** Returns the length of a text without the white space around it, in UTF-16 units, but at most 999. */
export const trimmedLength = (text: Text): number => text.substringData(0, MAX_UNITS).trim().length;

/** How many more texts may be looked at. */
export type Looks = { left: number };

/**
 * Returns the length of the texts in an element without the white space around each, in UTF-16 units. It stops when
 * the length exceeds `enough`, after 400 texts, and when no looks are left. Each text takes one look.
 */
export function lengthOf(element: Element, enough: number, looks: Looks): number {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  const least = Math.max(0, looks.left - MAX_TEXTS);
  let length = 0;
  while (length <= enough && looks.left > least && walker.nextNode()) {
    looks.left--;
    length += trimmedLength(walker.currentNode as Text);
  }
  return length;
}
