import { browser } from './native.ts';

let asked: string | undefined;

/**
 * Returns the language of the interface (BCP 47). The messages state it, because there may be none in the
 * browser's own language, and then the interface is in English.
 */
export function uiLanguage(): string {
  asked ??= browser.i18n.getMessage('a11y_language') || 'en';
  return asked;
}
