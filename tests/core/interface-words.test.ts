import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createI18n } from '@wxt-dev/i18n';
import { generateChromeMessagesText, parseMessagesFile } from '@wxt-dev/i18n/build';
import { afterEach, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { readMessages } from '../../cli/read-messages.ts';
import { fillMessage, type Translate, translatorOf } from '../../core/interface-words.ts';

const FOLDER = join(import.meta.dirname, '../../locales');
const LANGUAGES = readdirSync(FOLDER).map((file) => file.replace('.yml', ''));
const VALUES = ['Ä', '2 Feb', '$3', '', 'five'];

afterEach(() => vi.restoreAllMocks());

/** Returns the translate function that the extension gets from the browser, with the messages as built. */
async function asBuilt(language: string): Promise<Translate> {
  const text = generateChromeMessagesText(await parseMessagesFile(join(FOLDER, `${language}.yml`)));
  const built = JSON.parse(text) as Record<string, { message: string }>;
  // The browser's part: it fills in the substitutions. Everything else is done by the package.
  vi.spyOn(browser.i18n, 'getMessage').mockImplementation(((key: string, substitutions: string[] = []) =>
    (built[key]?.message ?? '').replace(
      /\$(?:([1-9])|\$)/g,
      (_: string, digit?: string) => (digit ? substitutions[Number(digit) - 1] : '$') ?? '',
    )) as typeof browser.i18n.getMessage);
  return createI18n().t as unknown as Translate;
}

it.each(LANGUAGES)(
  'In “%s”, every message is filled in as by the package that the browser uses',
  async (language) => {
    const expected = await asBuilt(language);
    const messages = readMessages(language);
    const actual = translatorOf({ language, messages: Object.fromEntries(messages) });
    expect(messages.size).toBeGreaterThan(300);
    for (const [key, message] of messages) {
      expect([key, actual(key)]).toEqual([key, expected(key)]);
      expect([key, actual(key, VALUES)]).toEqual([key, expected(key, VALUES)]);
      // The package counts only what has forms for a count.
      if (!message.includes(' | ')) continue;
      for (const count of [0, 1, 2, 5, 21]) {
        expect([key, count, actual(key, undefined, count)]).toEqual([
          key,
          count,
          expected(key, undefined, count),
        ]);
        expect([key, count, actual(key, VALUES, count)]).toEqual([key, count, expected(key, VALUES, count)]);
      }
    }
  },
);

it('fills in nothing for an unknown message or a missing substitution', () => {
  expect(translatorOf({ language: 'en', messages: {} })('no.key', ['a'])).toBe('');
  expect(fillMessage('$1 and $2', ['a'])).toBe('a and ');
});
