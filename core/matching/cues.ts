import type { Pack } from '../pack/model.ts';
import { find } from './find.ts';
import { buildLexicon, type Lexicon } from './lexicon/lexicon.ts';

/** The cue words of a pack's issues, compiled. */
export type CueIndex = {
  readonly lexicon: Lexicon;
  /** Issue ids in the order of the pack. */
  readonly order: readonly string[];
};

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

/** The cues of a pack's issues; they are compiled here where no compiled lexicon of them is given. */
export const cueIndex = (pack: Pack, lexicon: Lexicon = cueLexicon(pack)): CueIndex => ({
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
