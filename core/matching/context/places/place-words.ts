import type { LanguageWords, Words } from '../../language-words.ts';
import { foldText } from '../../lexicon/fold.ts';
import { hasWord, type WordTable, wordsIn, wordTable } from '../../word-tables.ts';

/** A preposition before a place or a government: the nearest word in a table decides, or else `otherwise`. */
export type OpenPreposition = {
  readonly otherwise: 'place' | 'government';
  /** Maximum number of words that are checked. */
  readonly reach: number;
  readonly place: WordTable;
  readonly government: WordTable;
};

/** The words of a language that show that a capital city is a place; without them it is a government. */
export type PlaceWords = {
  readonly at: WordTable;
  readonly open: ReadonlyMap<string, OpenPreposition>;
  /** Prepositions that take several cases, with the endings of a capital city that is a government. */
  readonly cases: ReadonlyMap<string, readonly string[]>;
  readonly heads: WordTable;
  readonly tails: WordTable;
  readonly things: WordTable;
  readonly commas: WordTable;
  /** Words before and after a capital that together make it a government: “left Kyiv without”. */
  readonly stranded: { readonly heads: WordTable; readonly tails: WordTable };
  /** Prepositions in longer names: “Bank of London”. */
  readonly links: WordTable;
  readonly joiners: WordTable;
  readonly fillers: WordTable;
  readonly namesByCapital: { readonly before: boolean; readonly after: boolean };
  readonly titleCase: boolean;
};

/** Compiles the words about capital cities from a language file. */
export function placeWordsOf({ capitals, topics }: LanguageWords): PlaceWords {
  const table = (list: Words | undefined): WordTable => wordTable(() => wordsIn(list, topics));
  const { placeUnless = {}, governmentUnless = {}, cases = {}, namesByCapital, titleCase = false } = capitals;
  const open = [
    ...Object.entries(placeUnless).map(([word, { reach, unless, still }]) => {
      const preposition = { reach, place: table(still), government: table(unless) };
      return [foldText(word), { otherwise: 'place', ...preposition }] as const;
    }),
    ...Object.entries(governmentUnless).map(([word, { reach, unless, still }]) => {
      const preposition = { reach, place: table(unless), government: table(still) };
      return [foldText(word), { otherwise: 'government', ...preposition }] as const;
    }),
  ];
  return {
    at: table(capitals.at),
    open: new Map<string, OpenPreposition>(open),
    cases: new Map(Object.entries(cases).map(([word, endings]) => [foldText(word), wordsIn(endings)])),
    heads: table(capitals.heads),
    tails: table(capitals.tails),
    things: table(capitals.things),
    commas: table(capitals.commas),
    stranded: { heads: table(capitals.stranded?.heads), tails: table(capitals.stranded?.tails) },
    links: table(capitals.links),
    joiners: table(capitals.joiners),
    fillers: table(capitals.fillers),
    namesByCapital,
    titleCase,
  };
}

/** True for a preposition that helps to decide what a capital city after it means. */
export const isPreposition = (word: string, { at, open }: PlaceWords): boolean =>
  hasWord(at, word) || open.has(word);
