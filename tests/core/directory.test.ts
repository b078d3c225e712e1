import { expect, test } from 'vitest';
import { loadPack } from '../../authoring/load-pack.ts';
import { lookUpIn } from '../../core/lookup.ts';
import { directoryOf } from '../../core/positions/directory.ts';
import { holdersOf } from '../../core/positions/holders.ts';
import { allLines, lineOf } from '../../core/positions/lines.ts';
import { hasAnything } from '../../core/positions/offered.ts';
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

test('Unnamed sources and actors without a position are in no list, but can be asked for by their id', () => {
  const index = indexPack(loadPack());
  const left = new Set([
    ...index.pack.actors.filter(({ unnamed }) => unnamed).map(({ id }) => id),
    ...index.pack.actors.filter(({ id }) => !index.held.has(id)).map(({ id }) => id),
  ]);
  for (const id of ['trumps-son', 'nato-diplomat', 'switzerland']) expect(left).toContain(id);
  const lookUp = lookUpIn([{ index, lines: allLines(index) }]);
  const lists = [
    directoryOf(index),
    allLines(index),
    ...index.pack.issues.map(({ id }) => holdersOf(index, id)),
    ...[...left].map((id) => lookUp(index.actors.get(id)?.name.en ?? '')),
  ];
  for (const list of lists) expect(list.filter(({ id }) => left.has(id))).toEqual([]);
  for (const id of left) expect(lineOf(index, id)?.id).toBe(id);
});

test('What has a position or an answer has something to show, and so has a proposal', () => {
  const index = indexPack(loadPack());
  expect(['switzerland', 'brics', 'nobody'].map((id) => hasAnything(index, id))).toEqual([
    false,
    false,
    false,
  ]);
  expect(['ukraine', 'nato-diplomat', 'egypt', 'victory-plan'].map((id) => hasAnything(index, id))).toEqual([
    ...[true, true, true, true],
  ]);
});
