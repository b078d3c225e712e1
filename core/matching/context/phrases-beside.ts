import type { Language } from '../../pack/model.ts';
import { foldText } from '../lexicon/fold.ts';
import type { InContext } from '../mention.ts';
import { hasWord, type WordTable } from '../word-tables.ts';
import { type Neighbour, wordAfter, wordBefore } from './neighbours.ts';

/** Maximum number of words in a phrase of the lists: “at_the_time”. */
const MAX_WORDS = 3;

/** True if a word or phrase is in the table of the text's language. */
export const isIn = (
  tables: Readonly<Record<Language, WordTable>>,
  { language }: Pick<InContext, 'language'>,
  phrase: string,
): boolean => language !== undefined && hasWord(tables[language], foldText(phrase));

/** Returns the words beside an offset as the lists write them: the nearest alone, then two, then three. */
function phrases(next: (last: Neighbour | undefined) => Neighbour | undefined, isBefore: boolean): string[] {
  const found: string[] = [];
  let last = next(undefined);
  while (last && found.length < MAX_WORDS) {
    const phrase = found.at(-1);
    found.push(
      phrase === undefined ? last.word : isBefore ? `${last.word}_${phrase}` : `${phrase}_${last.word}`,
    );
    last = next(last);
    if (last && !/^[\s\-'’]$/u.test(last.between)) break;
  }
  return found;
}

/** Returns the phrases that end before an offset: “який”, “будь_який”; the shortest first. */
export const phrasesBefore = (text: string, offset: number): string[] =>
  phrases((last) => wordBefore(text, last?.start ?? offset), true);

/** Returns the phrases that begin at or after an offset; the shortest first. */
export const phrasesAfter = (text: string, offset: number): string[] =>
  phrases((last) => wordAfter(text, last?.end ?? offset), false);
