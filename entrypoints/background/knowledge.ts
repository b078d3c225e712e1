import { cues as frozenCues, names as frozenNames, pack } from 'virtual:pack';
import { cueIndex, issuesIn } from '../../core/matching/cues.ts';
import { thaw } from '../../core/matching/frozen.ts';
import { matcherOf } from '../../core/matching/matcher.ts';
import type { PageFacts } from '../../core/matching/mention.ts';
import type { BackgroundApi, EntityLine } from '../../core/messages.ts';
import { holdersOf } from '../../core/positions/holders.ts';
import { indexPack, type PackIndex } from '../../core/positions/sourced.ts';

type Knowledge = {
  readonly index: PackIndex;
  match(texts: readonly string[], facts: PageFacts): ReturnType<BackgroundApi['match']>;
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

/** What is made at the first use: a popover and a look-up need no matcher. */
function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function build(): Knowledge {
  const index = indexPack(pack);
  const matcher = lazily(() => matcherOf(pack, thaw(frozenNames, bytesOf)));
  const cues = lazily(() => cueIndex(pack, thaw(frozenCues, bytesOf)));
  return {
    index,
    match(texts, facts) {
      const { mentions, evidence, undecided } = matcher()(texts, facts);
      const flat = mentions.flatMap((found, block) => found.map((mention) => ({ ...mention, block })));
      return { mentions: flat, evidence, undecided };
    },
    issuesIn: (text) => (text === '' ? [] : issuesIn(cues(), text)),
    holdersOf: (issue) => holdersOf(index, issue),
  };
}

let built: Knowledge | undefined;

/** The pack and all that is compiled from it: built at the first question, and again when the background woke up. */
export function knowledge(): Knowledge {
  built ??= build();
  return built;
}
