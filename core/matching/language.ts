import { LANGUAGES } from '../pack/languages.ts';
import type { Language } from '../pack/model.ts';

/** Frequent short words that tell the languages of one script apart. */
const WORDS: Readonly<Record<Language, readonly string[]>> = {
  en: ['the', 'and', 'of', 'to', 'is', 'that', 'with', 'for', 'was', 'by'],
  de: ['der', 'die', 'und', 'das', 'mit', 'den', 'nicht', 'von', 'ist', 'auf'],
  fr: ['le', 'les', 'et', 'des', 'une', 'est', 'dans', 'du', 'que', 'pour'],
  es: ['el', 'los', 'y', 'del', 'una', 'las', 'con', 'que', 'por', 'para'],
  pl: ['w', 'i', 'na', 'się', 'nie', 'że', 'jest', 'przez', 'do', 'oraz'],
  uk: ['і', 'та', 'що', 'у', 'не', 'з', 'про', 'це', 'від', 'як'],
  ru: ['и', 'в', 'что', 'не', 'на', 'с', 'по', 'как', 'из', 'это'],
};
/** With fewer hits than this a text tells nothing. */
const ENOUGH = 4;

/** The language of a BCP 47 tag, where it is one of ours. */
export const languageOf = (tag: string): Language | undefined =>
  LANGUAGES.find((language) => language === tag.toLowerCase().split('-')[0]);

/**
 * The BCP 47 tag of a text: the declared one, unless its words tell clearly that it is another language of ours.
 * A few thousand characters of text are enough.
 */
export function checkedLanguage(declared: string, text: string): string {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const count = (language: Language): number => {
    const known = new Set(WORDS[language]);
    return words.reduce((sum, word) => sum + Number(known.has(word)), 0);
  };
  const [best] = LANGUAGES.map((language) => ({ language, hits: count(language) })).sort(
    (one, other) => other.hits - one.hits,
  );
  if (!best || best.hits < ENOUGH) return declared;
  const own = languageOf(declared);
  if (own === undefined) return declared === '' || best.hits > words.length / 8 ? best.language : declared;
  return count(own) * 2 >= best.hits ? declared : best.language;
}
