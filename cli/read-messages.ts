import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Translate, Words } from '../core/interface-words.ts';
import { type Messages, messagesIn, wordsOf } from './catalogue.ts';

/** Every message of `locales/<language>.yml`, by its dotted key, as written there. Throws where there is no such file. */
export const readMessages = (language = 'en'): Messages =>
  messagesIn(readFileSync(join(import.meta.dirname, '../locales', `${language}.yml`), 'utf8'));

/** The words of the interface in a language; see {@link wordsOf}. */
export const readWords = (language = 'en'): Translate => wordsOf(readMessages(language), language);

/** The English words of the interface, which the command line speaks too. */
export const ENGLISH: Words = { t: readWords(), language: 'en' };
