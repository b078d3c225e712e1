import type { Words } from '../../core/interface-words.ts';
import { inLanguage, type Localised } from '../../core/pack/model.ts';

const primary = (language: string): string => language.split('-')[0] ?? language;

/** A text of the dossier in the interface's language, or in English. */
export const inWords = (text: Localised, { language }: Pick<Words, 'language'>): string =>
  inLanguage(text, primary(language));

/** A language (BCP 47) for `lang`, where it is not that of the interface. */
export const foreignLang = (tag: string, { language }: Words): string | undefined =>
  primary(tag) === primary(language) ? undefined : tag;

/** `en` where a text of the dossier is English inside an interface in another language, else `undefined`. */
export function fallbackLang(text: Localised, { language }: Words): 'en' | undefined {
  const tag = primary(language);
  return tag === 'en' || tag in text ? undefined : 'en';
}

/** The direction of the interface's language, for `dir`: a page's own direction must not reach our text. */
export const directionOf = (language: string): 'ltr' | 'rtl' =>
  ['ar', 'fa', 'he', 'ur'].includes(primary(language)) ? 'rtl' : 'ltr';
