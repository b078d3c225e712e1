import { allLines } from './lines.ts';
import type { PackIndex } from './pack-index.ts';
import type { EntityLine } from './view.ts';

/** Returns every actor with a position and every proposal, most documented first. */
export function directoryOf(index: PackIndex): EntityLine[] {
  const counts = new Map<string, number>();
  const count = (id: string, by: number): void => void counts.set(id, (counts.get(id) ?? 0) + by);
  for (const { holders } of index.pack.positions) for (const holder of holders) count(holder, 1);
  for (const { id, points, answers } of index.pack.proposals) count(id, 1 + points.length + answers.length);
  const documented = (line: EntityLine): number => counts.get(line.id) ?? 0;
  return allLines(index)
    .filter((line) => line.type !== 'issue' && documented(line) > 0)
    .sort((one, other) => documented(other) - documented(one));
}
