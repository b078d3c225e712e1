import { foldText } from '../fold.ts';

/** Folded words, whole ones and beginnings of words. */
export type WordTable = { readonly whole: ReadonlySet<string>; readonly beginnings: ReadonlySet<string> };

const LONGEST_BEGINNING = 14;

/** Reads words written with spaces between them; one that ends in a hyphen is a beginning: `visit-`; two are joined by `_`. */
export function wordTable(...texts: readonly string[]): WordTable {
  const words = texts.flatMap((text) => text.split(/\s+/)).filter(Boolean);
  const isBeginning = (word: string): boolean => word.endsWith('-');
  return {
    whole: new Set(words.filter((word) => !isBeginning(word)).map(foldText)),
    beginnings: new Set(words.filter(isBeginning).map(foldText)),
  };
}

/** True where a folded word is in a table, or begins as one of its beginnings. */
export function hasWord({ whole, beginnings }: WordTable, word: string): boolean {
  if (whole.has(word)) return true;
  for (let length = Math.min(word.length, LONGEST_BEGINNING); length > 1; length--)
    if (beginnings.has(word.slice(0, length))) return true;
  return false;
}

/** A preposition that leaves open what a capital after it is, unless a word before it tells: the nearest one does. */
export type OpenPreposition = {
  readonly otherwise: 'place' | 'government';
  /** How many words before it are asked. */
  readonly reach: number;
  readonly place: WordTable;
  readonly government: WordTable;
};

/** An open preposition after which a capital is a place, unless words of dealing with a government come before. */
export const place = (reach: number, except: WordTable, motion: WordTable): OpenPreposition => ({
  otherwise: 'place',
  reach,
  place: motion,
  government: except,
});

/** An open preposition after which a capital is a government, unless words of a place come before. */
export const government = (reach: number, except: WordTable, dealing = NONE): OpenPreposition => ({
  otherwise: 'government',
  reach,
  place: except,
  government: dealing,
});

/** The open prepositions of a language, by their folded words. */
export const prepositions = (
  open: Readonly<Record<string, OpenPreposition>>,
): ReadonlyMap<string, OpenPreposition> =>
  new Map(Object.entries(open).map(([word, preposition]) => [foldText(word), preposition]));

/** A table without words. */
export const NONE: WordTable = wordTable('');

/** What a language says of a capital that is a place; where nothing of it stands, the capital is a government. */
export type PlaceWords = {
  /** Prepositions before a place. */
  readonly at: WordTable;
  readonly open: ReadonlyMap<string, OpenPreposition>;
  /** Prepositions that take several cases, each with the endings of a capital that is a government. */
  readonly cases: ReadonlyMap<string, readonly string[]>;
  /** Words right before a place: “visited”, “residents”. */
  readonly heads: WordTable;
  /** Words right after a place: “region”, “summit”. */
  readonly tails: WordTable;
  /** What belongs to a place: “Moscow’s airports”. */
  readonly things: WordTable;
  /** What a comma may join to a place: “where”, its country, a day. */
  readonly commas: WordTable;
  /** What joins the parts of a list, and what may stand before a list. */
  readonly joiners: WordTable;
  readonly fillers: WordTable;
  /** True where a capital letter tells a name from other words. */
  readonly namesByCapital: { readonly before: boolean; readonly after: boolean };
  /** True where headlines give every longer word a capital. */
  readonly titleCase?: true;
};

/** True for a preposition that tells something of a capital after it. */
export const isPreposition = (word: string, { at, open }: PlaceWords): boolean =>
  hasWord(at, word) || open.has(word);
