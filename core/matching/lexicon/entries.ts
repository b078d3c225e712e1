import type { Actor, Language, Pack, Proposal } from '../../pack/model.ts';
import type { LexiconEntry } from '../mention.ts';
import { buildLexicon } from './build-lexicon.ts';
import { foldText } from './fold.ts';
import { descriptionEntries, termOf, trapEntry } from './posts.ts';
import type { Lexicon } from './tables.ts';

const isActor = (entity: Actor | Proposal): entity is Actor => 'kind' in entity;

/** The first words of a person's names, folded. */
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

/** The names of an entity: its spellings and their variants as strong as they say, its other display names strong. */
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

/** The capitals of a state, each on pages of its language only. */
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
 * Compiles all names of a pack, of every language at once, its traps, the capitals of its states and the descriptions
 * of those who hold a post. Names of proposals and traps match in any case, those of actors need their capital; a
 * display name that an entity also lists as weak is weak.
 */
export const lexiconOfPack = (pack: Pack): Lexicon =>
  buildLexicon([
    ...pack.actors.flatMap(nameEntries),
    ...pack.proposals.flatMap(nameEntries),
    ...pack.actors.flatMap(seatEntries),
    ...descriptionEntries(pack),
    ...pack.traps.map((text) => trapEntry(text, true)),
  ]);

/** Compiles the cues of all issues, of every language at once; they match whole words in any case. */
export function cueLexicon(pack: Pack): Lexicon {
  const entries = pack.issues.flatMap(({ id, cues }) =>
    Object.values(cues)
      .flatMap((ofLanguage) => ofLanguage ?? [])
      // In small letters, since a name in capitals asks for capitals.
      .map(
        (cue) => ({ text: cue.toLowerCase(), entities: [id], strength: 'strong', anyCase: true }) as const,
      ),
  );
  return buildLexicon(entries);
}
