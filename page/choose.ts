/** A mention as the choice sees it. `heavy` entities, states and organisations, are named too often to paint each. */
export type Choosable = {
  /** The paragraph it stands in: anything that is the same for two mentions of one paragraph. */
  readonly block: unknown;
  readonly section: number;
  readonly entity: string;
  readonly heavy: boolean;
};

/**
 * Which mentions of a page are painted, given in document order: with `first` the first of an entity in each
 * paragraph, and of a heavy one the first in each section; with `all` every one.
 */
export function choosePainted(items: readonly Choosable[], density: 'first' | 'all'): boolean[] {
  if (density === 'all') return items.map(() => true);
  const seen = new Map<unknown, Set<string>>();
  return items.map(({ block, section, entity, heavy }) => {
    const place = heavy ? `section ${section}` : block;
    const entities = seen.get(place) ?? new Set();
    seen.set(place, entities);
    if (entities.has(entity)) return false;
    entities.add(entity);
    return true;
  });
}
