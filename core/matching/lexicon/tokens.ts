import { APOSTROPHE, BREAK, DOT, FOLD, GAP, HYPHEN, isCombining, LINE, SKIP, WORD } from './fold.ts';

/** Start value and factor of the hash of a word's folded units (FNV-1a, one unit at a time). */
export const SEED = 0x811c9dc5 | 0;
export const PRIME = 0x01000193;

/** A joint of a dot and white space, as in “V. Putin”. All other joints are fold classes or a raw unit. */
const DOT_GAP = 1;

/** A word of a text: its span in UTF-16 code units and the hash of its folded units. */
export type Token = { start: number; end: number; hash: number };

/**
 * Reads the next word at or after `from` into `token`; returns false if there is none. The end includes
 * combining marks of the last letter, but not hidden characters after it.
 */
export function readToken(text: string, from: number, token: Token): boolean {
  let at = from;
  while (at < text.length && (FOLD[text.charCodeAt(at)] as number) < WORD) at++;
  if (at >= text.length) return false;
  token.start = at;
  let hash = SEED;
  for (; at < text.length; at++) {
    const unit = FOLD[text.charCodeAt(at)] as number;
    if (unit < SKIP) break;
    if (unit !== SKIP) hash = Math.imul(hash ^ unit, PRIME);
  }
  token.end = trimEnd(text, at);
  token.hash = hash;
  return true;
}

/** Returns the end of a word without trailing hidden characters. */
export function trimEnd(text: string, end: number): number {
  let at = end;
  while (FOLD[text.charCodeAt(at - 1)] === SKIP && !isCombining(text.charCodeAt(at - 1))) at--;
  return at;
}

/**
 * Returns what separates two words, as one unit: `GAP` for white space with at most one line break and for
 * any hyphen, `APOSTROPHE`, `DOT`, {@link DOT_GAP}, the raw unit of one other punctuation mark, or `BREAK`
 * for anything that cannot occur inside a name.
 */
export function jointAt(text: string, from: number): number {
  let mark = BREAK;
  let lines = 0;
  let before = false;
  let after = false;
  for (let at = from; at < text.length; at++) {
    const raw = text.charCodeAt(at);
    const unit = FOLD[raw] as number;
    if (unit >= WORD) break;
    if (unit === SKIP) continue;
    if (unit === GAP || unit === LINE) {
      if (unit === LINE && ++lines > 1) return BREAK;
      if (mark === BREAK) before = true;
      else after = true;
      continue;
    }
    if (mark !== BREAK) return BREAK;
    mark = unit === BREAK ? raw : unit;
  }
  if (mark === BREAK) return GAP;
  if (mark === HYPHEN) return before || after ? BREAK : GAP;
  if (mark === APOSTROPHE) return before || after ? BREAK : APOSTROPHE;
  // “[Keith] Kellogg”: an editor's insertion is in brackets.
  if (after && !before && (mark === 93 || mark === 41)) return GAP;
  if (mark !== DOT) return mark;
  if (before) return BREAK;
  return after ? DOT_GAP : DOT;
}

/** True if a joint in a text fits that of a name: “U. S.” for “U.S.”, “V Putin” for “V. Putin”. */
export const fits = (ofName: number, ofText: number): boolean =>
  ofName === ofText ||
  (ofName === DOT && ofText === DOT_GAP) ||
  (ofName === DOT_GAP && (ofText === DOT || ofText === GAP));
