import { describe, expect, it } from 'vitest';
import { staleIn, staleTable } from '../../authoring/report/stale.ts';
import { isoOfDay, readDate } from '../../core/dates.ts';
import type { Pack } from '../../core/pack/model.ts';
import { indexWith, type Stated } from '../core/packs.ts';

const SOUTH = { kind: 'state', name: { en: 'South' }, names: [], traps: [], roles: [] } as const;
/** A pack in which the south may speak beside the north, and an unnamed source as well. */
function packOf(stated: readonly Stated[]): Pack {
  const { pack } = indexWith(stated.map((one) => ({ ...one, speaker: 'north', holders: ['north'] })));
  const positions = pack.positions.map((position, at) => ({
    ...position,
    holders: [...(stated[at]?.holders ?? position.holders)],
  }));
  return {
    ...pack,
    actors: [...pack.actors, { ...SOUTH, id: 'south' }, { ...SOUTH, id: 'diplomat', unnamed: true }],
    positions,
  };
}
const day = (date: string): number => readDate(date).latest ?? 0;
const stale = (pack: Pack, asOf: string, { days = 90, always = [] as string[] } = {}) =>
  staleIn(pack, { days, asOf: day(asOf), always }).map(({ actor, issue, last, others }) => [
    actor,
    issue,
    last === null ? null : isoOfDay(last),
    others,
  ]);

describe('what is stale', () => {
  const north = { id: 'north-1', date: '2022-01-10', holders: ['north'] };
  const south = { id: 'south-1', date: '2022-06-01', holders: ['south'] };

  it('is an actor without a stance for longer than the days, if others took one since', () => {
    expect(stale(packOf([north, south]), '2022-06-10')).toEqual([['north', 'bridge', '2022-01-10', 1]]);
  });

  it('is nobody while the issue rests, or within the days', () => {
    expect(stale(packOf([{ ...north, date: '2022-06-02' }, south]), '2023-01-01')).toEqual([
      ['south', 'bridge', '2022-06-01', 1],
    ]);
    expect(stale(packOf([north]), '2023-01-01')).toEqual([]);
    expect(stale(packOf([north, south]), '2022-06-10', { days: 200 })).toEqual([]);
  });

  it('counts neither reports, nor forecasts, nor what came after the day', () => {
    const report = { ...south, id: 'heard', class: 'reported', reportedBy: 'a paper' };
    const forecast = { ...south, id: 'guess', kind: 'forecast' };
    expect(stale(packOf([north, report, forecast]), '2022-06-10')).toEqual([]);
    expect(stale(packOf([north, south]), '2022-05-31')).toEqual([]);
  });

  it('names a main side that has never taken a stance, and no unnamed source', () => {
    expect(
      stale(packOf([south, { ...north, holders: ['diplomat'] }]), '2022-06-10', {
        always: ['north', 'diplomat'],
      }),
    ).toEqual([['north', 'bridge', null, 1]]);
  });

  it('is printed with names, days and the last day of the others', () => {
    const pack = packOf([north, south]);
    const found = staleIn(pack, { days: 90, asOf: day('2022-06-10'), always: [] });
    expect(staleTable(pack, found, 90, day('2022-06-10')).rows).toEqual([
      ['North', 'The bridge', '2022-01-10', '151', 1, '2022-06-01'],
    ]);
  });
});
