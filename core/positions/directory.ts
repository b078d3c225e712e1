import { allLines } from './lines.ts';
import type { PackIndex } from './pack-index.ts';
import type { EntityLine } from './view.ts';

/** Returns every named actor with a position and every proposal, most documented first. */
export function directoryOf(index: PackIndex): EntityLine[] {
  const documented = ({ id }: EntityLine): number => {
    const plan = index.proposals.get(id);
    return plan ? 1 + plan.points.length + plan.answers.length : (index.held.get(id) ?? 0);
  };
  return allLines(index)
    .filter(({ type }) => type !== 'issue')
    .sort((one, other) => documented(other) - documented(one));
}
