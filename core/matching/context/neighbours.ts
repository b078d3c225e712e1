import { FOLD, isSmall, SKIP, WORD } from '../lexicon/fold.ts';

/** A word beside a span, with the raw text `between` the two. Offsets are UTF-16 units. */
export type Neighbour = {
  readonly word: string;
  readonly between: string;
  readonly start: number;
  readonly end: number;
};

/** Maximum number of UTF-16 units that are searched for a word, including the word itself. */
const MAX_GAP = 40;

const isWord = (text: string, at: number): boolean => (FOLD[text.charCodeAt(at)] as number) >= SKIP;

/** Returns the word before an offset, or undefined if there is none within reach. */
export function wordBefore(text: string, offset: number): Neighbour | undefined {
  const least = Math.max(0, offset - MAX_GAP);
  let end = offset;
  while (end > least && (FOLD[text.charCodeAt(end - 1)] as number) < WORD) end--;
  let start = end;
  while (start > least && isWord(text, start - 1)) start--;
  if (start === end) return;
  return { word: text.slice(start, end), between: text.slice(end, offset), start, end };
}

/** Returns the word after an offset, or undefined if there is none within reach. */
export function wordAfter(text: string, offset: number): Neighbour | undefined {
  const most = Math.min(text.length, offset + MAX_GAP);
  let start = offset;
  while (start < most && (FOLD[text.charCodeAt(start)] as number) < WORD) start++;
  let end = start;
  while (end < most && isWord(text, end)) end++;
  if (start === end) return;
  return { word: text.slice(start, end), between: text.slice(offset, start), start, end };
}

/** True for a word that begins with a capital letter; false in scripts without case. */
export const isCapitalised = (word: string): boolean =>
  !isSmall(word.charCodeAt(0)) && word.charAt(0).toLowerCase() !== word.charAt(0);

/** True for a separator inside a name: a single space or line break, or a space and a line break. */
export const isSpace = (between: string): boolean => /^[ \u00a0]\n?$|^\n$/.test(between);

/** True for a word with two consecutive capitals. */
export const isAcronym = (word: string): boolean => /\p{Lu}{2}/u.test(word);
