/** A mention that may be painted. `heavy` entities (states, organisations) are too frequent to paint all. */
type Choosable = {
  /** Any value that identifies the paragraph that contains the mention. */
  readonly block: unknown;
  readonly section: number;
  readonly entity: string;
  readonly heavy: boolean;
};

/** Returns whether to paint a mention. Call it for each mention in document order. */
export type Choice = (mention: Choosable) => boolean;

/**
 * Chooses which mentions to paint. With `first`: an entity's first mention in each paragraph, or in each
 * section if the entity is heavy. With `all`: every mention.
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
