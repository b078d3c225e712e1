import type { Pack } from '../pack/model.ts';
import { findInContext } from './context/filter.ts';
import type { Lexicon } from './lexicon/tables.ts';
import type { PageFacts, Resolved } from './mention.ts';
import { resolve } from './resolve.ts';
import { languageOf } from './text-language.ts';

/** Finds and decides the mentions in some blocks of a page's text, with what is known of the page. */
export type Matcher = (texts: readonly string[], facts: PageFacts) => Resolved;

/** The function that finds the names of a pack, given its compiled names. */
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
