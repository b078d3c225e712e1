import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Translate } from '../../components/words.ts';

type Messages = { readonly [key: string]: string | Messages };

function flatten(messages: Messages, prefix = ''): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : flatten(value, `${prefix}${key}.`),
  );
}

/** Every message of `locales/<language>.yml`, by its dotted key, as written there. Throws where there is no such file. */
export function readMessages(language = 'en'): ReadonlyMap<string, string> {
  const file = join(import.meta.dirname, '../../locales', `${language}.yml`);
  return new Map(flatten(parse(readFileSync(file, 'utf8'))));
}

function plural(forms: readonly string[], count: number): string | undefined {
  if (forms.length === 1) return forms[0];
  if (forms.length === 2) return forms[count === 1 ? 0 : 1];
  return forms[Math.min(count, 2)];
}

/**
 * The words of the interface outside the browser, by the rules of `@wxt-dev/i18n`: two forms are one and many,
 * three are none, one and many. Throws a RangeError for a key that is not there.
 */
export function readWords(language = 'en'): Translate {
  const messages = readMessages(language);
  return (key, substitutions, count) => {
    const message = messages.get(key);
    if (message === undefined) throw new RangeError(`locales/${language}.yml has no “${key}”`);
    const form = count === undefined ? message : plural(message.split(' | '), count);
    const filled = substitutions ?? (count === undefined ? [] : [String(count)]);
    return (form ?? '').replace(/\$([1-9])/g, (_, digit: string) => filled[Number(digit) - 1] ?? '');
  };
}
