import COMMON from '../../data/languages/common.json' with { type: 'json' };
import { lazily } from '../lazily.ts';
import { foldText } from '../matching/lexicon/fold.ts';
import { LANGUAGES } from './languages.ts';
import { LIMITS } from './limits.ts';

const LEAST_LETTERS = 2;
/** The matcher finds such a word only where it is written in capitals; see `core/matching/lexicon/pattern.ts`. */
const ACRONYM = /^(?:\p{Lu}\.?){2,4}$/u;

const commonWords = lazily(
  () => new Set(LANGUAGES.flatMap((language) => COMMON[language].split(' ').map(foldText))),
);

/** Says why a text cannot be a name that is marked on pages, in one sentence; undefined if it can. */
export function nameProblem(name: string): string | undefined {
  if (name.length > LIMITS.name) return `a name has at most ${LIMITS.name} characters; shorten it`;
  const folded = foldText(name);
  if (folded.length < LEAST_LETTERS)
    return `“${name}” has fewer than ${LEAST_LETTERS} letters; use a longer name`;
  if (!ACRONYM.test(name) && folded.split(' ').every((word) => commonWords().has(word)))
    return `“${name}” consists of common words, which would be marked on every page; use a longer name`;
}
