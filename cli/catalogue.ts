import { parse } from 'yaml';
import { fillMessage, type Translate } from '../core/interface-words.ts';

type Nested = { readonly [key: string]: string | Nested };

/** The messages of one language by dotted key, as written in the file. */
export type Messages = ReadonlyMap<string, string>;

const flatten = (messages: Nested, prefix = ''): [string, string][] =>
  Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );

/** Parses the text of a file in `locales/`. */
export const messagesIn = (yaml: string): Messages => new Map(flatten(parse(yaml)));

/**
 * Creates a translate function for use outside the extension; see {@link fillMessage}. The function throws a
 * RangeError for an unknown key.
 */
export const wordsOf =
  (messages: Messages, language: string): Translate =>
  (key, substitutions, count) => {
    const message = messages.get(key);
    if (message === undefined) throw new RangeError(`locales/${language}.yml has no “${key}”`);
    return fillMessage(message, substitutions, count);
  };
