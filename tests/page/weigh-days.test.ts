import { describe, expect, it, test } from 'vitest';
import { machineDate } from '../../page/reading/machine-date.ts';
import type { Sighting } from '../../page/reading/sighting.ts';
import { isCertain, readDays, weighDays } from '../../page/reading/weigh-days.ts';

const TODAY = '2025-06-01';
const sighting = (source: Sighting['source'], text: string, weight: number, isChange?: true): Sighting => ({
  source,
  text,
  weight,
  ...(isChange && { isChange }),
});
const read = (...sightings: Sighting[]) => readDays(sightings, (text) => machineDate(text)?.day, TODAY);
const weighed = (...sightings: Sighting[]) => weighDays(read(...sightings));
const certain = (...sightings: Sighting[]) => isCertain(read(...sightings));

describe('the days of sightings', () => {
  it('are read with their instants; those without a day and those in the future are left out', () => {
    const one = sighting('meta', '2025-02-06T23:30Z', 8);
    const local = sighting('time', '2025-02-06', 3);
    expect(read(one, local, sighting('meta', 'soon', 8), sighting('meta', '2025-06-02', 8))).toEqual([
      { ...one, day: '2025-02-06', instant: Date.UTC(2025, 1, 6, 23, 30) },
      { ...local, day: '2025-02-06', instant: Number.NaN },
    ]);
  });

  it('are those in UTC of numbers of seconds or milliseconds', () => {
    expect(read(sighting('meta', '1738884600', 8), sighting('meta', ' 1738884600000 ', 8))).toMatchObject([
      { day: '2025-02-06' },
      { day: '2025-02-06' },
    ]);
    expect(read(sighting('meta', '0738884600', 8))).toEqual([]);
    expect(read(sighting('meta', 'at 2025-02-06T23:30Z', 8))).toEqual([]);
    expect(read(sighting('meta', '1750000000', 8))).toEqual([]);
  });
});

describe('the day for which most speaks', () => {
  it('is none without a reading', () => {
    expect(weighed()).toBeUndefined();
  });

  it('is the one with the greatest sum, and names its strongest source', () => {
    expect(
      weighed(
        sighting('json-ld', '2025-02-07', 9),
        sighting('meta', '2025-02-06', 4),
        sighting('address', '2025-02-06', 6),
      ),
    ).toEqual({ day: '2025-02-06', weight: 10, source: 'address' });
  });

  it('counts each source once, with its greatest weight', () => {
    const twice = [sighting('meta', '2025-02-06', 4), sighting('meta', '2025-02-06', 5)];
    expect(
      weighed(...twice, sighting('meta', '2025-02-06', 3), sighting('json-ld', '2025-02-07', 6)),
    ).toEqual({ day: '2025-02-07', weight: 6, source: 'json-ld' });
    expect(weighed(...twice)).toEqual({ day: '2025-02-06', weight: 5, source: 'meta' });
  });

  it('is the earlier of two equal ones, in any order', () => {
    const [one, other] = [sighting('meta', '2025-02-06', 4), sighting('json-ld', '2025-02-07', 4)];
    expect(weighed(one, other)?.day).toBe('2025-02-06');
    expect(weighed(other, one)?.day).toBe('2025-02-06');
  });

  it('names the first of two sources of a change that are equal', () => {
    const changes = [sighting('meta', '2025-02-07', 8, true), sighting('json-ld', '2025-02-07', 8, true)];
    expect(weighed(...changes)?.source).toBe('meta');
  });

  it('counts days of change as one source, and for less than half', () => {
    expect(
      weighed(sighting('json-ld', '2025-02-07', 10, true), sighting('meta', '2025-02-07', 8, true)),
    ).toEqual({ day: '2025-02-07', weight: 4.5, source: 'json-ld' });
    expect(weighed(sighting('meta', '2025-02-07', 8, true), sighting('meta', '2025-02-06', 3.5))?.day).toBe(
      '2025-02-07',
    );
    expect(weighed(sighting('meta', '2025-02-07', 8, true), sighting('meta', '2025-02-06', 3.7))?.day).toBe(
      '2025-02-06',
    );
    expect(
      weighed(sighting('json-ld', '2025-02-07', 10, true), sighting('meta', '2025-02-07', 8))?.weight,
    ).toBe(12.5);
  });

  test.each([
    // The day begins 14 hours before UTC in the east, and ends 12 hours after it in the west.
    ['2025-02-05T09:59:00Z', '2025-02-05'],
    ['2025-02-05T10:00:00Z', '2025-02-06'],
    ['2025-02-07T11:59:00Z', '2025-02-06'],
    ['2025-02-07T12:00:00Z', '2025-02-07'],
  ])('counts %s in UTC for %s if the page prints 6 February', (text, day) => {
    const found = weighed(sighting('json-ld', text, 9), sighting('printed', '2025-02-06', 4));
    expect(found?.day).toBe(day);
    expect(found?.weight).toBe(day === '2025-02-06' ? 13 : 9);
  });

  it('takes a time in UTC as it is beside its own day, and beside a day of little weight', () => {
    const utc = sighting('json-ld', '2025-02-06T23:30:00Z', 9);
    expect(
      weighed(utc, sighting('meta', '2025-02-07', 4), sighting('printed', '2025-02-06', 4)),
    ).toMatchObject({ day: '2025-02-06', weight: 13 });
    expect(weighed(utc, sighting('printed', '2025-02-07', 3.9))).toMatchObject({
      day: '2025-02-06',
      weight: 9,
    });
    expect(weighed(utc, sighting('meta', '2025-02-07T01:00:00Z', 8))).toMatchObject({
      day: '2025-02-06',
      weight: 9,
    });
  });
});

