import { BREAK, DOT, FOLD, isSmall, SKIP } from './fold.ts';
import { ANY, CAPITAL, SMALL } from './tables.ts';
import { jointAt, readToken, type Token } from './tokens.ts';

type Case = typeof ANY | typeof CAPITAL | typeof SMALL;
/** Strictness of each case; no name is long enough for its small letters to outweigh one capital. */
const STRICTNESS = [0, 1000, 1] as const;

/** A name prepared for matching: the hashes of its words, and its folded units with a joint between words. */
export type Pattern = {
  readonly hashes: readonly number[];
  readonly units: readonly number[];
  /** One of ANY, CAPITAL and SMALL for each unit. */
  readonly cases: readonly Case[];
  /** How much its cases require; of patterns with the same words, the strictest is tried first. */
  readonly strictness: number;
  /** True if it ends in a dotted initial: “U.S.” then includes the last dot if the text has it. */
  readonly dotted: boolean;
  /** True for a name of two capitals, which may be another word in a headline in capitals (“LET US GO”). */
  readonly homograph: boolean;
};

const LONGEST_ACRONYM = 4;
const LONGEST_AMBIGUOUS = 3;

type Word = { readonly raw: readonly number[]; readonly letters: number };

const isCapital = (unit: number): boolean => !isSmall(unit) && isSmall(FOLD[unit] as number);
const isAcronym = (word: Word): boolean =>
  word.letters > 0 && word.letters <= LONGEST_ACRONYM && !word.raw.some(isSmall);

/** Returns the raw units of a word that are not skipped, aligned with its folded units. */
function wordOf(text: string, token: Token): Word {
  const raw: number[] = [];
  for (let at = token.start; at < token.end; at++)
    if (FOLD[text.charCodeAt(at)] !== SKIP) raw.push(text.charCodeAt(at));
  return { raw, letters: raw.filter((unit) => isSmall(unit) || isCapital(unit)).length };
}

function casesOf(words: readonly Word[], anyCase: boolean): Case[][] {
  const head = anyCase ? -1 : words.findIndex((word) => isCapital(word.raw[0] as number));
  return words.map((word, index) => {
    if (isAcronym(word) && !(anyCase && word.letters === 1)) return word.raw.map(() => CAPITAL);
    const isAmbiguous = words.length === 1 && !anyCase && word.letters <= LONGEST_AMBIGUOUS;
    const rest = isAmbiguous && index === head ? SMALL : ANY;
    return word.raw.map((unit, at) =>
      at === 0 ? (index === head ? CAPITAL : ANY) : isSmall(unit) ? rest : ANY,
    );
  });
}

/**
 * Compiles a name into its pattern; `undefined` if it has no word, or a joint that no text can have. A word
 * of up to four letters in capitals matches only capitals. Otherwise, unless `anyCase`, the first capitalised
 * word of the name must begin with a capital.
 */
export function patternOf(text: string, anyCase: boolean): Pattern | undefined {
  const token: Token = { start: 0, end: 0, hash: 0 };
  const hashes: number[] = [];
  const words: Word[] = [];
  const joints: number[] = [];
  let end = 0;
  while (readToken(text, end, token)) {
    if (words.length > 0) joints.push(jointAt(text, end));
    hashes.push(token.hash);
    words.push(wordOf(text, token));
    end = token.end;
  }
  const last = words.at(-1);
  if (!last || joints.includes(BREAK)) return;
  const cases = casesOf(words, anyCase).flatMap((ofWord, index): Case[] =>
    index > 0 ? [ANY, ...ofWord] : ofWord,
  );
  return {
    hashes,
    units: words.flatMap((word, index) => [
      ...(index > 0 ? [joints[index - 1] as number] : []),
      ...word.raw.map((unit) => FOLD[unit] as number),
    ]),
    cases,
    strictness: cases.reduce<number>((sum, asked) => sum + STRICTNESS[asked], 0),
    dotted: last.letters === 1 && last.raw.length === 1 && FOLD[text.charCodeAt(end)] === DOT,
    homograph: words.length === 1 && last.letters === 2 && isAcronym(last),
  };
}
