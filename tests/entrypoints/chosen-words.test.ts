import { readdirSync } from 'node:fs';
import { languages } from 'virtual:messages';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readMessages } from '../../cli/read-messages.ts';
import { catalogueOf, chosenWords } from '../../entrypoints/background/chosen-words.ts';
import { uiWords } from '../../entrypoints/shared/ui-words.ts';
import { changeSettings } from '../../platform/settings-store.ts';

vi.mock('../../platform/ui-language.ts', () => ({ uiLanguage: () => 'en' }));

beforeEach(() => fakeBrowser.reset());

it('has a catalogue for each file in locales/, except for the language of the browser', () => {
  expect(languages).toEqual(
    readdirSync('locales')
      .map((file) => file.replace('.yml', ''))
      .sort(),
  );
  for (const language of languages)
    expect(catalogueOf(language)?.messages.extName).toBe(language === 'en' ? undefined : 'Standpoint');
  expect(new Map(Object.entries(catalogueOf('de')?.messages ?? {}))).toEqual(readMessages('de'));
});

it.each(['auto', 'xx', 'constructor', ''])(
  'has none for “%s”, so the browser’s words are shown',
  (language) => {
    expect(catalogueOf(language)).toBeNull();
  },
);

it('speaks the language that is stored, and another one after a change', async () => {
  await changeSettings(() => ({ language: 'de' }));
  await chosenWords(true);
  expect([uiWords.language, uiWords.t('word.close')]).toEqual(['de', 'Schließen']);
  await changeSettings(() => ({ language: 'uk' }));
  await chosenWords();
  expect(uiWords.language).toBe('de');
  await chosenWords(true);
  expect([uiWords.language, uiWords.t('word.close')]).toEqual(['uk', readMessages('uk').get('word.close')]);
  await changeSettings(() => ({ language: 'auto' }));
  await chosenWords(true);
  expect(uiWords.language).toBe('en');
});
