import { expect, it } from 'vitest';
import { FOLD } from '../../../core/matching/lexicon/fold.ts';
import { runsOf, tableOf } from '../../../core/matching/lexicon/fold-runs.ts';

it('restores a table from its runs', () => {
  for (const table of [FOLD, Uint16Array.of(5), Uint16Array.of(0, 0, 7, 8, 9, 9, 9, 0xffff, 0, 1)])
    expect(tableOf(runsOf(table), table.length)).toEqual(table);
});

it('encodes the fold table compactly', () => {
  expect(runsOf(FOLD).length).toBeLessThan(25_000);
});
