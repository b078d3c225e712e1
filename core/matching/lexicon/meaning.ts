import type { LexiconEntry, Meaning, MentionKind, Term } from '../mention.ts';

/** The day number that stands for an open end: beyond every date and, unlike Infinity, valid in JSON. */
const OPEN_END = 1_000_000;

/** Precedence: a name over a description, a description over a capital city. */
const RANK: Readonly<Record<MentionKind, number>> = { named: 0, descriptive: 1, metonym: 2 };
const kindOf = (entry: LexiconEntry): MentionKind => entry.kind ?? 'named';

const isBound = ({ from, to }: LexiconEntry): boolean => from !== undefined || to !== undefined;

/** Returns the terms of the entities. An entity with an unlimited entry gets none: it is always meant. */
function termsOf(entries: readonly LexiconEntry[]): Term[] {
  if (!entries.some(isBound)) return [];
  const free = new Set(entries.filter((entry) => !isBound(entry)).flatMap(({ entities }) => entities));
  return entries.flatMap(({ entities, from = -OPEN_END, to = OPEN_END }) =>
    entities.filter((entity) => !free.has(entity)).map((entity) => ({ entity, from, to })),
  );
}

/** Merges the entries of one spelling that have the highest precedence; weak if any of these is weak. */
export function meaningOf(entries: readonly LexiconEntry[]): Meaning {
  const rank = Math.min(...entries.map((entry) => RANK[kindOf(entry)]));
  const alike = entries.filter((entry) => RANK[kindOf(entry)] === rank);
  const [first] = alike as [LexiconEntry];
  const terms = termsOf(alike);
  const everywhere = alike.some(({ languages }) => languages === undefined);
  return {
    entities: [...new Set(alike.flatMap(({ entities }) => entities))].sort(),
    strength: alike.some(({ strength }) => strength === 'weak') ? 'weak' : 'strong',
    kind: kindOf(first),
    ...(everywhere ? {} : { languages: [...new Set(alike.flatMap(({ languages }) => languages ?? []))] }),
    ...(terms.length === 0 ? {} : { terms }),
    ...(first.isPlaceToo ? { isPlaceToo: true } : {}),
    ...(first.within ? { within: first.within } : {}),
    ...(first.proposers && alike.every(({ entities }) => entities[0] === first.entities[0])
      ? { proposers: first.proposers }
      : {}),
    ...(alike.every(({ bare }) => bare)
      ? { bare: [...new Set(alike.flatMap(({ bare }) => bare ?? []))] }
      : {}),
  };
}