describe('a day needs no confirmation in print', () => {
  it('if enough speaks for it in the time of the page', () => {
    const meta = sighting('meta', '2025-02-06', 4);
    expect(certain(sighting('json-ld', '2025-02-06', 8), meta)).toBe(true);
    expect(certain(sighting('json-ld', '2025-02-06', 7.9), meta)).toBe(false);
    expect(certain(sighting('json-ld', '2025-02-06', 12), sighting('meta', '2025-02-07', 4))).toBe(false);
    expect(certain(sighting('json-ld', '2025-02-06', 12), sighting('meta', '2025-02-07', 4, true))).toBe(
      true,
    );
    expect(certain(sighting('json-ld', '2025-02-06', 8), sighting('meta', '2025-02-06', 8, true))).toBe(
      false,
    );
    expect(certain()).toBe(false);
  });

  it.each([
    ['07:59', false],
    ['08:00', true],
    ['17:59', true],
    ['18:00', false],
  ])('if it is told in UTC only, at %s: %s', (time, expected) => {
    const text = `2025-02-06T${time}:00Z`;
    expect(certain(sighting('json-ld', text, 8), sighting('meta', text, 8))).toBe(expected);
    expect(certain(sighting('json-ld', text, 8), sighting('meta', '2025-02-06', 4))).toBe(true);
    expect(certain(sighting('json-ld', text, 9), sighting('meta', '2025-02-06', 3.9))).toBe(expected);
  });

  it('unless the time of a change is stated as that of publication', () => {
    const [at, later] = ['2025-02-06T12:00:00Z', '2025-02-06T13:00:00Z'];
    const published = [sighting('json-ld', at, 8), sighting('meta', at, 8)];
    expect(certain(...published, sighting('json-ld', at, 10, true))).toBe(false);
    expect(certain(...published, sighting('json-ld', later, 10, true))).toBe(true);
    const other = [sighting('json-ld', at, 8), sighting('meta', later, 8)];
    expect(certain(...other, sighting('json-ld', later, 10, true))).toBe(false);
    expect(
      certain(...published, sighting('json-ld', at, 10, true), sighting('address', '2025-02-06', 6)),
    ).toBe(true);
  });
});
