import { foldText } from '../lexicon/fold.ts';
import type { Candidate, InContext } from '../mention.ts';
import { hasWord, inAnyLanguage } from '../word-tables.ts';
import { isSpace, wordBefore } from './neighbours.ts';

const HEADS = inAnyLanguage(({ surnames }) => surnames.heads);
/** “And” between two names, in any language of the packs. */
const AND = /^ (?:and|und|et|y|e|i|и|і|й|та) $/;

const isSure = (other: Candidate | undefined): other is Candidate =>
  other?.kind === 'named' && other.strength === 'strong';

/**
 * Returns whether a weak surname is sure by what stands beside it: the title of a head of state, as in “President Xi”,
 * or a sure name that “and” joins to it, as in “Putin and Xi”.
 */
export function isSureSurname({ text, candidate, candidates, index }: InContext): boolean {
  if (candidate.bare === undefined || candidate.strength !== 'weak') return false;
  const before = wordBefore(text, candidate.start);
  if (before && isSpace(before.between) && hasWord(HEADS, foldText(before.word))) return true;
  const [last, next] = [candidates[index - 1], candidates[index + 1]];
  return (
    (isSure(last) && AND.test(text.slice(last.end, candidate.start))) ||
    (isSure(next) && AND.test(text.slice(candidate.end, next.start)))
  );
}
