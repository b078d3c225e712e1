import { lazily } from '../../lazily.ts';
import type { InContext } from '../mention.ts';
import { byLanguage } from '../text-language.ts';
import {
  hasWord,
  inAnyLanguage,
  SHARED_WORDS,
  WORDS_OF,
  type WordTable,
  wordsIn,
  wordTable,
} from '../word-tables.ts';
import { isAddress } from './places/addresses.ts';
import { isPartOfName } from './places/longer-names.ts';
import { isPreposition, type OpenPreposition, type PlaceWords, placeWordsOf } from './places/place-words.ts';
import { type Near, type Surroundings, surroundingsOf } from './places/surroundings.ts';
import { isAmongTowns } from './places/towns.ts';

const PLACE_WORDS = byLanguage((language) => lazily(() => placeWordsOf(WORDS_OF[language])));
/** Articles before the name of a state in a list: “entre la Russie et Kiev”. */
const ARTICLES = inAnyLanguage(({ topics }) => topics.articles);
/** Words that a comma can separate from the name of the city: “the capital, Kyiv”. */
const CAPITAL_CITY = inAnyLanguage(({ capitals }) => capitals.city);

/** States, by name or as a word, after the name of a town: “Moscow, Idaho”. */
const STATES = wordTable(() => wordsIn(SHARED_WORDS.states));

/** True for only white space and quotation marks, or for the apostrophe of “d’Ankara”. */
const isPlain = (between: string): boolean => /^(?:[\s"“”„«»‘’]+|['’])$/.test(between);
const isComma = (between: string): boolean => /^,\s+$/.test(between);
const isPossessive = (around: Surroundings): boolean =>
  /^['’]$/.test(around.right) && around.after[0]?.word === 's';

const isElement = (near: Near | undefined): boolean => near !== undefined && (near.name || near.entity);

/** Returns how many of the words before are part of a list: “Moscow and”, “Moscow, Beijing and”. */
function listLength(before: readonly Near[], isSeries: boolean, words: PlaceWords): number {
  const [near, element, third] = before;
  if (!near) return 0;
  const wholeName = (from: number): number => {
    const rest = before.slice(from);
    const end = rest.findIndex(
      (part) => !isElement(part) || !isPlain(part.between) || isPreposition(part.word, words),
    );
    return from + (end < 0 ? rest.length : end);
  };
  if (isComma(near.between)) return isSeries && isElement(near) ? wholeName(1) : 0;
  if (!hasWord(words.joiners, near.word) || !isPlain(near.between) || !isElement(element)) return 0;
  // “In Russia, and Kyiv …” begins a clause, “Russia, Belarus, and Kyiv” ends a list.
  if (isComma(element?.between ?? '') && !isComma(third?.between ?? '')) return 0;
  return wholeName(2);
}

/** Returns the words before the list with the capital city: “in” for the “Kyiv” of “in Moscow and Kyiv”. */
function beforeList({ before, after, right }: Surroundings, words: PlaceWords): readonly Near[] {
  const [next] = after;
  const isJoined = hasWord(words.joiners, next?.word ?? '') && (isPlain(right) || isComma(right));
  const past = (list: readonly Near[], ...tables: readonly WordTable[]): readonly Near[] => {
    const first = list.findIndex(({ word }) => !tables.some((table) => hasWord(table, word)));
    return first < 0 ? [] : list.slice(first);
  };
  let rest = past(before, words.fillers);
  let isSeries = isJoined || (isComma(right) && isElement(next));
  for (
    let length = listLength(rest, isSeries, words);
    length > 0;
    length = listLength(rest, isSeries, words)
  ) {
    rest = past(rest.slice(length), ARTICLES, words.fillers);
    isSeries = true;
  }
  return rest;
}

/** Checks the words before an open preposition or, if there are none, after the capital; the nearest match decides. */
function isPlaceAfter(open: OpenPreposition, before: readonly Near[], after: readonly Near[]): boolean {
  const beside = before.length > 0 ? before : after;
  for (const [index, { word }] of beside.slice(0, open.reach).entries()) {
    if (hasWord(open.place, word) || hasWord(open.place, `${before[index + 1]?.word}_${word}`)) return true;
    if (hasWord(open.government, word)) return false;
  }
  return open.otherwise === 'place';
}

/** True if a government is left in some state: “left Kyiv without”, not the city: “left Kyiv on Monday”. */
const isStranded = (before: Near, after: Near | undefined, { stranded }: PlaceWords): boolean =>
  hasWord(stranded.heads, before.word) && hasWord(stranded.tails, after?.word ?? '');

/** True if the words before show that a capital city is a place: “in Moscow”, “visited Kyiv”. */
function isPlaceByWordsBefore(around: Surroundings, words: PlaceWords, form: string): boolean {
  const [near, ...rest] = beforeList(around, words);
  if (!near) return false;
  if (isComma(near.between)) return hasWord(CAPITAL_CITY, near.word);
  if (!isPlain(near.between)) return false;
  if (words.cases.get(near.word)?.some((ending) => form.endsWith(ending))) return false;
  if (hasWord(words.at, near.word)) return true;
  const open = words.open.get(near.word);
  if (open) return isPlaceAfter(open, rest, around.after);
  return hasWord(words.heads, near.word) && !isStranded(near, around.after[0], words);
}

/** True if the words after show that a capital city is a place: “Moscow summit”, “Kyiv, where”. */
function isPlaceByWordsAfter({ right, after }: Surroundings, { tails, commas }: PlaceWords): boolean {
  const word = after[0]?.word ?? '';
  const two = `${word}_${after[1]?.word}`;
  const phrases = [word, two, `${two}_${after[2]?.word}`];
  return (
    (isPlain(right) && phrases.some((phrase) => hasWord(tails, phrase))) ||
    (isComma(right) && (hasWord(commas, word) || hasWord(STATES, word)))
  );
}

/** True if a possessive means the city: “Kyiv’s old streets”, “in London’s Leicester Square”. */
function ownsPlace({ before, after }: Surroundings, { things, at }: PlaceWords): boolean {
  const [, first, second] = after;
  if (hasWord(things, first?.word ?? '') || hasWord(things, second?.word ?? '')) return true;
  return first?.name === true && hasWord(at, before[0]?.word ?? '');
}

/**
 * True if a capital city stands for its government, that is, unless it is next to a word of place, motion or
 * attack, or in a longer name. Checks eight words on each side, in the same sentence.
 */
export function isGovernment(context: InContext): boolean {
  if (!context.language) return false;
  const words = PLACE_WORDS[context.language]();
  const around = surroundingsOf(context);
  if (isPartOfName(around, words) || isAddress(around) || isAmongTowns(around, words)) return false;
  if (isPossessive(around)) return !ownsPlace(around, words);
  const form = context.text.slice(context.candidate.start, context.candidate.end).toLowerCase();
  return !isPlaceByWordsAfter(around, words) && !isPlaceByWordsBefore(around, words, form);
}
