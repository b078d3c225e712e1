import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleDate } from '../../page/reading/article-date.ts';
import { printedDay } from '../../page/reading/calendar.ts';
import { looseJson } from '../../page/reading/loose-json.ts';
import { DAY_PAGES } from '../accuracy/day-pages.ts';
import { parse } from './parse-html.ts';

describe('the day of publication', () => {
  test.each(DAY_PAGES)('$id', ({ html, published }) => {
    expect(articleDate(parse(html), '2026-11-27').published).toBe(published);
  });
});

describe('names of months', () => {
  const languages = [
    'en',
    'de',
    'fr',
    'es',
    'pl',
    'uk',
    'ru',
    'it',
    'pt',
    'nl',
    'cs',
    'tr',
    'ro',
    'hu',
    'fi',
    'el',
    'ar',
  ];
  const months = Array.from({ length: 12 }, (_, index) => new Date(2024, index, 17, 12));

  test.each(languages)('are read as %s prints them', (language) => {
    const format = new Intl.DateTimeFormat(`${language}-u-nu-latn`, {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
    });
    const days = months.map((month) => printedDay(format.format(month)));
    expect(days).toEqual(months.map((month) => month.toISOString().slice(0, 10)));
  });

  test.each(['Mayor', 'Juniors', 'Market', 'Augustin', 'Novel', 'Decision'])(
    'are not begun by %s',
    (word) => {
      expect(printedDay(`${word} 12, 2024`)).toBeUndefined();
    },
  );
});

describe('any text', () => {
  const near = fc.string({ unit: fc.constantFrom(...'0129 -/.:,TZ may мая', '2024'), maxLength: 60 });

  test('gives a day of the calendar or none', () => {
    fc.assert(
      fc.property(fc.oneof(near, fc.string()), fc.constantFrom('', 'en', 'de'), (text, language) => {
        const day = printedDay(text, language);
        if (day !== undefined) expect(new Date(`${day}T00:00Z`).toISOString().slice(0, 10)).toBe(day);
      }),
    );
  });

  test('as a script of JSON-LD does not throw, and valid JSON is read as it is', () => {
    const broken = fc.string({ unit: fc.constantFrom(...'{}[],:"\\ a/*&;', '"@type"', 'Article') });
    fc.assert(fc.property(fc.oneof(broken, fc.string()), (text) => void looseJson(text)));
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: fc.constantFrom(...'ab{},') }), fc.integer()), (value) => {
        expect(looseJson(JSON.stringify(value))).toEqual(value);
      }),
    );
  });
});
