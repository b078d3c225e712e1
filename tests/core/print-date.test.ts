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
