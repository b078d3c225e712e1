import { expect, it } from 'vitest';
import { FOLD } from '../../../core/matching/lexicon/fold.ts';
import { runsOf, tableOf } from '../../../core/matching/lexicon/fold-runs.ts';

it('a table that was written as runs is the same when it is read', () => {
  for (const table of [FOLD, Uint16Array.of(5), Uint16Array.of(0, 0, 7, 8, 9, 9, 9, 0xffff, 0, 1)])
    expect(tableOf(runsOf(table), table.length)).toEqual(table);
});

it('the table of the fold is short in runs', () => {
  expect(runsOf(FOLD).length).toBeLessThan(25_000);
});
