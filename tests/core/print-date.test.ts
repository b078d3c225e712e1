import { expect, it } from 'vitest';
import { ENGLISH, readWords } from '../../cli/read-messages.ts';
import { printDate } from '../../core/print-date.ts';

const printed = (edtf: string, language = 'en'): string =>
  printDate(edtf, { t: readWords(language), language });

it('prints a date only as precisely as it is known', () => {
  expect(printDate('2025-02-06', ENGLISH)).toBe('6 Feb 2025');
  expect(printed('2024-06')).toBe('Jun 2024');
  expect(printed('2024-23')).toBe('autumn 2024');
  expect(printed('2024~')).toBe('about 2024');
  expect(printed('../2025-02-06')).toBe('by 6 Feb 2025');
  expect(printed('2024-11-21/2024-11-27')).toBe('21\u2009–\u200927 Nov 2024');
  expect(printed('2025-01-27/2025-02-06')).toBe('27 Jan\u2009–\u20096 Feb 2025');
  expect(printed('2022/2024')).toBe('2022 – 2024');
});

it('prints in the interface language, with its grammatical cases', () => {
  expect(printed('2024-23', 'de')).toBe('Herbst 2024');
  expect(printed('2025-02-06', 'uk')).toBe('6 лют. 2025');
  expect(['2024-23', '../2024-23', '2024-23/..', '2024-23~'].map((edtf) => printed(edtf, 'uk'))).toEqual([
    'осінь 2024',
    'до осені 2024',
    'від осені 2024',
    'близько осені 2024',
  ]);
  expect(printed('2024-11-21/2024-11-27', 'uk')).toMatch(/^21\D27 лист\. 2024$/);
});

it.each([
  ['fr', '6 févr. 2025', '1er mai 2025', '6 févr. 2025 ou avant', 'vers automne 2024', 'mars 2025 et après'],
  ['es', '6 feb 2025', '1 may 2025', '6 feb 2025 o antes', 'hacia otoño de 2024', 'mar 2025 en adelante'],
  ['ru', '6 февр. 2025', '1 мая 2025', 'до 6 февр. 2025', 'ок. осени 2024', 'с мар. 2025'],
  ['pl', '6 lutego 2025', '1 maja 2025', 'do 6 lutego 2025', 'ok. jesieni 2024', 'od marca 2025'],
])('prints natural dates in “%s”', (language, ...expected) => {
  const dates = ['2025-02-06', '2025-05-01', '../2025-02-06', '2024-23~', '2025-03/..'];
  expect(dates.map((edtf) => printed(edtf, language))).toEqual(expected);
});

it('puts a month in the case that a word before it needs', () => {
  expect(['2025-05', '../2025-05', '2025-05~'].map((edtf) => printed(edtf, 'ru'))).toEqual([
    'май 2025',
    'до мая 2025',
    'ок. мая 2025',
  ]);
  expect(['2024-09', '../2024-09', '../2024-09~'].map((edtf) => printed(edtf, 'pl'))).toEqual([
    'wrz 2024',
    'do września 2024',
    'do ok. września 2024',
  ]);
});

it('prints spans of days in every language', () => {
  const span = (language: string): string => printed('2025-03-01/2025-03-03', language).replace(/\s/g, ' ');
  expect(['fr', 'es', 'ru', 'pl'].map(span)).toEqual([
    '1er–3 mars 2025',
    '1–3 mar 2025',
    '1–3 мар. 2025',
    '1–3 marca 2025',
  ]);
});

it('prints every season, and the first and last month of a year', () => {
  expect(['2024-21', '2024-22', '2024-23', '2024-24'].map((edtf) => printed(edtf))).toEqual([
    'spring 2024',
    'summer 2024',
    'autumn 2024',
    'winter 2024',
  ]);
  expect(['../2024-21', '../2024-22', '../2024-24'].map((edtf) => printed(edtf, 'uk'))).toEqual([
    'до весни 2024',
    'до літа 2024',
    'до зими 2024',
  ]);
  expect(['2024-01', '2024-12', '2024-01-01', '2024-12-31'].map((edtf) => printed(edtf))).toEqual([
    'Jan 2024',
    'Dec 2024',
    '1 Jan 2024',
    '31 Dec 2024',
  ]);
});

it('prints the ends of a span one by one if they are not both exact days', () => {
  expect(
    ['2025-02-03~/2025-02-06', '2025-02-03/2025-02-06~', '2025-02/2025-03-06', '2025-02-03/2025-03'].map(
      (edtf) => printed(edtf),
    ),
  ).toEqual([
    'about 3 Feb 2025 – 6 Feb 2025',
    '3 Feb 2025 – about 6 Feb 2025',
    'Feb 2025 – 6 Mar 2025',
    '3 Feb 2025 – Mar 2025',
  ]);
  expect(printed('2025-02-06/..')).toBe('from 6 Feb 2025');
});
