import { expect, test } from 'vitest';
import { readDate } from '../../core/dates.ts';
import { indexPack, type PackIndex } from '../../core/positions/pack-index.ts';
import { silenceAfter } from '../../core/positions/silence.ts';
import { inOrder } from '../../core/positions/standing.ts';
import { indexWith } from './packs.ts';

/** Days from 1970-01-01. */
const dayOf = (date: string): number => readDate(date).earliest ?? Number.NaN;

const index = indexWith([{ id: 'first', date: '2024-11-20', rung: 'north' }]);
const [source] = index.pack.sources;
const published = (days: readonly string[]): PackIndex => {
  const sources = days.flatMap((day) => (source ? [{ ...source, published: day }] : []));
  return indexPack({ ...index.pack, sources });
};
const [last] = inOrder(index, index.pack.positions);

test('A period without a source is told if it is longer than a month', () => {
  expect(published(['2024-11-27', '2024-12-28']).sourceDays().unread).toEqual([]);
  expect(published(['2024-11-27', '2024-12-30']).sourceDays().unread).toEqual([
    { from: dayOf('2024-11-28'), to: dayOf('2024-12-29') },
  ]);
});

test('After a statement, the last such period up to the day is named, and none before the statement', () => {
  const sources = published(['2024-01-01', '2024-11-27', '2025-02-06']);
  const after = silenceAfter(sources, 'bridge', last, dayOf('2025-03-01'));
  expect(after?.unread).toEqual({ from: '2024-11-28', to: '2025-02-05' });
  expect(silenceAfter(sources, 'bridge', last, dayOf('2024-12-05'))).toBeNull();
});
