import type { Actor, Language, Pack, Proposal } from '../../pack/model.ts';
import type { LexiconEntry } from '../mention.ts';
import { buildLexicon } from './build-lexicon.ts';
import { foldText } from './fold.ts';
import { descriptionEntries, termOf, trapEntry } from './posts.ts';
import type { Lexicon } from './tables.ts';

const isActor = (entity: Actor | Proposal): entity is Actor => 'kind' in entity;

/** Returns the first words of a person's names, folded. */
const givenNamesOf = (person: Actor): string[] => [
  ...new Set(
    [
      ...person.names.flatMap(({ text, variants = [] }) => [text, ...variants]),
      ...Object.values(person.name),
    ].flatMap((name) => {
      const words = foldText(name ?? '').split(' ');
      return words.length > 1 ? [words[0] as string] : [];
    }),
  ),
];

/** Returns an entity's names: spellings and variants by their strength, other display names as strong. */
function nameEntries(entity: Actor | Proposal): LexiconEntry[] {
  const given = isActor(entity) && entity.kind === 'person' ? givenNamesOf(entity) : undefined;
  const isState = isActor(entity) && entity.kind === 'state';
  const entry = (text: string, strength: 'strong' | 'weak'): LexiconEntry => ({
    text,
    entities: [entity.id],
    strength,
    anyCase: !isActor(entity),
    isPlaceToo: isState && strength === 'weak',
    proposers: isActor(entity) ? undefined : entity.proposedBy,
    bare: /[\s-]/.test(text) ? undefined : given,
  });
  return [
    ...entity.names.flatMap((name) =>
      [name.text, ...(name.variants ?? [])].map((spelling) => ({
        ...entry(spelling, name.strength),
        ...termOf(name),
      })),
    ),
    ...Object.values(entity.name).flatMap((text) =>
      text && !entity.names.some((name) => name.text === text) ? [entry(text, 'strong')] : [],
    ),
    ...entity.traps.map((text) => trapEntry(text, true)),
  ];
}

/** Returns the names of a state's capital city, each for pages in its language only. */
const seatEntries = ({ id, seat }: Actor): LexiconEntry[] =>
  Object.entries(seat ?? {}).flatMap(([language, forms]) =>
    (forms ?? []).map((text) => ({
      text,
      entities: [id],
      strength: 'strong',
      anyCase: false,
      kind: 'metonym',
      languages: [language as Language],
    })),
  );

/**
 * Compiles a pack, for all languages at once: its names, its traps, the capital cities of its states and the
 * descriptions of post holders. Names of proposals and traps match in any case; names of actors need their
 * capital letter. A display name that the entity also lists as weak is weak.
 */
export const lexiconOfPack = (pack: Pack): Lexicon =>
  buildLexicon([
    ...pack.actors.flatMap(nameEntries),
    ...pack.proposals.flatMap(nameEntries),
    ...pack.actors.flatMap(seatEntries),
    ...descriptionEntries(pack),
    ...pack.traps.map((text) => trapEntry(text, true)),
  ]);
