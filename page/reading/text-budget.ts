/** The texts of a part of a page, in document order. */
export type TextsOf = (root: Node) => Iterable<Text>;

/** Maximum number of UTF-16 units of one text that are looked at. */
const MAX_LENGTH = 999;

/** Returns a function that gives the texts of a part of a page, and in all its calls no more of them than `most`. */
export function textBudget(document: Document, most: number): TextsOf {
  let left = most;
  return function* texts(root) {
    const walker = document.createTreeWalker(root, 4);
    while (left-- > 0 && walker.nextNode()) yield walker.currentNode as Text;
  };
}

/** Returns the length of a text without the white space around it, in UTF-16 units, but at most 999. */
export const trimmedLength = (text: Text): number => text.substringData(0, MAX_LENGTH).trim().length;
