import { hasWord, SHARED_WORDS, wordsIn, wordTable } from '../../word-tables.ts';
import type { Surroundings } from './surroundings.ts';

const STREETS = wordTable(() => wordsIn(SHARED_WORDS.streets));
/** Maximum number of words between a street and the city. */
const REACH = 5;

const isComma = (between: string): boolean => /^,\s+$/.test(between);
const isPostcode = (word: string | undefined): boolean => word !== undefined && /^\d{5,6}$/.test(word);

/** True for a city in an address: “75019 Paris”, “Baker Street, London”, “Київ, 01021”, “г. Москва” (but “2025 г. Москва”). */
function isPostal({ before, after, left, right }: Surroundings): boolean {
  const [previous, second] = before;
  if (/^,?\s+$/.test(left) && isPostcode(previous?.word)) return true;
  if (isComma(right) && isPostcode(after[0]?.word)) return true;
  if (/^\.\s?$/.test(left) && /^[гм]$/.test(previous?.word ?? '') && !/^\d{4}$/.test(second?.word ?? ''))
    return true;
  return isComma(left) && before.slice(0, REACH).some(({ word }) => hasWord(STREETS, word));
}

/** True for the city at the end of a by-line: “Reporting by Ann Kell, Kyiv;”. */
const isByLine = ({ before, left, right, closes }: Surroundings): boolean =>
  isComma(left) && before[0]?.name === true && before[1]?.name === true && (closes || /^[.;]/.test(right));

/** True if a capital city is part of an address or a by-line. */
export const isAddress = (around: Surroundings): boolean => isPostal(around) || isByLine(around);
