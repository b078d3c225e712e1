/** Maximum numbers of texts, and of UTF-16 units of one text, that are looked at. */
const MAX_TEXTS = 400;
const MAX_UNITS = 999;

/** Returns the length of a text without the white space around it, in UTF-16 units, but at most 999. */
export const trimmedLength = (text: Text): number => text.substringData(0, MAX_UNITS).trim().length;

/**
 * Returns the length of the texts in an element without the white space around each, in UTF-16 units. With `holders`,
 * it counts only those in such elements. It stops when the length exceeds `enough`, and after 400 texts.
 */
export function lengthOf(element: Element, enough: number, holders?: string): number {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  let length = 0;
  for (let left = MAX_TEXTS; left > 0 && length <= enough && walker.nextNode(); left--) {
    const text = walker.currentNode as Text;
    if (!holders || text.parentElement?.closest(holders)) length += trimmedLength(text);
  }
  return length;
}
