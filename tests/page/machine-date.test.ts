import { describe, expect, it } from 'vitest';
import { dayOf, isAfter, machineDate, utcInstant } from '../../page/reading/machine-date.ts';

const TODAY = '2025-06-01';

describe('a day of the calendar', () => {
  it.each([
    [2024, 2, 29, '2024-02-29'],
    [2025, 2, 29, undefined],
    [2025, 1, 1, '2025-01-01'],
    [2025, 12, 31, '2025-12-31'],
    [2025, 4, 31, undefined],
    [2025, 13, 1, undefined],
    [2025, 0, 1, undefined],
    [2025, undefined, 1, undefined],
    [2025, 1, 0, undefined],
  ])('%s-%s-%s is %s', (year, month, day, expected) => {
    expect(dayOf(year, month, day)).toBe(expected);
  });

  it.each([
    ['2025-02-06', '2025-02-06'],
    [' 2025-02-06T10:00', '2025-02-06'],
    ['2025-02-06 10:00', '2025-02-06'],
    ['20250206', '2025-02-06'],
    [' 20250206', '2025-02-06'],
    ['202502061000', '2025-02-06'],
    ['20250206100000', '2025-02-06'],
    ['20250206T1000', '2025-02-06'],
    ['1990-01-01', '1990-01-01'],
    ['2099-12-31', '2099-12-31'],
  ])('is read from “%s” as machines write it', (text, day) => {
    expect(machineDate(text)).toEqual({ day });
  });

  it.each([
    '1989-12-31',
    '2100-01-01',
    'on 2025-02-06',
    'on 20250206',
    `${' '.repeat(200)}2025-02-06`,
    '2025-02-06x',
    '202502061',
    '20250206100',
    '2025-2-6',
  ])('is not read from “%s”', (text) => {
    expect(machineDate(text)).toBeUndefined();
  });

  it('that does not exist is told as such', () => {
    expect(machineDate('2025-02-30')).toEqual({ day: undefined });
  });
});

describe('an instant', () => {
  const at = Date.UTC(2025, 1, 6, 23, 30);

  it.each([
    '2025-02-06T23:30Z',
    '2025-02-06 23:30:00 UTC',
    '2025-02-06T23:30:00.000Z ',
    '2025-02-06T23:30:00 Z',
    '2025-02-06T23:30:00+00:00',
    '2025-02-06T23:30:00-0000',
    'Thu, 06 Feb 2025 23:30:00 GMT',
    'Thu, 06 Feb 2025 23:30 UTC',
    'Thu Feb 06 23:30:00 UTC 2025',
    '1738884600',
    ' 1738884600 ',
    ' 1738884600000 ',
  ])('in UTC is told by “%s”', (text) => {
    expect(utcInstant(text)).toBe(at);
  });

  it.each([
    '2025-02-06T23:30',
    '2025-02-06T23:30+01:00',
    '2025-02-06Z',
    'Thu, 06 Feb 2025 23:30:00 +0100',
    'Zeit: 2025-02-06T23:30+01:00',
    `${'2025-02-06T23:30+01:00'.padEnd(200)}Z`,
    '0738884600',
    '17388846000',
    '173888460',
    'at 1738884600',
    '1738884600 s',
    `${'x'.repeat(200)}2025-02-06T23:30Z`,
  ])('in UTC is not told by “%s”', (text) => {
    expect(utcInstant(text)).toBeNaN();
  });

  it.each([
    ['2025-06-01', '2025-06-01', false],
    ['2025-06-02', '2025-06-02', true],
    ['2025-06-02T06:00+10:00', '2025-06-02', false],
    ['2025-06-02T09:59+10:00', '2025-06-02', false],
    ['2025-06-02T10:00+10:00', '2025-06-02', true],
    ['2025-06-02T05:44+05:45', '2025-06-02', false],
    ['2025-06-02T05:45+05:45', '2025-06-02', true],
    ['2025-06-02T05:45+0545', '2025-06-02', true],
    ['2025-06-02T06:00-05:00', '2025-06-02', true],
    ['2025-06-02T06:00', '2025-06-02', true],
    ['Mon, 02 Jun 2025 06:00:00 +1000', '2025-06-02', false],
    ['Mon, 02 Jun 2025 06:00:00 +1000 ', '2025-06-02', false],
    ['Mon Jun 02 2025 06:00:00 GMT+1000', '2025-06-02', false],
    ['2025-06-02T06:00+10:00 or so', '2025-06-02', true],
    ['Mon, 02 Jun 2025 06:00:00 -0500', '2025-06-02', true],
  ])('“%s” on %s is in the future: %s', (text, day, expected) => {
    expect(isAfter(text, day, TODAY)).toBe(expected);
  });
});
