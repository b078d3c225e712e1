import type { Language } from '../../pack/model.ts';
import { find } from '../find.ts';
import type { Lexicon } from '../lexicon/tables.ts';
import type { Candidate, InContext } from '../mention.ts';
import { findInPrint } from '../plain-letters.ts';
import { isOffice } from './descriptions.ts';
import { holderInYear } from './holder-in-year.ts';
import { isGovernment } from './metonyms.ts';
import { bearerOf } from './namesakes.ts';
import { wordAfter, wordBefore } from './neighbours.ts';
import { isSureSurname } from './short-surnames.ts';
import { isSmallName } from './small-names.ts';

const isForeign = ({ candidate: { languages }, language }: InContext): boolean =>
  languages !== undefined && (language === undefined || !languages.includes(language));

/** Returns the name in a rejected description: any if the language differs, else that of the organisation or office. */
function namesWithin(lexicon: Lexicon, context: InContext): Candidate[] {
  const { text, candidate } = context;
  const first = wordAfter(text, candidate.start);
  const last = wordBefore(text, candidate.end);
  if (!first || !last || first.start === last.start) return [];
  // Without its first or last word it no longer matches as a description.
  const names = [
    ...find(lexicon, text.slice(candidate.start, last.start)),
    ...find(lexicon, text.slice(first.end, candidate.end)).map((name) => ({
      ...name,
      start: name.start + first.end - candidate.start,
      end: name.end + first.end - candidate.start,
    })),
  ];
  const [name] = names.filter(
    ({ kind, entities }) =>
      kind === 'named' && (isForeign(context) || entities.includes(candidate.within ?? '')),
  );
  return name ? [{ ...name, start: name.start + candidate.start, end: name.end + candidate.start }] : [];
}

function filterCandidate(lexicon: Lexicon, context: InContext): Candidate[] {
  const { candidate } = context;
  if (candidate.isSmall && !isSmallName(context)) return [];
  if (candidate.kind === 'descriptive') {
    const held = !isForeign(context) && isOffice(context) ? holderInYear(context) : undefined;
    return held ? [held] : namesWithin(lexicon, context);
  }
  if (isForeign(context)) return [];
  if (candidate.isPlaceToo && !isGovernment(context)) return [];
  if (candidate.kind === 'metonym') return isGovernment(context) ? [candidate] : [];
  const bearer = bearerOf(context);
  if (bearer === 'other') return [];
  if (bearer === 'in full') return [{ ...candidate, bare: undefined }];
  if (bearer === 'bearer' && isSureSurname(context)) return [{ ...candidate, strength: 'strong' }];
  return [bearer === 'namesake' ? { ...candidate, isNamesake: true } : candidate];
}

/**
 * Returns the candidates of a text, in order and without overlaps, except those to which the words of the text
 * give another meaning. A surname that means a namesake is kept, with `isNamesake`.
 */
export function findInContext(lexicon: Lexicon, text: string, language: Language | undefined): Candidate[] {
  return findInPrint(lexicon, text, (plain) => {
    const candidates = find(lexicon, plain);
    return candidates.flatMap((candidate, index) =>
      filterCandidate(lexicon, { text: plain, candidates, index, candidate, language }),
    );
  });
}
