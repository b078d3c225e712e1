import { i18n } from '#i18n';
import { type Catalogue, type Translate, translatorOf, type Words } from '../../core/interface-words.ts';
import { uiLanguage } from '../../platform/ui-language.ts';

/** The words in the browser's language. The language is looked up on first use. */
const browserWords: Words = {
  t: i18n.t as unknown as Translate,
  get language() {
    return uiLanguage();
  },
};

let words = browserWords;

/** The words of the interface, in the language that was last given to {@link speak}. */
export const uiWords: Words = {
  t: (key, substitutions, count) => words.t(key, substitutions, count),
  get language() {
    return words.language;
  },
};

/** Chooses the language of {@link uiWords}: that of the catalogue, or the browser's if it is null. */
export function speak(catalogue: Catalogue | null): void {
  words = catalogue ? { language: catalogue.language, t: translatorOf(catalogue) } : browserWords;
}
