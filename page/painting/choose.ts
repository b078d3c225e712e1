/** A mention as the choice sees it. `heavy` entities, states and organisations, are named too often to paint each. */
type Choosable = {
  /** The paragraph it stands in: anything that is the same for two mentions of one paragraph. */
  readonly block: unknown;
  readonly section: number;
  readonly entity: string;
  readonly heavy: boolean;
};

/** Tells of one mention after the other whether it is painted. */
export type Choice = (mention: Choosable) => boolean;

/**
 * Chooses the mentions of a page that are painted, asked in document order: with `first` the first of an entity in
 * each paragraph, and of a heavy one the first in each section; with `all` every one.
 */
export function createChoice(density: 'first' | 'all'): Choice {
  if (density === 'all') return () => true;
  const seen = new Map<unknown, Set<string>>();
  return ({ block, section, entity, heavy }) => {
    const place = heavy ? `section ${section}` : block;
    const entities = seen.get(place) ?? new Set();
    seen.set(place, entities);
    if (entities.has(entity)) return false;
    entities.add(entity);
    return true;
  };
}
