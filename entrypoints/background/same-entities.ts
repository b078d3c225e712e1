import { lazily } from '../../core/lazily.ts';
import type { Twin } from '../../core/matching/join-packs.ts';
import { packOfId } from '../../core/pack/qualified-ids.ts';
import { hasAnything } from '../../core/positions/offered.ts';
import type { PackKnowledge } from './pack-knowledge.ts';

/** Returns an entity's item of Wikidata, if its pack tells it. */
export const wikidataOf = (pack: PackKnowledge | undefined, id: string): string | undefined =>
  (pack?.index.actors.get(id) ?? pack?.index.proposals.get(id))?.wikidata;

/** Returns the entities of all packs by their items of Wikidata, in the order of the packs. */
function byWikidata(packs: readonly PackKnowledge[]): Map<string, Twin[]> {
  const all = packs.flatMap(({ key, index }) =>
    [...index.pack.actors, ...index.pack.proposals].flatMap(({ id, wikidata }) =>
      wikidata !== undefined && hasAnything(index, id) ? { wikidata, twin: { pack: key, entity: id } } : [],
    ),
  );
  const groups = Map.groupBy(all, ({ wikidata }) => wikidata);
  return new Map([...groups].map(([item, group]) => [item, group.map(({ twin }) => twin)]));
}

/**
 * Returns a function that tells under which ids other packs have the same entity, in their order: those with its item of
 * Wikidata that have something to show.
 */
export function twinsIn(packs: readonly PackKnowledge[]): (id: string) => readonly Twin[] {
  const known = lazily(() => byWikidata(packs));
  return (id) => {
    if (packs.length < 2) return [];
    const key = packOfId(id);
    const item = wikidataOf(
      packs.find((pack) => pack.key === key),
      id,
    );
    return item === undefined ? [] : (known().get(item) ?? []).filter(({ pack }) => pack !== key);
  };
}
