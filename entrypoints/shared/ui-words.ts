import { i18n } from '#i18n';
import type { Translate, Words } from '../../core/interface-words.ts';
import { uiLanguage } from '../../platform/ui-language.ts';

/** The words of the interface in the reader's language. The language is looked up on first use. */
export const uiWords: Words = {
  t: i18n.t as unknown as Translate,
  get language() {
    return uiLanguage();
  },
};
