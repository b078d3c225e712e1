import type { Language } from '../pack/model.ts';
import { isOffice } from './descriptions.ts';
import { find } from './find.ts';
import type { Lexicon } from './lexicon.ts';
import type { Candidate } from './mention.ts';
import { isGovernment } from './metonyms.ts';
import { isNamesake } from './namesakes.ts';

/** A candidate among those of its text: what the rules of context look at. Offsets are UTF-16 code units. */
export type InContext = {
  readonly text: string;
  readonly candidates: readonly Candidate[];
  readonly index: number;
  readonly candidate: Candidate;
  /** The page's language, or undefined where it is none of ours. */
  readonly language: Language | undefined;
};

function isMeant(place: InContext): boolean {
  const { candidate, language } = place;
  if (candidate.languages && (language === undefined || !candidate.languages.includes(language)))
    return false;
  if (candidate.kind === 'named') return !isNamesake(place);
  return candidate.kind === 'descriptive' ? isOffice(place) : isGovernment(place);
}

/** The candidates of a text that its words do not give another meaning, in order, without overlaps. */
export function readNames(lexicon: Lexicon, text: string, language: Language | undefined): Candidate[] {
  const candidates = find(lexicon, text);
  return candidates.filter((candidate, index) => isMeant({ text, candidates, index, candidate, language }));
}
