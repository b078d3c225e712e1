import { parse } from 'yaml';
import type { Translate } from '../core/interface-words.ts';

type Nested = { readonly [key: string]: string | Nested };

/** The messages of one language by dotted key, as written in the file. */
export type Messages = ReadonlyMap<string, string>;

const flatten = (messages: Nested, prefix = ''): [string, string][] =>
  Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );

/** Parses the text of a file in `locales/`. */
export const messagesIn = (yaml: string): Messages => new Map(flatten(parse(yaml)));

function plural(forms: readonly string[], count: number): string | undefined {
  if (forms.length === 1) return forms[0];
  if (forms.length === 2) return forms[count === 1 ? 0 : 1];
  return forms[Math.min(count, 2)];
}

/**
 * Creates a translate function for use outside the extension, by the rules of `@wxt-dev/i18n`: two plural
 * forms are for one and many, three for none, one and many. The function throws a RangeError for an unknown
 * key.
 */
export const wordsOf =
  (messages: Messages, language: string): Translate =>
  (key, substitutions, count) => {
    const message = messages.get(key);
    if (message === undefined) throw new RangeError(`locales/${language}.yml has no “${key}”`);
    const form = count === undefined ? message : plural(message.split(' | '), count);
    const filled = substitutions ?? (count === undefined ? [] : [String(count)]);
    return (form ?? '').replace(/\$([1-9])/g, (_, digit: string) => filled[Number(digit) - 1] ?? '');
  };
