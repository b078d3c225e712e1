import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import type { Translate, Words } from '../core/interface-words.ts';
import { type Messages, messagesIn, wordsOf } from './catalogue.ts';

const FOLDER = join(import.meta.dirname, '../locales');

/** Returns the languages of the interface (BCP 47), one per file in `locales/`. */
export const interfaceLanguages = (): string[] => readdirSync(FOLDER).map((file) => parse(file).name);

/** Reads the messages of `locales/<language>.yml` by dotted key. Throws an Error if the file is missing. */
export const readMessages = (language = 'en'): Messages =>
  messagesIn(readFileSync(join(FOLDER, `${language}.yml`), 'utf8'));

/** The translate function for a language; see {@link wordsOf}. */
export const readWords = (language = 'en'): Translate => wordsOf(readMessages(language), language);

/** The English words of the interface, which the commands also use. */
export const ENGLISH: Words = { t: readWords(), language: 'en' };
