import { describe, expect, it } from 'vitest';
import { readDate } from '../../core/dates.ts';
import { placeInCoverage } from '../../core/positions/coverage.ts';
import { indexWith } from './packs.ts';

describe('the date of an article', () => {
  const [from, to] = ['2022-01-01', '2025-12-03'];
  const small = indexWith([]);
  const dayOf = (date: string): number => readDate(date).latest ?? Number.NaN;

  it.each([
    ['2021-12-31', 'before'],
    ['2022-01-01', 'within'],
    ['2025-12-03', 'within'],
    ['1999', 'before'],
  ])('%s is %s the coverage, and is the day that is viewed', (date, article) => {
    expect(placeInCoverage(small, date)).toEqual({
      coverage: { from, to, article },
      asOf: dayOf(date),
      today: dayOf(date),
    });
  });

  it('after the coverage is viewed as of its last day', () => {
    expect(placeInCoverage(small, '2025-12-04')).toEqual({
      coverage: { from, to, article: 'after' },
      asOf: dayOf(to),
      today: dayOf('2025-12-04'),
    });
  });

  it.each([null, 'soon', '2022/..'])('%s is none: the last day is viewed', (date) => {
    expect(placeInCoverage(small, date)).toEqual({
      coverage: { from, to, article: 'undated' },
      asOf: dayOf(to),
      today: null,
    });
  });
});
