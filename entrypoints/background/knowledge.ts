import { cuesText, namesText, packText } from 'virtual:pack';
import { lazily } from '../../core/lazily.ts';
import { cueIndex, issuesIn } from '../../core/matching/cues.ts';
import { type FrozenLexicon, thaw } from '../../core/matching/lexicon/frozen.ts';
import type { Lexicon } from '../../core/matching/lexicon/lexicon.ts';
import { matcherOf } from '../../core/matching/matcher.ts';
import type { PageFacts } from '../../core/matching/mention.ts';
import type { Pack } from '../../core/pack/model.ts';
import { holdersOf } from '../../core/positions/holders.ts';
import { indexPack, type PackIndex } from '../../core/positions/pack-index.ts';
import type { EntityLine } from '../../core/positions/view.ts';
import type { BackgroundApi } from '../../core/protocol/messages.ts';

type Knowledge = {
  readonly index: PackIndex;
  /** Makes ready what a background that was just started has not yet made: for matching, or for a card. */
  prepare(what: 'names' | 'cues'): void;
  match(
    texts: readonly string[],
    facts: PageFacts,
  ): Omit<ReturnType<BackgroundApi['match']>, 'lines' | 'styled'>;
  /** Ids of the issues that a text speaks of, the most spoken of first. */
  issuesIn(text: string): string[];
  /** The actors who hold something on an issue, with the rung on which they last stood. */
  holdersOf(issue: string): EntityLine[];
};

/** Reads base64 (RFC 4648). */
function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}

const thawed = (text: string): Lexicon => thaw(JSON.parse(text) as FrozenLexicon, bytesOf);

function build(): Knowledge {
  const pack = JSON.parse(packText) as Pack;
  const index = indexPack(pack);
  // A card and a look-up need no matcher.
  const matcher = lazily(() => matcherOf(pack, thawed(namesText)));
  const cues = lazily(() => cueIndex(pack, thawed(cuesText)));
  return {
    index,
    prepare: (what) => void (what === 'names' ? matcher() : cues()),
    match(texts, facts) {
      const { mentions, evidence, undecided } = matcher()(texts, facts);
      const flat = mentions.flatMap((found, block) => found.map((mention) => ({ ...mention, block })));
      return { mentions: flat, evidence, undecided };
    },
    issuesIn: (text) => (text === '' ? [] : issuesIn(cues(), text)),
    holdersOf: (issue) => holdersOf(index, issue),
  };
}

/** The pack and all that is compiled from it: built at the first question, and again when the background woke up. */
export const knowledge = lazily(build);
