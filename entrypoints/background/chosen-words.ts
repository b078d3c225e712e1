import { messageTexts } from 'virtual:messages';
import type { Catalogue } from '../../core/interface-words.ts';
import { readSettings } from '../../platform/settings-store.ts';
import { uiLanguage } from '../../platform/ui-language.ts';
import { speak } from '../shared/ui-words.ts';

/**
 * Returns the messages of the language that the reader chose. Null if the browser's own messages are the ones to
 * show: for `auto`, for the browser's language, and for a language that we do not have.
 */
export function catalogueOf(language: string): Catalogue | null {
  const text = Object.hasOwn(messageTexts, language) ? messageTexts[language] : undefined;
  return text === undefined || language === uiLanguage() ? null : { language, messages: JSON.parse(text) };
}

let choice: Promise<void> | undefined;

/** Resolves once the background speaks the language that the reader chose. `again` reads the choice anew. */
export function chosenWords(again = false): Promise<void> {
  if (!choice || again) choice = readSettings().then(({ language }) => speak(catalogueOf(language)));
  return choice;
}
