import { describe, expect, it } from 'vitest';
import { historyParts } from '../../core/positions/history-parts.ts';
import { leadOf, sinceOf } from '../../core/positions/lead.ts';
import type { IssueView, PositionView } from '../../core/positions/view.ts';

type Short = readonly [id: string, rank: number | null, date?: string];
const views = (list: readonly Short[]): PositionView[] =>
  list.map(([id, rank, date = '2024-01-01']) => ({ id, rank, date }) as PositionView);

type Parts = { readonly [K in 'standing' | 'ended' | 'history']?: readonly Short[] };
const issue = ({ standing = [], ended = [], history = [] }: Parts): IssueView =>
  ({
    standing: views(standing),
    ended: views(ended),
    history: views(history),
    later: [],
  }) as Partial<IssueView> as IssueView;
const lead = (parts: Parts): string | undefined => leadOf(issue(parts))?.id;

describe('the position that sums up an issue', () => {
  it('is the last standing one on a rung', () => {
    expect(
      lead({
        standing: [
          ['a', 0],
          ['b', 1],
          ['c', null],
        ],
      }),
    ).toBe('b');
    expect(
      lead({
        standing: [
          ['a', null],
          ['b', null],
        ],
      }),
    ).toBe('b');
  });

  it('is a newer one on no rung if that is more than 60 days newer', () => {
    const withLater = (date: string) =>
      lead({
        standing: [
          ['a', 0, '2024-01-01'],
          ['b', null, date],
        ],
      });
    expect(withLater('2024-03-01')).toBe('a');
    expect(withLater('2024-03-02')).toBe('b');
  });

  it('is the newest of several on no rung', () => {
    const positions: Short[] = [
      ['a', 0, '2024-01-01'],
      ['b', null, '2024-02-01'],
      ['c', null, '2024-05-01'],
    ];
    expect(lead({ standing: positions })).toBe('c');
    expect(lead({ history: positions })).toBe('c');
  });

  it('counts a date by its last day, or by its first if it has no last one', () => {
    const pair = (one: string, other: string) =>
      lead({
        standing: [
          ['a', 0, one],
          ['b', null, other],
        ],
      });
    expect(pair('2024-01', '2024-03-31')).toBe('a');
    expect(pair('2024-01', '2024-04-01')).toBe('b');
    expect(pair('2024-01-01/..', '2024-03-01')).toBe('a');
    expect(pair('2024-01-01/..', '2024-03-02')).toBe('b');
  });

  it('is what ended if nothing stands, and else the last report', () => {
    const heard: Short[] = [
      ['x', 0],
      ['y', null],
    ];
    expect(
      lead({
        ended: [
          ['a', 0],
          ['b', null],
        ],
        history: heard,
      }),
    ).toBe('a');
    expect(lead({ history: heard })).toBe('y');
    expect(lead({ standing: [['s', null]], ended: [['a', 0]], history: heard })).toBe('s');
    expect(leadOf(issue({}))).toBeNull();
  });
});

describe('the change since then', () => {
  it('is the first later position that is one', () => {
    const later = [{ id: 'a' }, { id: 'b', isChange: true }, { id: 'c', isChange: true }] as PositionView[];
    expect(sinceOf({ later })?.id).toBe('b');
    expect(sinceOf({ later: later.slice(0, 1) })).toBeNull();
  });
});

describe('the history of an issue', () => {
  const ids = (list: readonly PositionView[]): string[] => list.map(({ id }) => id);
  const parts = (given: Parts, later: readonly object[] = []) => {
    const found = historyParts({ ...issue(given), later: later as PositionView[] });
    return Object.fromEntries(Object.entries(found).map(([key, list]) => [key, ids(list)]));
  };

  it('is read from what stands, first on the scale, through reports after it to what came before', () => {
    const history: Short[] = [
      ['a', 0],
      ['b', 1],
      ['s', null],
      ['c', 2],
      ['t', 0],
      ['u', 1],
      ['v', null],
    ];
    expect(
      parts({
        standing: [
          ['s', null],
          ['t', 0],
        ],
        ended: [['b', 1]],
        history,
      }),
    ).toEqual({
      main: ['t', 's', 'b'],
      reports: ['v', 'u'],
      earlier: ['c', 'a'],
      later: [],
      perhapsLater: [],
    });
  });

  it('has only reports, newest first, if nothing has stood', () => {
    expect(
      parts({
        history: [
          ['a', 0],
          ['b', null],
        ],
      }),
    ).toMatchObject({
      main: [],
      reports: ['b', 'a'],
      earlier: [],
    });
    expect(parts({ standing: [['a', 0]], history: [['a', 0]] })).toMatchObject({ reports: [], earlier: [] });
  });

  it('tells apart what came later and what may have', () => {
    expect(parts({}, [{ id: 'a' }, { id: 'b', perhapsBefore: true }, { id: 'c' }])).toMatchObject({
      later: ['a', 'c'],
      perhapsLater: ['b'],
    });
  });
});
