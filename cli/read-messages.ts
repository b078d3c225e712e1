import { readdirSync, readFileSync } from 'node:fs';
import { join, parse } from 'node:path';
import type { Translate, Words } from '../core/interface-words.ts';
import { type Messages, messagesIn, wordsOf } from './catalogue.ts';

/** The folder with a file of messages for each language, which is named after its tag (BCP 47). */
export const LOCALES = join(import.meta.dirname, '../locales');

/** Returns the languages of the interface (BCP 47) in alphabetical order, one per file in `locales/`. */
export const interfaceLanguages = (): string[] =>
  readdirSync(LOCALES)
    .filter((file) => file.endsWith('.yml'))
    .map((file) => parse(file).name)
    .sort();

/** Reads the messages of `locales/<language>.yml` by dotted key. Throws an Error if the file is missing. */
export const readMessages = (language = 'en'): Messages =>
  messagesIn(readFileSync(join(LOCALES, `${language}.yml`), 'utf8'));

/** The translate function for a language; see {@link wordsOf}. */
export const readWords = (language = 'en'): Translate => wordsOf(readMessages(language), language);

/** The English words of the interface, which the commands also use. */
export const ENGLISH: Words = { t: readWords(), language: 'en' };
