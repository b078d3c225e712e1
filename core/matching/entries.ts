import type { Actor, Pack, Proposal } from '../pack/model.ts';
import { buildLexicon, type Lexicon, type LexiconEntry } from './lexicon.ts';

const trapEntry = (text: string): LexiconEntry => ({ text, entities: [], strength: 'strong', anyCase: true });

/** The names of an entity: its spellings and their variants as strong as they say, its display names strong. */
function entriesOf(entity: Actor | Proposal, anyCase: boolean): LexiconEntry[] {
  const entry = (text: string, strength: 'strong' | 'weak'): LexiconEntry => ({
    text,
    entities: [entity.id],
    strength,
    anyCase,
  });
  return [
    ...entity.names.flatMap(({ text, variants = [], strength }) =>
      [text, ...variants].map((spelling) => entry(spelling, strength)),
    ),
    ...Object.values(entity.name).flatMap((text) => (text ? [entry(text, 'strong')] : [])),
    ...entity.traps.map(trapEntry),
  ];
}

/**
 * Compiles all names of a pack, of every language at once, and its traps. Names of proposals and traps match in any
 * case, those of actors need their capital; a display name that an entity also lists as weak is weak.
 */
export const lexiconOfPack = (pack: Pack): Lexicon =>
  buildLexicon([
    ...pack.actors.flatMap((actor) => entriesOf(actor, false)),
    ...pack.proposals.flatMap((proposal) => entriesOf(proposal, true)),
    ...pack.traps.map(trapEntry),
  ]);
