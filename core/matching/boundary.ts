import { APOSTROPHE, DOT, FOLD, foldText, HYPHEN, SKIP, WORD } from './lexicon/fold.ts';
import { readToken, type Token } from './lexicon/tokens.ts';
import { SHARED_WORDS, wordsIn } from './word-tables.ts';

const ELISIONS: ReadonlySet<string> = new Set(wordsIn(SHARED_WORDS.elisions));
const POSSESSIVES: ReadonlySet<string> = new Set(wordsIn(SHARED_WORDS.possessives));

const foldAt = (text: string, at: number): number =>
  at < text.length ? (FOLD[text.charCodeAt(at)] as number) : 0;

function isTiedBefore(text: string, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && foldAt(text, at) === SKIP) at--;
  if (at < 1 || foldAt(text, at) !== APOSTROPHE) return false;
  const end = at;
  while (at > 0 && foldAt(text, at - 1) >= SKIP) at--;
  return at < end && !ELISIONS.has(foldText(text.slice(at, end)));
}

function isTiedAfter(text: string, end: number): boolean {
  let at = end;
  while (foldAt(text, at) === SKIP) at++;
  if (foldAt(text, at) !== APOSTROPHE || foldAt(text, at + 1) < SKIP) return false;
  const token: Token = { start: 0, end: 0, hash: 0 };
  return readToken(text, at + 1, token) && !POSSESSIVES.has(foldText(text.slice(token.start, token.end)));
}

/** True for “U.S” before “.A”: the text has more initials than the name. */
const isLongerInitials = (text: string, end: number): boolean =>
  foldAt(text, end) === DOT && foldAt(text, end + 1) >= WORD && (end < 2 || foldAt(text, end - 2) < SKIP);

/** True for the “son” in “Trump’s son-in-law”. */
const isKinsman = (text: string, end: number): boolean =>
  foldAt(text, end) === HYPHEN && foldText(text.slice(end + 1, end + 7)) === 'in law';

/**
 * True if the span is not part of a longer name: false for the “Keefe” in “O’Keefe” and the “Xi” in “Xi’an”,
 * true for “Trump” in “Trump’s” and “OTAN” in “l’OTAN”.
 */
export const standsAlone = (text: string, start: number, end: number): boolean =>
  !isTiedBefore(text, start) &&
  !isTiedAfter(text, end) &&
  !isLongerInitials(text, end) &&
  !isKinsman(text, end);
