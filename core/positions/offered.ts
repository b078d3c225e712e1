import type { PackIndex } from './pack-index.ts';

/** True for an actor that readers can look up and compare: it has a name, and a position on some day. */
export const isOffered = (index: PackIndex, id: string): boolean =>
  index.held.has(id) && index.actors.get(id)?.unnamed !== true;

/** True for an entity that has something to show on some day: a proposal, or an actor with a position or an answer. */
export const hasAnything = (index: PackIndex, id: string): boolean =>
  index.held.has(id) ||
  index.proposals.has(id) ||
  index.pack.proposals.some(({ answers }) => answers.some(({ from }) => from === id));
