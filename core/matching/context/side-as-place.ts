import { lazily } from '../../lazily.ts';
import { foldText } from '../lexicon/fold.ts';
import { isSide } from '../lexicon/sides.ts';
import type { InContext } from '../mention.ts';
import { byLanguage } from '../text-language.ts';
import { hasWord, inEachLanguage, WORDS_OF, type WordTable, wordsIn, wordTable } from '../word-tables.ts';
import { wordAfter, wordBefore } from './neighbours.ts';
import { isIn, phrasesAfter } from './phrases-beside.ts';

const ARTICLES = inEachLanguage(({ posts }) => posts.articles);
const AFTER = inEachLanguage(({ posts }) => posts.side?.after);
/** For each language, the forms that are a place, by the preposition before them. */
const AT = byLanguage((language) =>
  lazily((): ReadonlyMap<string, WordTable> => {
    const at = Object.entries(WORDS_OF[language].posts.side?.at ?? {});
    return new Map(at.map(([word, forms]) => [foldText(word), wordTable(() => wordsIn(forms))]));
  }),
);

/** True for a “side” that is a place: “on the Ukrainian side”, “auf russischer Seite”, “the Russian side of”. */
export function isSideAsPlace(context: InContext): boolean {
  const { text, candidate, language } = context;
  if (!language) return false;
  const words = foldText(text.slice(candidate.start, candidate.end)).split(' ');
  const form = words.find((word) => isSide(word, language));
  if (form === undefined) return false;
  const after = wordAfter(text, candidate.end);
  if (
    after?.between === ' ' &&
    phrasesAfter(text, candidate.end).some((phrase) => isIn(AFTER, context, phrase))
  )
    return true;
  let before = wordBefore(text, candidate.start);
  if (before && isIn(ARTICLES, context, before.word)) before = wordBefore(text, before.start);
  const forms = before && AT[language]().get(foldText(before.word));
  return forms !== undefined && hasWord(forms, form);
}
