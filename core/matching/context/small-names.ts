import type { Language } from '../../pack/model.ts';
import { foldText } from '../lexicon/fold.ts';
import type { Candidate, InContext } from '../mention.ts';
import { hasWord, inEachLanguage, WORDS_OF } from '../word-tables.ts';
import { isSpace, wordBefore } from './neighbours.ts';

const SMALL_WORDS = inEachLanguage(({ surnames }) => surnames.smallWords);
/** Ending of an adjective made from the name of a place: “псковский кремль”, “псковському кремлеві”. */
const OF_PLACE = /с(?:ь)?к(?:ии|ого|ому|им|ом|ім)$/;
/** Ending of an adjective in the plural, which no name of a person follows: “лососёвых путин”. */
const PLURAL = /..(?:[ыи]х|[ыи]ми)$/;
const PRONOUNS = /^(?:н?их|ними|тих|цих|этих|моих|своих|ваших|наших|моїх|своїх)$/;
/** Shortest word that is taken for a name without its capital; “си” and “сі” are too short. */
const SHORTEST = 3;

const isWordIn = (text: string, { start, end }: Candidate, language: Language): boolean =>
  hasWord(SMALL_WORDS[language], foldText(text.slice(start, end)).replaceAll(' ', '_'));

/** True if the page's language has names without capitals, and the candidate's name is no common word in it. */
export const mayBeSmall = ({ text, candidate, language }: InContext): boolean =>
  language !== undefined &&
  WORDS_OF[language].surnames.smallWords !== undefined &&
  !isWordIn(text, candidate, language);

/** True for a name that shows what a common word in its paragraph means. */
const isTelling = (other: Candidate, context: InContext): boolean =>
  other.kind === 'named' &&
  other.strength === 'strong' &&
  (other.isSmall ? mayBeSmall({ ...context, candidate: other }) : other.bare !== undefined);

/**
 * True if a name without its capital is meant as a name: on a page in a language that does so, a word of at least
 * three letters that has no other meaning, or that another name in the paragraph explains (“путина и трампа”).
 */
export function isSmallName(context: InContext): boolean {
  const { text, candidate, candidates, language } = context;
  if (language === undefined || WORDS_OF[language].surnames.smallWords === undefined) return false;
  if (candidate.strength === 'weak' && !candidate.bare) return false;
  if (candidate.end - candidate.start < SHORTEST && candidate.bare) return false;
  const before = wordBefore(text, candidate.start);
  const word = foldText(before?.word ?? '');
  // The second half of a word that is broken at the end of a line: “рас- путин”.
  if (before && /^[-\u00ad]/.test(before.between)) return false;
  if (isSpace(before?.between ?? '') && PLURAL.test(word) && !PRONOUNS.test(word)) return false;
  if (!isWordIn(text, candidate, language)) return true;
  if (candidate.kind !== 'named') return false;
  if (OF_PLACE.test(word)) return false;
  return candidates.some((other) => other !== candidate && isTelling(other, context));
}
