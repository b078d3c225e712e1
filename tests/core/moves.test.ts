import { describe, expect, it } from 'vitest';
import type { Move } from '../../core/positions/view.ts';
import type { Stated } from './packs.ts';
import { type Step, tell, yearly } from './tell.ts';

const RUNGS = ['north', 'north-first', 'shared', 'south'];
const LABELS = ['North alone', 'North first', 'Shared', 'South alone'];

const lastMove = (positions: readonly Stated[]): Move | null | undefined =>
  tell(positions).history.at(-1)?.move;

/** Returns the step of one of the yearly positions. */
const step = (rung: string, date: string) => {
  const rank = RUNGS.indexOf(rung);
  return { rank, rung: { en: LABELS[rank] }, date };
};

describe('a move', () => {
  it('names both rungs and their dates', () => {
    expect(lastMove(yearly('north', 'south'))).toEqual({
      kind: 'moved',
      from: step('north', '2020'),
      to: step('south', '2021'),
    });
  });

  it('is not claimed between statements on different subjects', () => {
    const scoped = (...scopes: (string[] | undefined)[]): Stated[] =>
      yearly('north', 'south').map((one, place) => ({
        ...one,
        ...(scopes[place] && { scope: scopes[place] }),
      }));
    expect(lastMove(scoped(['other-bridge'], undefined))?.kind).toBe('not-comparable');
    expect(lastMove(scoped(['other-bridge'], ['other-bridge']))?.kind).toBe('moved');
    expect(lastMove(scoped(['by-night'], ['by-day']))?.kind).toBe('moved');
  });

  it('is not called a restatement if the scope differs', () => {
    const narrower: Stated[] = [
      { id: 'a', date: '2020', rung: 'north' },
      { id: 'b', date: '2021', rung: 'north', scope: ['by-day'] },
    ];
    expect(lastMove(narrower)?.kind).toBe('not-comparable');
  });
});

describe('forecasts and observations', () => {
  it.each(['forecast', 'observation'])('never stand or move: %s', (kind) => {
    const told = tell([...yearly('north'), { id: 'other', date: '2023', rung: 'south', kind }]);
    expect(told.standing.map(({ id }) => id)).toEqual(['p0']);
    expect(told.history.at(-1)).toMatchObject({ id: 'other', kind, move: null });
  });
});

describe('the order of statements whose dates overlap', () => {
  const overlapping = (more: Partial<Stated>): Stated[] => [
    { id: 'a', date: '2021/2022', rung: 'north' },
    { id: 'b', date: '2022/2023', rung: 'south', ...more },
  ];
  const proof = { id: 'a', source: 'gazette' };

  it('is unknown without other evidence', () => {
    expect(lastMove(overlapping({}))?.kind).toBe('order-unknown');
    expect(tell(overlapping({})).standing).toHaveLength(2);
  });

  it.each(['after', 'replaces'])('is known from “%s”', (key) => {
    const told = tell(overlapping({ [key]: [proof] }));
    expect(told.history.at(-1)?.move?.kind).toBe('moved');
    expect(told.standing.map(({ id }) => id)).toEqual(['b']);
  });

  it('is known from the order of two acts, also through a third', () => {
    const act = (id: string, after?: string) => ({
      id,
      kind: 'meeting',
      title: { en: `Meeting ${id}` },
      date: '2022-03',
      participants: ['north'],
      ...(after && { after: [{ id: after, source: 'gazette' }] }),
      source: 'gazette',
    });
    const text = JSON.stringify({ acts: [act('one'), act('two', 'one'), act('three', 'two')] });
    const told = tell(
      [
        { id: 'late', act: 'three', rung: 'south' },
        { id: 'early', act: 'one', rung: 'north' },
      ],
      null,
      [{ path: 'acts.yaml', text }],
    );
    expect(told.history.map(({ id }) => id)).toEqual(['early', 'late']);
    expect(told.history.at(-1)?.move).toMatchObject({ kind: 'moved', from: { date: '2022-03' } });
  });

  it('leaves room for a step between if a third statement may lie there', () => {
    const { history } = tell([
      { id: 'a', date: '2021', rung: 'north' },
      { id: 'c', date: '2023', rung: 'south' },
      { id: 'between', date: '2022/2024', rung: 'shared' },
    ]);
    expect(history.map(({ move }) => move?.kind ?? null)).toEqual([null, 'step-between', 'order-unknown']);
  });
});

describe('a return', () => {
  it('is a move to the rung held before the previous one, restated or not', () => {
    const back = { kind: 'moved', returned: true };
    expect(lastMove(yearly('north', 'north-first', 'north'))).toMatchObject(back);
    expect(lastMove(yearly('north', 'north', 'north-first', 'north-first', 'north'))).toMatchObject(back);
  });

  it('is not reported for a rung that was left before that', () => {
    expect(lastMove(yearly('north', 'south', 'shared', 'north'))).not.toHaveProperty('returned');
  });

  it('is not reported if the order of the earlier positions is unknown', () => {
    const unsure = [
      { id: 'a', date: '2020', rung: 'north' },
      { id: 'b', date: '2020', rung: 'south' },
      ...yearly('north', 'shared', 'north').slice(1),
    ];
    expect(lastMove(unsure)).toEqual({
      kind: 'moved',
      from: step('shared', '2021'),
      to: step('north', '2022'),
    });
  });
});

describe('a restated position', () => {
  it('reports added, dropped and changed conditions', () => {
    const restated = (...steps: Step[]) => lastMove(yearly(...steps));
    expect(restated('north', ['north', 'toll'])).toEqual({ kind: 'restated', conditions: 'added' });
    expect(restated(['north', 'toll'], 'north')).toEqual({ kind: 'restated', conditions: 'dropped' });
    expect(restated(['north', 'toll'], ['north', 'pass'])).toEqual({
      kind: 'restated',
      conditions: 'changed',
    });
    expect(restated(['north', 'toll', 'pass'], ['north', 'pass', 'toll'])).toEqual({ kind: 'restated' });
  });

  it('reports no conditions if the rung changed', () => {
    expect(lastMove(yearly('north', ['south', 'toll']))).not.toHaveProperty('conditions');
  });
});

describe('an unknown order', () => {
  it('reports no move after two positions on different rungs', () => {
    const [, , last] = tell([
      { id: 'a', date: '2021', rung: 'north' },
      { id: 'b', date: '2021', rung: 'south' },
      { id: 'c', date: '2022', rung: 'shared' },
    ]).history;
    expect(last?.move).toEqual({ kind: 'not-comparable' });
  });

  it('reports no move if another rung may have been held in between', () => {
    const { history } = tell([
      { id: 'a', date: '2021', rung: 'north' },
      { id: 'b', date: '2022-05', rung: 'shared' },
      { id: 'c', date: '2022/2023', rung: 'south' },
    ]);
    expect(history.map(({ move }) => move?.kind ?? null)).toEqual([null, 'step-between', 'order-unknown']);
  });
});
