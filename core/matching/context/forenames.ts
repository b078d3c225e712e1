import { foldText } from '../lexicon/fold.ts';
import type { Candidate, InContext } from '../mention.ts';
import { hasWord, inAnyLanguage } from '../word-tables.ts';
import { isGivenName, mayBeOwn } from './given-names.ts';
import { isCapitalised, isSpace, type Neighbour, wordBefore } from './neighbours.ts';

/** So many names can stand before a surname: “Will Keith”, “W. K.”, “John Fitzgerald”. */
const MAX_FORENAMES = 3;

const ALSO_WORDS = inAnyLanguage(({ surnames }) => surnames.alsoWords);
const BEFORE_PLACES = inAnyLanguage(({ surnames }) => surnames.beforePlaces);
/** Titles end a name: “President Trump”. */
export const TITLES = inAnyLanguage(({ surnames }) => surnames.titles);

/** True for a single letter, which before a surname is an initial. */
export const isInitial = (word: string): boolean => word.length === 1;

/** True where an offset stands at the start of a text, a sentence or a quotation. */
export const isSentenceStart = (text: string, at: number): boolean =>
  /(?:^|[.!?…:;–—«„“"(\n]\s*)$/u.test(text.slice(Math.max(0, at - 4), at));

/** True where a candidate is a name of its own, and not the first name that another one's surname follows. */
const isNameOfItsOwn = (candidate: Candidate): boolean =>
  candidate.kind === 'descriptive' ||
  (candidate.kind === 'named' && !(candidate.bare && candidate.strength === 'weak'));

/** True for a place that is called like a person: “in Charlotte”, “San Francisco”. */
export function isPlace(text: string, at: number): boolean {
  const before = wordBefore(text, at);
  return before !== undefined && isSpace(before.between) && hasWord(BEFORE_PLACES, foldText(before.word));
}

/** The capitalised words and initials right before a name, the nearest first; other names and titles end them. */
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
    // “Louis I. Later Putin”: only another initial or a first name makes one of the letter before it.
    if (isInitial(before.word) && last && !isInitial(last.word) && !isGivenName(foldText(last.word))) break;
    forenames.push(before);
    at = before.start;
  }
  return forenames;
}

/**
 * Whose the names before a surname are, as far as they tell: its bearer's own, or another one's. The outermost that
 * tells decides: “Will Keith Kellogg” is no Keith Kellogg. Another initial may also end the sentence before.
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
