import type { Mention, Resolved } from './mention.ts';

/** What a pack found in some texts, and the key of the pack. */
export type FoundByPack = { readonly pack: string; readonly found: Resolved };

/** An entity of another pack that is known to be the same, and the key of that pack. */
export type Twin = { readonly pack: string; readonly entity: string };

type Span = Pick<Mention, 'start' | 'end'>;

const overlaps =
  (one: Span) =>
  (other: Span): boolean =>
    one.start < other.end && other.start < one.end;

/** The earliest first, then the longest. */
const inOrder = (one: Span, other: Span): number => one.start - other.start || other.end - one.end;

/** Returns the mentions of a text: those of each pack, and its own entity where another pack found the same one. */
function joinedIn(
  byPack: readonly { readonly pack: string; readonly mentions: readonly Mention[] }[],
  twinsOf: (entity: string) => readonly Twin[],
): Mention[] {
  const twins = byPack.flatMap(({ mentions }) =>
    mentions.flatMap((mention) => twinsOf(mention.entity).map((twin) => ({ ...twin, mention }))),
  );
  return byPack
    .flatMap(({ pack, mentions }) => {
      const all = [...mentions];
      for (const { pack: of, entity, mention } of twins)
        if (of === pack && !all.some(overlaps(mention))) all.push({ ...mention, entity });
      return all;
    })
    .sort(inOrder);
}

/**
 * Joins what several packs found in the same texts. Where packs know the same entity, each of them has a mention at
 * every place at which one of them found it. Mentions of different packs may overlap; see {@link oneAtEachPlace}.
 * Those at the same place are in the order of the packs.
 */
export function joinPacks(
  byPack: readonly FoundByPack[],
  twinsOf: (entity: string) => readonly Twin[],
): Resolved {
  const texts = Math.max(0, ...byPack.map(({ found }) => found.mentions.length));
  return {
    mentions: Array.from({ length: texts }, (_, at) =>
      joinedIn(
        byPack.map(({ pack, found }) => ({ pack, mentions: found.mentions[at] ?? [] })),
        twinsOf,
      ),
    ),
    evidence: byPack.flatMap(({ found }) => found.evidence),
    undecided: [...new Set(byPack.flatMap(({ found }) => found.undecided))],
  };
}

/**
 * Returns the mentions of a text that can be marked: at each place the first one, as within a pack the earliest and
 * then the longest name. The mentions must be in the order in which {@link joinPacks} returns them.
 */
export function oneAtEachPlace<M extends Span>(mentions: readonly M[]): M[] {
  const marked: M[] = [];
  for (const mention of mentions) {
    const last = marked.at(-1);
    if (!last || !overlaps(mention)(last)) marked.push(mention);
  }
  return marked;
}
