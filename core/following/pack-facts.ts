import type { Pack } from '../pack/model.ts';
import type { PackFacts } from '../protocol/pack-requests.ts';

/** What is known of a file besides its content. */
type Origin = Pick<PackFacts, 'origin' | 'address' | 'digest' | 'key'>;

/** Returns what a pack says of itself and what it contains, with what is known of its file. */
export function factsOf(pack: Pack, origin: Origin): PackFacts {
  const { id, title, editors, licence, coverage, actors, proposals, positions, sources, sequence } = pack;
  const names = [...actors, ...proposals].flatMap((entity) => entity.names);
  return {
    id,
    title,
    editors,
    licence,
    coverage,
    sequence,
    ...origin,
    counts: {
      actors: actors.length,
      proposals: proposals.length,
      positions: positions.length,
      names: names.reduce((sum, { variants = [] }) => sum + 1 + variants.length, 0),
      sources: sources.length,
    },
  };
}
