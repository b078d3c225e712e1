import type { Pack } from '../pack/model.ts';
import { find } from './find.ts';
import type { Lexicon } from './lexicon/tables.ts';

/** The cue words of a pack's issues, compiled. */
export type CueIndex = {
  readonly lexicon: Lexicon;
  /** Issue ids in the order of the pack. */
  readonly order: readonly string[];
};

/** The cues of a pack's issues, given their compiled words. */
export const cueIndex = (pack: Pack, lexicon: Lexicon): CueIndex => ({
  lexicon,
  order: pack.issues.map(({ id }) => id),
});

/** Ids of the issues that a text speaks of, the one with most cues first, equals in the order of the pack. */
export function issuesIn(index: CueIndex, text: string): string[] {
  const hits = new Map<string, number>();
  for (const { entities } of find(index.lexicon, text))
    for (const issue of entities) hits.set(issue, (hits.get(issue) ?? 0) + 1);
  return index.order
    .filter((issue) => hits.has(issue))
    .sort((a, b) => (hits.get(b) ?? 0) - (hits.get(a) ?? 0));
}
