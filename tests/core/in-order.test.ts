import { describe, expect, it } from 'vitest';
import { readDate } from '../../core/dates.ts';
import type { Position } from '../../core/pack/model.ts';
import {
  areOnOneSubject,
  canStand,
  type Dated,
  differInScope,
  inOrder,
  isAfter,
  precedes,
  splitAt,
  standingOf,
} from '../../core/positions/standing.ts';
import { indexWith, type Stated } from './packs.ts';

const proof = (id: string) => [{ id, source: 'gazette' }];

/** Returns the statements of some positions in the order of display. */
function ordered(...positions: Stated[]): Dated[] {
  const index = indexWith(positions);
  return inOrder(index, index.pack.positions);
}
const ids = (list: readonly Dated[]): string[] => list.map(({ position }) => position.id);
const inTurn = (...dates: string[]): string[] =>
  ids(ordered(...dates.map((date) => ({ id: date.replace(/\W+/g, '-').toLowerCase(), date }))));

describe('statements', () => {
  it('are sorted by their last possible day, then by the middle of their span, then as in the dossier', () => {
    expect(inTurn('2023', '2022-12-31', '2022', '2022-06')).toEqual([
      '2022-06',
      '2022',
      '2022-12-31',
      '2023',
    ]);
    expect(ids(ordered({ id: 'b', date: '2022' }, { id: 'a', date: '2022' }))).toEqual(['b', 'a']);
    expect(
      ids(
        ordered(
          { id: 'open', date: '2020/..' },
          { id: 'until', date: '../2022-12-31' },
          { id: 'span', date: '2022/2022-12-31' },
          { id: 'late', date: '2025-01' },
        ),
      ),
    ).toEqual(['span', 'until', 'late', 'open']);
  });

  it('stand before those that are known to have come later, whatever their dates say', () => {
    const later = { id: 'later', date: '2022-01-01/2023', after: proof('early') };
    expect(ids(ordered(later, { id: 'early', date: '2022/2024' }, { id: 'other', date: '2024' }))).toEqual([
      'early',
      'later',
      'other',
    ]);
  });

  it('have the first day of what they are known to follow', () => {
    const [early, later] = ordered(
      { id: 'early', date: '2022-06' },
      { id: 'later', date: '2022', after: proof('early') },
    );
    expect([early?.first, later?.first]).toEqual([
      readDate('2022-06').earliest,
      readDate('2022-06').earliest,
    ]);
    expect(ordered({ id: 'open', date: '../2022' })[0]?.first).toBeUndefined();
    expect(later && [...later.earlier]).toEqual(['early']);
  });

  it('name what they ended', () => {
    const [, next] = ordered(
      { id: 'old', date: '2022' },
      { id: 'next', date: '2023', replaces: proof('old') },
    );
    expect(next && [...next.replaces]).toEqual(['old']);
    expect(ordered({ id: 'old', date: '2022' })[0]?.replaces).toEqual(new Set());
  });
});

describe('a stance on record', () => {
  const heard = { class: 'reported', reportedBy: 'a paper' };

  it('can stand, and nothing else can', () => {
    const all = ordered(
      { id: 'said', date: '2022' },
      { id: 'heard', date: '2023', ...heard },
      { id: 'expected', date: '2024', kind: 'forecast' },
      { id: 'seen', date: '2025', kind: 'observation' },
    );
    expect(all.map(({ position }) => canStand(position))).toEqual([true, false, false, false]);
    expect(ids(standingOf({ scopes: new Map() }, all))).toEqual(['said']);
  });
});

describe('the order of two statements', () => {
  const known = (one: string, other: string, more: Partial<Stated> = {}): boolean[] => {
    const all = ordered({ id: 'a', date: one }, { id: 'b', date: other, ...more });
    const [a, b] = ['a', 'b'].map((id) => all.find(({ position }) => position.id === id) as Dated);
    return a && b ? [precedes(a, b), precedes(b, a)] : [];
  };

  it('is known if one certainly ended before the other began', () => {
    expect(known('2022-01-30', '2022-01-31')).toEqual([true, false]);
    expect(known('2022-01', '2022-01-31')).toEqual([false, false]);
    expect(known('2022-01-31', '2022-01-31')).toEqual([false, false]);
    expect(known('2022/..', '2024')).toEqual([false, false]);
    expect(known('2022', '../2024')).toEqual([false, false]);
  });

  it('is not told by their dates against the evidence', () => {
    const [a, b] = ordered({ id: 'a', date: '2022' }, { id: 'b', date: '2023' });
    const later = a && { ...a, earlier: new Set(['b']) };
    expect(a && b && precedes(a, b)).toBe(true);
    expect(later && b && precedes(later, b)).toBe(false);
  });

  it('is known by evidence if their dates do not show it', () => {
    expect(known('2022', '2022', { after: proof('a') })).toEqual([true, false]);
  });
});

