import { base64Of } from '../base64.ts';
import { lexiconOfPack } from '../matching/lexicon/entries.ts';
import { freeze } from '../matching/lexicon/freeze.ts';
import { topicOf } from '../topic.ts';
import type { Pack } from './model.ts';

/**
 * A pack, its names, its topic and its cues, each as a string of JSON, so that a background that has just started
 * parses only the parts it needs.
 */
export type CompiledPack = {
  readonly id: string;
  /** A {@link Pack} without its topic and with no cues and hints. */
  readonly packText: string;
  /** A `FrozenLexicon`. */
  readonly namesText: string;
  /** A `Topic`, or null. */
  readonly topicText: string;
  /** The cues and hints of each issue by its id. */
  readonly cuesText: string;
};

/** Compiles a valid pack. */
export const compilePack = (pack: Pack): CompiledPack => ({
  id: pack.id,
  packText: JSON.stringify({
    ...pack,
    topic: undefined,
    issues: pack.issues.map(({ cues, hints, ...issue }) => ({ ...issue, cues: {} })),
  }),
  namesText: JSON.stringify(freeze(lexiconOfPack(pack), base64Of)),
  topicText: JSON.stringify(topicOf(pack)),
  cuesText: JSON.stringify(
    Object.fromEntries(pack.issues.map(({ id, cues, hints }) => [id, { cues, hints }])),
  ),
});
