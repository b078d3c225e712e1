import { expect, test } from 'vitest';
import { pageLanguage } from '../../page/reading/page-language.ts';
import { parse } from './parse-html.ts';

test.each([
  ['<html lang="de-AT"><head></head><body></body></html>', 'de-at'],
  [
    '<html lang=""><head><meta http-equiv="Content-Language" content="uk, en"></head><body></body></html>',
    'uk',
  ],
  ['<html><head><meta property="og:locale" content="fr_FR"></head><body></body></html>', 'fr-fr'],
  ['<html lang="undefined!"><head></head><body></body></html>', ''],
  ['<html><head></head><body></body></html>', ''],
  [`<html lang="en${'-endless'.repeat(40)}"><head></head><body lang="en"></body></html>`, 'en'],
])('%s declares “%s”', (html, language) => {
  expect(pageLanguage(parse(html))).toBe(language);
});