describe('the statements that were made by a day', () => {
  const madeBy = (day: string, ...positions: Stated[]) => {
    const { by, later } = splitAt(ordered(...positions), readDate(day).earliest ?? Number.NaN);
    return [ids(by), ids(later)];
  };

  it('are those whose last possible day is over, and what was held from an earlier day on', () => {
    const all = [
      { id: 'month', date: '2022-03' },
      { id: 'held', date: '2022-03-10/2023' },
      { id: 'until', date: '../2022-04' },
      { id: 'since', date: '2022-03-31/..' },
    ];
    expect(madeBy('2022-03-30', ...all)).toEqual([['held'], ['month', 'until', 'since']]);
    expect(madeBy('2022-03-31', ...all)).toEqual([['month', 'held', 'since'], ['until']]);
    expect(madeBy('2022-03-09', ...all)[0]).toEqual([]);
    expect(madeBy('2022-04-30', ...all)[0]).toContain('until');
  });

  it('include what is known to have come before one of them', () => {
    const early = { id: 'early', date: '2022' };
    const next = { id: 'next', date: '2022-03', after: proof('early') };
    expect(madeBy('2022-04-01', early, next)).toEqual([['early', 'next'], []]);
    expect(madeBy('2022-03-01', early, next)).toEqual([[], ['early', 'next']]);
  });

  it('are certainly over before a later date, which counts from the coverage if it has no first day', () => {
    const index = indexWith([]);
    const isLater = (date: string, day: string): boolean =>
      isAfter(index, readDate(date), readDate(day).earliest ?? Number.NaN);
    expect([isLater('2022-03', '2022-02-28'), isLater('2022-03', '2022-03-01')]).toEqual([true, false]);
    expect([isLater('../2022-03', '2021-12-31'), isLater('../2022-03', '2022-01-01')]).toEqual([true, false]);
  });
});

describe('the scopes of two statements', () => {
  const scopes = new Map(
    ['day', 'night', 'one', 'two', 'onetwo'].map((id) => [
      id,
      { id, text: { en: id }, subject: ['one', 'two', 'onetwo'].includes(id) },
    ]),
  );
  const of = (scope: string[] | undefined, rung = 'north') =>
    ({ position: { rung, scope } as unknown as Position }) as Dated;
  const same = (one?: string[], other?: string[]) => areOnOneSubject({ scopes }, of(one), of(other));

  it('are on one subject if they have the same ones, in any order, beside any other scope', () => {
    expect(same(undefined, undefined)).toBe(true);
    expect(same(['day'], ['night'])).toBe(true);
    expect(same(['one'], ['day', 'one'])).toBe(true);
    expect(same(['one', 'two'], ['two', 'one'])).toBe(true);
    expect(same(['one'], undefined)).toBe(false);
    expect(same(['one'], ['two'])).toBe(false);
    expect(same(['one', 'two'], ['one'])).toBe(false);
    expect(same(['one', 'two'], ['onetwo'])).toBe(false);
    expect(same(['unknown'], undefined)).toBe(true);
  });

  it('differ if the same is said of something else', () => {
    expect(differInScope(of(['day', 'night']), of(['night', 'day']))).toBe(false);
    expect(differInScope(of(['day']), of(['night']))).toBe(true);
    expect(differInScope(of(['day']), of(undefined))).toBe(true);
    expect(differInScope(of(['day']), of(['night'], 'south'))).toBe(false);
    expect(differInScope(of(undefined), of(undefined))).toBe(false);
    expect(differInScope(of(undefined), of([]))).toBe(false);
    expect(differInScope(of(['day', 'night']), of(['daynight']))).toBe(true);
  });
});
