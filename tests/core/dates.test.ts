import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBefore, isoOfDay, parseDate, readDate } from '../../core/dates.ts';

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
    ['2024-23', '2024-09-01', '2024-11-30'],
    ['2024-24', '2024-12-01', '2025-02-28'],
    ['2022/2024', '2022-01-01', '2024-12-31'],
    ['2024~', '2024-01-01', '2024-12-31'],
    ['../2025-02-06', undefined, '2025-02-06'],
    ['2025-02-06/..', '2025-02-06', undefined],
  ])('%s spans from %s to %s', (text, earliest, latest) => {
    expect(span(text)).toEqual([earliest, latest]);
  });

  it.each([
    '',
    'soon',
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
