import { hasWord, SHARED_WORDS, wordsIn, wordTable } from '../../word-tables.ts';
import type { PlaceWords } from './place-words.ts';
import type { Near, Surroundings } from './surroundings.ts';

const TOWNS = wordTable(() => wordsIn(SHARED_WORDS.towns));

const isComma = (between: string): boolean => /^,\s+$/.test(between);
const isSpace = (between: string): boolean => /^\s+$/.test(between);

/**
 * True if the list that goes on from the city, nearest word first, names a town that is no seat of a government.
 * A comma alone makes no list of two: “In Istanbul, Moscow said …”.
 */
function hasTown(list: readonly Near[], { joiners, fillers }: PlaceWords): boolean {
  let isJoined = false;
  let commas = 0;
  for (const { word, between, name, entity } of list) {
    if (isComma(between)) commas++;
    else if (!isSpace(between)) return false;
    if (hasWord(joiners, word)) {
      isJoined = true;
      continue;
    }
    const isElement = (name || entity) && (isJoined || commas > 0);
    if (!isElement && !hasWord(fillers, word)) return false;
    if (isElement && (commas > 1 || (isJoined && commas === 0)) && hasWord(TOWNS, word)) return true;
  }
  return false;
}

/** True if a capital city stands in a list with a town that is no seat of a government: “Hamburg, Berlin und Bremen”. */
export const isAmongTowns = ({ before, after }: Surroundings, words: PlaceWords): boolean =>
  hasTown(before, words) || hasTown(after, words);
