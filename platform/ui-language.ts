import { browser } from './native.ts';

let asked: string | undefined;

/**
 * Returns the language of the interface (BCP 47). It is read from the messages: if there are none in the
 * browser's language, the interface is in English.
 */
export function uiLanguage(): string {
  asked ??= browser.i18n.getMessage('a11y_language') || 'en';
  return asked;
}
