import { expect, test } from 'vitest';
import { loadPack } from '../../authoring/load-pack.ts';
import { directoryOf } from '../../core/positions/directory.ts';
import { indexPack } from '../../core/positions/pack-index.ts';
import { indexWith } from './packs.ts';

test('The directory lists only actors with a position', () => {
  const stated = { id: 'one', date: '2025-01-01', rung: 'shared' };
  expect(directoryOf(indexWith([stated])).map(({ id }) => id)).toEqual(['north']);
  expect(directoryOf(indexWith([]))).toEqual([]);
});

test('For the shipped pack it lists actors and proposals but no issues, best documented first', () => {
  const pack = loadPack();
  const lines = directoryOf(indexPack(pack));
  const count = (id: string): number => pack.positions.filter(({ holders }) => holders.includes(id)).length;
  const counts = lines.filter(({ type }) => type === 'actor').map(({ id }) => count(id));
  expect(counts).toEqual(counts.toSorted((one, other) => other - one));
  expect(counts.at(-1)).toBeGreaterThan(0);
  expect(new Set(lines.map(({ type }) => type))).toEqual(new Set(['actor', 'proposal']));
});
