import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoOfDay } from '../../core/dates.ts';
import { daysBetween, type PageDays, readingDay } from '../../core/reading-day.ts';

const page = (changes: Partial<PageDays> = {}): PageDays => ({
  published: '2025-01-10',
  source: 'json-ld',
  update: null,
  isOfOneDay: false,
  ...changes,
});

describe('the reading day', () => {
  test('is the day of publication, with where it was read', () => {
    expect(readingDay(page())).toEqual({ date: '2025-01-10', origin: 'json-ld', published: '2025-01-10' });
  });

  test.each(['2025-01-10', '2025-01-11', '2025-01-23'])('is not that of an update on %s', (update) => {
    expect(readingDay(page({ update })).date).toBe('2025-01-10');
  });

  test.each(['2025-01-24', '2025-03-03', '2026-01-10'])('is that of an update on %s', (update) => {
    expect(readingDay(page({ update }))).toEqual({ date: update, origin: 'update', published: '2025-01-10' });
  });

  test('of a report is the day of publication, whenever it was updated', () => {
    expect(readingDay(page({ update: '2025-03-03', isOfOneDay: true })).origin).toBe('json-ld');
  });

  test('is that of the update if the page states no other, and else is not known', () => {
    const bare = { published: null, source: null } as const;
    expect(readingDay(page({ ...bare, update: '2025-03-03' }))).toEqual({
      ...{ date: '2025-03-03', origin: 'update', published: null },
    });
    expect(readingDay(page(bare))).toEqual({ date: null, origin: null, published: null });
  });

  test('counts days over the end of a month, and none from what is no day', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2);
    expect(daysBetween('', '2024-03-01')).toBeNaN();
    expect(daysBetween('2024-03-01', 'soon')).toBeNaN();
  });

  test('is never before the publication, and is one of the two days', () => {
    const day = fc.integer({ min: 7306, max: 22_000 }).map(isoOfDay);
    fc.assert(
      fc.property(day, day, fc.boolean(), (published, update, isOfOneDay) => {
        const { date } = readingDay(page({ published, update, isOfOneDay }));
        expect([published, update]).toContain(date);
        expect(daysBetween(published, date ?? '')).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
