import FREQUENT from '../../data/languages/frequent.json' with { type: 'json' };
import { LANGUAGES } from '../pack/languages.ts';
import type { Language } from '../pack/model.ts';

/** Returns a record with a value for each language. */
export const byLanguage = <T>(of: (language: Language) => T): Readonly<Record<Language, T>> =>
  Object.fromEntries(LANGUAGES.map((language) => [language, of(language)])) as Record<Language, T>;

const FREQUENT_WORDS = byLanguage((language): ReadonlySet<string> => new Set(FREQUENT[language].split(' ')));
/** Minimum number of frequent words that identify the language of a text. */
const MIN_HITS = 4;

/** Returns the language of a BCP 47 tag, or undefined if it is not supported. */
export const languageOf = (tag: string): Language | undefined =>
  LANGUAGES.find((language) => language === tag.toLowerCase().split('-')[0]);

/**
 * Returns the BCP 47 tag of a text: the declared one, unless its words clearly belong to another supported
 * language. A few thousand characters of text are enough.
 */
export function checkedLanguage(declared: string, text: string): string {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (language: Language): number =>
    words.filter((word) => FREQUENT_WORDS[language].has(word)).length;
  const [best] = LANGUAGES.map((language) => ({ language, hits: count(language) })).sort(
    (one, other) => other.hits - one.hits,
  );
  if (!best || best.hits < MIN_HITS) return declared;
  const own = languageOf(declared);
  if (own === undefined) return declared === '' || best.hits > words.length / 8 ? best.language : declared;
  return count(own) * 2 >= best.hits ? declared : best.language;
}
