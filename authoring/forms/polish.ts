import { type Cases, type Declined, type Gender, inflect, type NamePart } from './inflect.ts';

/**
 * A row of a table of endings: the ending of a word, and its five cases from the genitive to the locative.
 */
type Row = readonly [ending: RegExp, cases: (word: string) => Cases];

const less = (word: string, letters: number): string => word.slice(0, word.length - letters);
const add = (stem: string, ...endings: readonly string[]): Cases => endings.map((ending) => [stem + ending]);

/**
 * Final consonants and what replaces them, with the -e of the locative; longest first. Uncertain ones are
 * left out.
 */
const SOFTENED: readonly (readonly [string, string])[] = [
  ['tt', 'cie'],
  ['dd', 'ddzie'],
  ['t', 'cie'],
  ['d', 'dzie'],
  ['r', 'rze'],
  ['ł', 'le'],
  ...[...'bfmnpsvwz'].map((letter) => [letter, `${letter}ie`] as const),
];

function softened(stem: string): string[] {
  const found = SOFTENED.find(([letter]) => stem.endsWith(letter));
  return found ? [less(stem, found[0].length) + found[1]] : [];
}

/** Masculine words that end in a consonant: -a, -owi, -a, -em, and the given locative. */
const masculine = (stem: string, locative: readonly string[], instrumental = `${stem}em`): Cases => [
  [`${stem}a`],
  [`${stem}owi`],
  [`${stem}a`],
  [instrumental],
  locative,
];

/** Words that end in -a, masculine or feminine. */
function inA(word: string): Cases {
  const stem = less(word, 1);
  if (/[aeiouy]j$/.test(stem)) {
    const vowel = less(stem, 1);
    return [[`${vowel}i`], [`${vowel}i`], [`${stem}ę`], [`${stem}ą`], [`${vowel}i`]];
  }
  if (/[ijl]$/.test(stem)) return add(stem, 'i', 'i', 'ę', 'ą', 'i');
  if (/[kg]$/.test(stem)) {
    const dative = less(stem, 1) + (stem.endsWith('k') ? 'ce' : 'dze');
    return [[`${stem}i`], [dative], [`${stem}ę`], [`${stem}ą`], [dative]];
  }
  return [[`${stem}y`], softened(stem), [`${stem}ę`], [`${stem}ą`], softened(stem)];
}

const STAYS: Row = [/$/, () => []];

const OF_MEN: readonly Row[] = [
  [/i$/, (word) => add(word, 'ego', 'emu', 'ego', 'm', 'm')],
  [/[^aeiou]y$/, (word) => add(word, '’ego', '’emu', '’ego', 'm', 'm')],
  [/a$/, inA],
  [/au$/, (word) => masculine(word, [])],
  [/ke$/, (word) => masculine(`${word}’`, [`${word}’u`], `${less(word, 1)}iem`)],
  [/ve$/, (word) => masculine(`${word}’`, [`${less(word, 1)}ie`])],
  [/tte$/, (word) => add(less(word, 1), 'ego', 'emu', 'ego', 'em', 'em')],
  [/io$/, (word) => masculine(less(word, 1), [`${less(word, 1)}u`]).map((forms) => [...forms, word])],
  [/[^aeiou]e$/, (word) => masculine(`${word}’`, [])],
  [/[aeiouy]$/, () => []],
  [/([^g]|^)gh$|th$|x$/, (word) => masculine(word, [])],
  [/[kg]$/, (word) => masculine(word, [`${word}u`], `${word}iem`)],
  [
    /([cs]|[rs]z|[tl]z|dz|ch|[^gt]h|[ljż])$/,
    (word) => masculine(word, word.endsWith('s') ? softened(word) : [`${word}u`]),
  ],
  [/[^aeiouy]$/, (word) => masculine(word, softened(word))],
  STAYS,
];

const OF_WOMEN: readonly Row[] = [
  [/[csd]ka$/, (word) => add(less(word, 1), 'iej', 'iej', 'ą', 'ą', 'iej')],
  [/[oe]wa$/, (word) => add(less(word, 1), 'ej', 'ej', 'ą', 'ą', 'ej')],
  [/aja$/, (word) => add(less(word, 3), 'ej', 'ej', 'ą', 'ą', 'ej')],
  [/a$/, inA],
  STAYS,
];

/** Given names that decline where family names do not: “Marco” becomes “Marka”, “Rubio” stays. */
const GIVEN_OF_MEN: readonly Row[] = [
  [/io$/, () => []],
  [/co$/, (word) => masculine(`${less(word, 2)}k`, [`${less(word, 2)}ku`], `${less(word, 2)}kiem`)],
  ...OF_MEN,
];
const GIVEN_OF_WOMEN: readonly Row[] = [[/a$/, inA], STAYS];

const TABLES: Readonly<Record<Gender, Readonly<Record<NamePart, readonly Row[]>>>> = {
  masculine: { given: GIVEN_OF_MEN, family: OF_MEN },
  feminine: { given: GIVEN_OF_WOMEN, family: OF_WOMEN },
};
const CASES = 5;

function casesOf(word: string, place: NamePart, gender: Gender): Cases {
  const [, decline] = TABLES[gender][place].find(([ending]) => ending.test(word)) ?? STAYS;
  const cases = decline(word);
  return cases.length > 0 ? cases : Array.from({ length: CASES }, () => [word]);
}

/** The Polish forms of a person's name, from tables of endings. Cases without a certain form are left out. */
export const polishForms = (name: Declined): string[] => inflect(name, casesOf);
