import type { Pack } from '../pack/model.ts';
import { findInContext } from './context/filter.ts';
import type { Lexicon } from './lexicon/tables.ts';
import type { PageFacts, Resolved } from './mention.ts';
import { resolve } from './resolve.ts';
import { languageOf } from './text-language.ts';

/** Finds and resolves the mentions in blocks of a page's text, given what is known about the page. */
export type Matcher = (texts: readonly string[], facts: PageFacts) => Resolved;

/** Returns the matcher of a pack, given its compiled names. */
export function matcherOf(pack: Pack, lexicon: Lexicon): Matcher {
  const onTopic = new Set([
    ...pack.actors.filter(({ kind }) => kind === 'person').map(({ id }) => id),
    ...pack.proposals.map(({ id }) => id),
  ]);
  return (texts, facts) => {
    const language = languageOf(facts.language);
    return resolve(
      texts.map((text) => findInContext(lexicon, text, language)),
      facts,
      (entity) => onTopic.has(entity),
    );
  };
}
