import type { EntityLine } from './view.ts';

/** Returns the first line of each entity. Lines with the same item of Wikidata are of one entity. */
export function oneOfEach<Line extends EntityLine>(lines: readonly Line[]): Line[] {
  const seen = new Set<string>();
  return lines.filter(({ id, wikidata = id }) => !seen.has(wikidata) && seen.add(wikidata));
}
