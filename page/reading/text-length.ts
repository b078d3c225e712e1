/** How many more texts may be looked at. */
export type Looks = { left: number };

/** Returns the length of a text without the white space around it, in UTF-16 units, but at most 999. */
export const trimmedLength = (text: Text): number => text.substringData(0, 999).trim().length;

/**
 * Returns the length of the texts in an element without the white space around each, in UTF-16 units. It stops when
 * the length exceeds `enough`, and when no looks are left. Each text takes one look.
 */
export function lengthOf(element: Element, enough: number, looks: Looks): number {
  const walker = element.ownerDocument.createTreeWalker(element, 4);
  let text = walker.nextNode() as Text | null;
  let length = 0;
  for (; text && length <= enough && looks.left > 0; looks.left--) {
    length += trimmedLength(text);
    text = walker.nextNode() as Text | null;
  }
  return length;
}
