import type { Pack } from '../pack/model.ts';
import { find } from './find.ts';
import type { Lexicon } from './lexicon/tables.ts';

/** The compiled cue words of a pack's issues. */
export type CueIndex = {
  readonly lexicon: Lexicon;
  /** Issue ids in the order of the pack. */
  readonly order: readonly string[];
};

/** Returns the cue index of a pack, given its compiled cue words. */
export const cueIndex = (pack: Pack, lexicon: Lexicon): CueIndex => ({
  lexicon,
  order: pack.issues.map(({ id }) => id),
});

/** Returns the ids of the issues that a text is about, most cues first; ties are in pack order. */
export function issuesIn(index: CueIndex, text: string): string[] {
  const hits = new Map<string, number>();
  for (const { entities } of find(index.lexicon, text))
    for (const issue of entities) hits.set(issue, (hits.get(issue) ?? 0) + 1);
  return index.order
    .filter((issue) => hits.has(issue))
    .sort((a, b) => (hits.get(b) ?? 0) - (hits.get(a) ?? 0));
}
