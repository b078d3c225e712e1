import type { Words } from '../../core/interface-words.ts';
import { inLanguage, type Localised } from '../../core/pack/model.ts';

const primary = (language: string): string => language.split('-')[0] ?? language;

/** Returns a text of the dossier in the interface's language, or in English if it is not available. */
export const inWords = (text: Localised, { language }: Pick<Words, 'language'>): string =>
  inLanguage(text, primary(language));

/** Returns the language tag (BCP 47) for `lang`, or undefined if it is the interface's language. */
export const foreignLang = (tag: string, { language }: Words): string | undefined =>
  primary(tag) === primary(language) ? undefined : tag;

/** Returns `en` if {@link inWords} falls back to English in an interface in another language, else undefined. */
export function fallbackLang(text: Localised, { language }: Words): 'en' | undefined {
  const tag = primary(language);
  return tag === 'en' || tag in text ? undefined : 'en';
}

/** Returns the direction of the interface's language for `dir`, so that the page's direction is not inherited. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  ['ar', 'fa', 'he', 'ur'].includes(primary(language)) ? 'rtl' : 'ltr';
