import { FOLD, isSmall, SKIP, WORD } from '../lexicon/fold.ts';

/** A word beside a span: its raw text, and what stands between the two (raw, at most a few units). */
export type Neighbour = {
  readonly word: string;
  readonly between: string;
  readonly start: number;
  readonly end: number;
};

/** No farther does a rule look for a word, nor into one, in UTF-16 units. */
const MAX_GAP = 40;

const isWord = (text: string, at: number): boolean => (FOLD[text.charCodeAt(at)] as number) >= SKIP;

/** The word before an offset, or undefined where none begins within reach. */
export function wordBefore(text: string, offset: number): Neighbour | undefined {
  const least = Math.max(0, offset - MAX_GAP);
  let end = offset;
  while (end > least && (FOLD[text.charCodeAt(end - 1)] as number) < WORD) end--;
  let start = end;
  while (start > least && isWord(text, start - 1)) start--;
  if (start === end) return;
  return { word: text.slice(start, end), between: text.slice(end, offset), start, end };
}

/** The word after an offset, or undefined where none ends within reach. */
export function wordAfter(text: string, offset: number): Neighbour | undefined {
  const most = Math.min(text.length, offset + MAX_GAP);
  let start = offset;
  while (start < most && (FOLD[text.charCodeAt(start)] as number) < WORD) start++;
  let end = start;
  while (end < most && isWord(text, end)) end++;
  if (start === end) return;
  return { word: text.slice(start, end), between: text.slice(offset, start), start, end };
}

/** True for a word that begins with a capital letter; letters of scripts without case have none. */
export const isCapitalised = (word: string): boolean =>
  !isSmall(word.charCodeAt(0)) && word.charAt(0).toLowerCase() !== word.charAt(0);

/** True for what stands between two words of one name: a single space or line break. */
export const isSpace = (between: string): boolean => /^[ \u00a0]\n?$|^\n$/.test(between);

/** True for a word with two capitals together. */
export const isAcronym = (word: string): boolean => /\p{Lu}{2}/u.test(word);
