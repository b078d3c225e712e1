import { foldText } from '../lexicon/fold.ts';
import type { Candidate, InContext } from '../mention.ts';
import { hasWord, inAnyLanguage } from '../word-tables.ts';
import { isGivenName, mayBeOwn } from './given-names.ts';
import { isCapitalised, isSpace, type Neighbour, wordBefore } from './neighbours.ts';

/** Maximum number of names before a surname: “Will Keith”, “W. K.”, “John Fitzgerald”. */
const MAX_FORENAMES = 3;

const ALSO_WORDS = inAnyLanguage(({ surnames }) => surnames.alsoWords);
const BEFORE_PLACES = inAnyLanguage(({ surnames }) => surnames.beforePlaces);
/** Titles, which are not part of a name: “President Trump”. */
export const TITLES = inAnyLanguage(({ surnames }) => surnames.titles);

/** True for a single letter, which is an initial before a surname. */
export const isInitial = (word: string): boolean => word.length === 1;

/** True if an offset is at the start of a text, sentence or quotation. */
export const isSentenceStart = (text: string, at: number): boolean =>
  /(?:^|[.!?…:;–—«„“"(\n>•\p{Extended_Pictographic}]\s*)$/u.test(text.slice(Math.max(0, at - 4), at));

/** True if a candidate is a name in its own right, not a first name before another person's surname. */
const isNameOfItsOwn = (candidate: Candidate): boolean =>
  candidate.kind !== 'named' || !(candidate.bare && candidate.strength === 'weak');

/** True for a place with a person's name: “in Charlotte”, “San Francisco”. */
export function isPlace(text: string, at: number): boolean {
  const before = wordBefore(text, at);
  return before !== undefined && isSpace(before.between) && hasWord(BEFORE_PLACES, foldText(before.word));
}

/** Returns the capitalised words and initials right before a name, nearest first, up to a title or name. */
export function forenamesOf({ text, candidate, candidates, index }: InContext): Neighbour[] {
  const forenames: Neighbour[] = [];
  const earlier = candidates[index - 1];
  const end = earlier && isNameOfItsOwn(earlier) ? earlier.end : 0;
  let at = candidate.start;
  while (forenames.length < MAX_FORENAMES) {
    const before = wordBefore(text, at);
    if (!before || before.start < end || !isCapitalised(before.word)) break;
    const isJoined = isInitial(before.word) ? /^\.[ \u00a0]?$/ : /^[ \u00a0]$/;
    if (!isJoined.test(before.between) || hasWord(TITLES, foldText(before.word))) break;
    const last = forenames.at(-1);
    // “Louis I. Later Putin”: a letter is an initial only before another initial or a first name.
    if (isInitial(before.word) && last && !isInitial(last.word) && !isGivenName(foldText(last.word))) break;
    forenames.push(before);
    at = before.start;
  }
  return forenames;
}

/**
 * Decides whose first names precede a surname: its bearer's or another person's; undefined if they do not show
 * it. The outermost conclusive one decides: “Will Keith Kellogg” is not Keith Kellogg. `initial` is an initial
 * that is not the bearer's, which may also be the end of the previous sentence.
 */
export function ownerOf(
  text: string,
  forenames: readonly Neighbour[],
  own: readonly string[],
): 'bearer' | 'other' | 'initial' | undefined {
  let isForeign = false;
  for (const { word, start } of forenames.toReversed()) {
    const folded = foldText(word);
    // The first of several initials decides.
    if (!(isForeign && isInitial(word)) && mayBeOwn(folded, own)) return 'bearer';
    isForeign ||= isInitial(word);
    if (isGivenName(folded) && !isPlace(text, start)) {
      if (!hasWord(ALSO_WORDS, folded) || !isSentenceStart(text, start)) return 'other';
    }
  }
  return isForeign ? 'initial' : undefined;
}
