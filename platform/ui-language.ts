import { browser } from './native.ts';

let asked: string | undefined;

/**
 * The language of the interface (BCP 47). The messages say it themselves: the browser's own language may be one that
 * they do not have, and then our words are English.
 */
export function uiLanguage(): string {
  asked ??= browser.i18n.getMessage('a11y_language') || 'en';
  return asked;
}
