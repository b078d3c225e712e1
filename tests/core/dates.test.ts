import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBefore, isKnownBy, isoOfDay, parseDate, readDate } from '../../core/dates.ts';

const span = (edtf: string): [string | undefined, string | undefined] => {
  const { earliest, latest } = readDate(edtf);
  const iso = (day: number | undefined) => (day === undefined ? undefined : isoOfDay(day));
  return [iso(earliest), iso(latest)];
};

const edtf = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2040-12-31'), noInvalidDate: true })
  .chain((date) => {
    const day = date.toISOString().slice(0, 10);
    return fc.constantFrom(
      day,
      day.slice(0, 7),
      day.slice(0, 4),
      `${day.slice(0, 4)}-23`,
      `../${day}`,
      `${day}~`,
    );
  });

describe('a partial date', () => {
  it.each([
    ['2025-02-06', '2025-02-06', '2025-02-06'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-01', '2024-01-01', '2024-01-31'],
    ['2024-12', '2024-12-01', '2024-12-31'],
    ['2024-01-01', '2024-01-01', '2024-01-01'],
    ['2024-12-31', '2024-12-31', '2024-12-31'],
    ['2024-21', '2024-03-01', '2024-05-31'],
    ['2024-22', '2024-06-01', '2024-08-31'],
    ['2024-23', '2024-09-01', '2024-11-30'],
    ['2024-24', '2024-12-01', '2025-02-28'],
    ['2022/2024', '2022-01-01', '2024-12-31'],
    ['2024~', '2024-01-01', '2024-12-31'],
    ['2025-02-06/2025-02-06', '2025-02-06', '2025-02-06'],
    ['../2025-02-06', undefined, '2025-02-06'],
    ['2025-02-06/..', '2025-02-06', undefined],
    [' 2025-02-06 ', '2025-02-06', '2025-02-06'],
  ])('%s spans from %s to %s', (text, earliest, latest) => {
    expect(span(text)).toEqual([earliest, latest]);
  });

  it.each([
    ['2025-02-06', 'day', false],
    ['2025-02-06~', 'day', true],
    ['2025-02', 'month', false],
    ['2025-02~', 'month', true],
    ['2024-24', 'season', false],
    ['2024-24~', 'season', true],
    ['2024', 'year', false],
    ['2024~', 'year', true],
    ['2022/2024', 'interval', false],
    ['2022~/2024', 'interval', true],
    ['2022/2024~', 'interval', true],
    ['../2024~', 'interval', true],
    ['2022~/..', 'interval', true],
    ['2022/..', 'interval', false],
  ])('%s is a %s, approximate: %s', (edtf, precision, approximate) => {
    expect(readDate(` ${edtf}`)).toMatchObject({ edtf, precision, approximate });
  });

  it('that is not valid is named in the error', () => {
    expect(() => readDate('soon')).toThrow(new RangeError('“soon” is not a date'));
  });

  it.each([
    '',
    'soon',
    'on 2025',
    '2025 or so',
    '2025~~',
    '2025-02-00',
    '2025-00-10',
    '2025-13-10',
    '2025-20',
    '2025-21-01',
    '2025/',
    '/2025',
    '2025/soon',
    'soon/2025',
    '../soon',
    '2022/2023/2024',
    '2025-02-07/2025-02-06',
    '2025-02-30',
    '2025-13',
    '2025-00',
    '2025-25',
    '25-02-06',
    '2025-02-06T10:00',
    '../..',
    '2025/2024',
    '2025-1-1',
  ])('“%s” is not valid', (text) => {
    expect(parseDate(text)).toBeUndefined();
  });
});

describe('the order of two dates', () => {
  it('is known only if the last day of one is before the first day of the other', () => {
    expect(isBefore(readDate('2024-06'), readDate('2024-07-01'))).toBe(true);
    expect(isBefore(readDate('2024-06'), readDate('2024-06-30'))).toBe(false);
    expect(isBefore(readDate('../2025-02-06'), readDate('2025-02-06'))).toBe(false);
    expect(isBefore(readDate('2024'), readDate('../2026-01-01'))).toBe(false);
  });

  it('is known only if both have the ends that are compared', () => {
    expect(isBefore(readDate('2024-06-29'), readDate('2024-06-30'))).toBe(true);
    expect(isBefore(readDate('../2024'), readDate('2025/..'))).toBe(true);
    expect(isBefore(readDate('2024/..'), readDate('2026'))).toBe(false);
  });

  it('is a strict partial order', () => {
    fc.assert(
      fc.property(edtf, edtf, edtf, (one, two, three) => {
        const [a, b, c] = [readDate(one), readDate(two), readDate(three)];
        expect(isBefore(a, a)).toBe(false);
        expect(isBefore(a, b) && isBefore(b, a)).toBe(false);
        if (isBefore(a, b) && isBefore(b, c)) expect(isBefore(a, c)).toBe(true);
      }),
    );
  });
});

describe('a date is over by a day', () => {
  const by = (edtf: string, day: string): boolean =>
    isKnownBy(readDate(edtf), readDate(day).earliest ?? Number.NaN);

  it('from its last possible day on, and never if it has no end', () => {
    expect(by('2025-02', '2025-02-27')).toBe(false);
    expect(by('2025-02', '2025-02-28')).toBe(true);
    expect(by('../2025-02-06', '2025-02-07')).toBe(true);
    expect(by('2025/..', '2099-01-01')).toBe(false);
  });
});
