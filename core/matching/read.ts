import type { Language } from '../pack/model.ts';
import { isOffice } from './descriptions.ts';
import { find } from './find.ts';
import type { Lexicon } from './lexicon.ts';
import type { Candidate } from './mention.ts';
import { isGovernment } from './metonyms.ts';
import { bearerOf } from './namesakes.ts';

/** A candidate among those of its text: what the rules of context look at. Offsets are UTF-16 code units. */
export type InContext = {
  readonly text: string;
  readonly candidates: readonly Candidate[];
  readonly index: number;
  readonly candidate: Candidate;
  /** The page's language, or undefined where it is none of ours. */
  readonly language: Language | undefined;
};

function readCandidate(place: InContext): Candidate[] {
  const { candidate, language } = place;
  if (candidate.languages && (language === undefined || !candidate.languages.includes(language))) return [];
  if (candidate.kind !== 'named') {
    const isMeant = candidate.kind === 'descriptive' ? isOffice(place) : isGovernment(place);
    return isMeant ? [candidate] : [];
  }
  const bearer = bearerOf(place);
  if (bearer === 'other') return [];
  if (bearer === 'in full') return [{ ...candidate, bare: undefined }];
  return [bearer === 'namesake' ? { ...candidate, isNamesake: true } : candidate];
}

/**
 * The candidates of a text that its words do not give another meaning, in order, without overlaps; a surname that
 * they give to a namesake stays, and says so.
 */
export function readNames(lexicon: Lexicon, text: string, language: Language | undefined): Candidate[] {
  const candidates = find(lexicon, text);
  return candidates.flatMap((candidate, index) =>
    readCandidate({ text, candidates, index, candidate, language }),
  );
}
