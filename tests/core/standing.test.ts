import { describe, expect, it } from 'vitest';
import type { PackFile } from '../../authoring/build-pack.ts';
import type { PositionView } from '../../core/positions/view.ts';
import type { Stated } from './packs.ts';
import { type Told, tell, yearly } from './tell.ts';

describe('what stands beside what', () => {
  const ids = (list: readonly PositionView[]): string[] => list.map(({ id }) => id);
  const beside = (more: Partial<Stated>): Told =>
    tell([
      { id: 'old', date: '2021', rung: 'north' },
      { id: 'new', date: '2022', ...more },
    ]);

  it('a position on no rung does not end one on a rung, nor the reverse', () => {
    expect(ids(beside({}).standing)).toEqual(['old', 'new']);
    const reverse = tell([
      { id: 'old', date: '2021' },
      { id: 'new', date: '2022', rung: 'north' },
    ]);
    expect(ids(reverse.standing)).toEqual(['old', 'new']);
  });

  it('a position on another subject ends nothing, is compared with nothing, and changes nothing', () => {
    const told = beside({ rung: 'south', scope: ['other-bridge'] });
    expect(ids(told.standing)).toEqual(['old', 'new']);
    expect(told.history.at(-1)?.move).toEqual({ kind: 'not-comparable' });
    const later = tell(
      [
        { id: 'old', date: '2021', rung: 'north' },
        { id: 'new', date: '2022', rung: 'south', scope: ['other-bridge'] },
      ],
      '2021-12-31',
    );
    expect(later.changedSince).toBe(false);
  });

  it('a position on the same rung with another scope ends nothing, unless it says that it replaces it', () => {
    expect(ids(beside({ rung: 'north', scope: ['by-day'] }).standing)).toEqual(['old', 'new']);
    const replaces = [{ id: 'old', source: 'gazette' }];
    expect(ids(beside({ rung: 'north', scope: ['by-day'], replaces }).standing)).toEqual(['new']);
  });

  it('a position that ended later is what another one moved from', () => {
    const until = { date: '2022-12-31', reason: 'lapsed', source: 'gazette' };
    const told = tell([
      { id: 'old', date: '2021', rung: 'north', until },
      { id: 'new', date: '2022-06', rung: 'south' },
    ]);
    expect(told.history.at(-1)?.move?.kind).toBe('moved');
  });

  it('a position that had ended before is not what another one moved from', () => {
    const until = { date: '2021-12-31', reason: 'lapsed', source: 'gazette' };
    const told = tell([
      { id: 'old', date: '2021', rung: 'north', until },
      { id: 'new', date: '2022', rung: 'south' },
    ]);
    expect(told.history.at(-1)?.move).toEqual({ kind: 'not-comparable' });
  });
});

/** The file of one act, a speech of 1 March 2022. */
const SPEECH: PackFile = {
  path: 'acts.yaml',
  text: JSON.stringify({
    acts: [
      {
        id: 'speech',
        kind: 'speech',
        title: { en: 'A speech' },
        date: '2022-03-01',
        participants: ['north'],
        source: 'gazette',
      },
    ],
  }),
};

describe('statements of one act', () => {
  it('are one statement if they are on one rung, whichever source reports them', () => {
    const told = tell(
      [
        { id: 'stated', act: 'speech', rung: 'north' },
        {
          id: 'quoted',
          act: 'speech',
          rung: 'north',
          class: 'quoted',
          quote: { text: 'quoted', wording: 'original' },
        },
        { id: 'other', act: 'speech', rung: 'south' },
      ],
      null,
      [SPEECH],
    );
    expect(told.history.map(({ id, records }) => [id, records.map((record) => record.id)])).toEqual([
      ['quoted', ['stated']],
      ['other', []],
    ]);
    expect(told.history[0]).toMatchObject({ date: '2022-03-01', act: { en: 'A speech' } });
  });

  const said = (...positions: Stated[]) =>
    tell(
      positions.map((one) => ({ act: 'speech', ...one })),
      '2025-12-03',
      [SPEECH],
    );

  it('are two if they differ in kind, and claim no unknown order between them', () => {
    const told = said({ id: 'yes', kind: 'acceptance' }, { id: 'no', kind: 'refusal' });
    expect(told.history.map(({ id }) => id)).toEqual(['yes', 'no']);
    expect(told).toMatchObject({ isOrderKnown: true });
  });

  it('keep a stance without a rung beside one on a rung', () => {
    const told = said({ id: 'on', rung: 'north' }, { id: 'beside' });
    expect(told.standing.map(({ id }) => id)).toEqual(['on', 'beside']);
  });

  it('come before what was said after one of their records, whichever record is shown', () => {
    const quoted = { id: 'quoted', class: 'quoted', quote: { text: 'quoted', wording: 'original' } };
    const before = { rung: 'north', ...quoted };
    for (const record of ['stated', 'quoted'])
      expect(
        said({ id: 'stated', rung: 'north' }, before, {
          id: 'next',
          act: undefined,
          date: '2022',
          rung: 'south',
          after: [{ id: record, source: 'gazette' }],
        } as Stated).history.at(-1)?.move?.kind,
      ).toBe('moved');
  });
});

describe('the end of a position', () => {
  it('by a position on no rung leaves nothing from which a move is claimed', () => {
    const told = tell([
      { id: 'a', date: '2021', rung: 'north' },
      { id: 'b', date: '2022', replaces: [{ id: 'a', source: 'gazette' }] },
      { id: 'c', date: '2023', rung: 'south' },
    ]);
    expect(told.history.at(-1)?.move).toEqual({ kind: 'not-comparable' });
  });
  const until = (reason: string) => ({ date: '2023-04-30', reason, source: 'gazette' });
  const ending = (reason: string, date: string) =>
    tell([{ id: 'a', date: '2022', rung: 'north', until: until(reason) }], date);

  it.each([
    ['deadline-passed', '2023-04-30', '2023-05-01'],
    ['withdrawn', '2023-04-29', '2023-04-30'],
    ['lapsed', '2023-04-29', '2023-04-30'],
  ])('by “%s” leaves it standing on %s and ended on %s', (reason, last, first) => {
    expect(ending(reason, last).standing.map(({ ended }) => ended)).toEqual([null]);
    const { standing, ended } = ending(reason, first);
    expect(standing).toEqual([]);
    expect(ended[0]?.ended).toEqual({ reason, date: '2023-04-30', government: null });
  });

  it('does not bring back the position that it had replaced', () => {
    const [first, second] = yearly('north', 'south');
    const told = tell([first, { ...second, until: until('lapsed') }] as Stated[]);
    expect(told.standing).toEqual([]);
    expect(told.ended.map(({ id }) => id)).toEqual(['p1']);
  });
});
