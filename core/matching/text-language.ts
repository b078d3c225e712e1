import FREQUENT from '../../data/languages/frequent.json' with { type: 'json' };
import { LANGUAGES } from '../pack/languages.ts';
import type { Language } from '../pack/model.ts';

/** Returns a record with a value for each language. */
export const byLanguage = <T>(of: (language: Language) => T): Readonly<Record<Language, T>> =>
  Object.fromEntries(LANGUAGES.map((language) => [language, of(language)])) as Record<Language, T>;

const frequentWords = byLanguage((language) => {
  let words: ReadonlySet<string> | undefined;
  return () => {
    words ??= new Set(FREQUENT[language].split(' '));
    return words;
  };
});
/** Minimum number of frequent words that identify the language of a text. */
const MIN_HITS = 4;
/** Share of frequent words from which a text is in its declared language without a look at others. */
const SURE = 0.3;
/** Words in the scripts of the supported languages. */
const WORDS = /[a-z\u00df-\u024f\u0400-\u052f]+/g;

/** Returns the language of a BCP 47 tag, or undefined if it is not supported. */
export const languageOf = (tag: string): Language | undefined =>
  LANGUAGES.find((language) => language === tag.toLowerCase().split('-')[0]);

/**
 * Returns the BCP 47 tag of a text: the declared one, unless its words clearly belong to another supported
 * language. A few thousand characters of text are enough.
 */
export function checkedLanguage(declared: string, text: string): string {
  const words = text.toLowerCase().match(WORDS) ?? [];
  const count = (language: Language): number => {
    const frequent = frequentWords[language]();
    return words.reduce((hits, word) => (frequent.has(word) ? hits + 1 : hits), 0);
  };
  const own = languageOf(declared);
  const hits = own === undefined ? 0 : count(own);
  if (hits >= MIN_HITS && hits >= words.length * SURE) return declared;
  const [best] = LANGUAGES.map((language) => ({ language, hits: count(language) })).sort(
    (one, other) => other.hits - one.hits,
  );
  if (!best || best.hits < MIN_HITS) return declared;
  if (own === undefined) return declared === '' || best.hits > words.length / 8 ? best.language : declared;
  return hits * 2 >= best.hits ? declared : best.language;
}
