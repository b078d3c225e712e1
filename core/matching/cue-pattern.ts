import type { Word } from './clauses.ts';
import { foldText } from './lexicon/fold.ts';

/** A word of a pattern, folded; any ending may follow if `isStart`. */
type PatternWord = { readonly word: string; readonly isStart: boolean };

/** One step of a pattern: a word, or alternatives, one of which may be empty. */
type Step = PatternWord | { readonly either: readonly Steps[] };

type Steps = readonly Step[];

/** A compiled cue: a word and what follows it, or alternatives, each of which leads on. Null is the end. */
export type CuePattern =
  | null
  | (PatternWord & { readonly next: CuePattern })
  | { readonly either: readonly CuePattern[] };

/** Number of letters of a first word by which patterns are found. A beginning of a word has at least as many. */
export const KEY_LETTERS = 3;

const wordSteps = (text: string): PatternWord[] =>
  foldText(text)
    .split(' ')
    .filter((word) => word !== '')
    .map((word, place, words) => ({ word, isStart: text.endsWith('-') && place === words.length - 1 }));

/** Reads steps up to a bar, a closing bracket or the end; returns them and the tokens left. */
function readSteps(tokens: readonly string[]): readonly [Steps, readonly string[]] {
  const steps: Step[] = [];
  let rest = tokens;
  while (rest[0] !== undefined && rest[0] !== '|' && rest[0] !== ')') {
    if (rest[0] !== '(') {
      steps.push(...wordSteps(rest[0]));
      rest = rest.slice(1);
      continue;
    }
    const either: Steps[] = [];
    do {
      const [alternative, left] = readSteps(rest.slice(1));
      either.push(alternative);
      rest = left;
    } while (rest[0] === '|');
    if (rest[0] !== ')') throw new RangeError('a bracket is not closed');
    steps.push({ either });
    rest = rest.slice(1);
  }
  return [steps, rest];
}

/** Joins steps into a pattern that leads on to `next`. */
const joined = (steps: Steps, next: CuePattern): CuePattern =>
  steps.reduceRight<CuePattern>(
    (after, step) =>
      'either' in step
        ? { either: step.either.map((alternative) => joined(alternative, after)) }
        : { ...step, next: after },
    next,
  );

/** The words with which steps can begin, and whether they can match nothing. */
function beginningOf(steps: Steps): { readonly words: readonly PatternWord[]; readonly isEmpty: boolean } {
  const words: PatternWord[] = [];
  for (const step of steps) {
    if ('word' in step) return { words: [...words, step], isEmpty: false };
    const all = step.either.map(beginningOf);
    words.push(...all.flatMap((one) => one.words));
    if (!all.some(({ isEmpty }) => isEmpty)) return { words, isEmpty: false };
  }
  return { words, isEmpty: true };
}

const overlap = (one: PatternWord, other: PatternWord): boolean =>
  (one.isStart && other.word.startsWith(one.word)) ||
  (other.isStart && one.word.startsWith(other.word)) ||
  one.word === other.word;

/**
 * The number of ways in which steps can match one text, at most. Each is tried at each place, so that a cue of many
 * optional parts in a row would never end.
 */
function waysOf(steps: Steps): number {
  return steps.reduce((product, step) => {
    if ('word' in step) return product;
    const all = step.either.map((alternative) => ({
      ...beginningOf(alternative),
      ways: waysOf(alternative),
    }));
    const waysFrom = (word?: PatternWord): number =>
      all.reduce((sum, { words, isEmpty, ways }) => {
        const fits = isEmpty || (word !== undefined && words.some((own) => overlap(own, word)));
        return fits ? sum + ways : sum;
      }, 0);
    return product * Math.max(1, waysFrom(), ...all.flatMap(({ words }) => words.map(waysFrom)));
  }, 1);
}

/** More than any cue needs; see {@link waysOf}. */
const MOST_WAYS = 1000;

/** Reads a cue. Throws a RangeError if a bracket is not closed or not opened. */
function stepsOf(cue: string): Steps {
  const [steps, rest] = readSteps(cue.match(/[()|]|[^\s()|]+/g) ?? []);
  if (rest.length > 0) throw new RangeError(`“${rest[0]}” stands outside brackets`);
  return steps;
}

/**
 * Compiles a cue. Words stand in a row; a hyphen at the end of a word stands for any ending; `(a|b c|)` is one of
 * several, the last of them empty: `(join-|enter-) (the|) alliance-`. Throws a RangeError for a cue that cannot be
 * read, that matches nothing, or that begins with the beginning of a word of fewer than three letters.
 */
export function cuePattern(cue: string): CuePattern {
  const pattern = joined(stepsOf(cue), null);
  const firsts = firstsOf(pattern);
  if (firsts === null)
    throw new RangeError('it may match nothing; write at least one word that is not optional');
  const short = firsts.find(({ word, isStart }) => isStart && word.length < KEY_LETTERS);
  if (short) throw new RangeError(`“${short.word}-” is too short; write at least ${KEY_LETTERS} letters`);
  return pattern;
}

/** Says why a cue cannot be used; undefined if it can. */
export function cueProblem(cue: string): string | undefined {
  try {
    const isEndless = waysOf(stepsOf(cue)) > MOST_WAYS;
    if (isEndless) return 'it has too many optional parts; write several cues';
    cuePattern(cue);
  } catch (error) {
    return (error as RangeError).message;
  }
}

/** Returns the words with which a pattern can begin; null if it can match nothing. */
export function firstsOf(pattern: CuePattern): readonly PatternWord[] | null {
  if (pattern === null) return null;
  if (!('either' in pattern)) return [pattern];
  const firsts = pattern.either.map(firstsOf);
  return firsts.includes(null) ? null : firsts.flatMap((some) => some ?? []);
}

/**
 * Returns the place after the longest match of a pattern that begins at a word, or -1. No comma or the like, and no end
 * of a sentence, may stand between its words. `from` is the place of its first word.
 */
export function matchEnd(pattern: CuePattern, words: readonly Word[], at: number, from = at): number {
  if (pattern === null) return at;
  if ('either' in pattern) {
    let end = -1;
    for (const alternative of pattern.either) end = Math.max(end, matchEnd(alternative, words, at, from));
    return end;
  }
  const found = words[at];
  if (found === undefined || (found.isApart && at > from)) return -1;
  const fits = pattern.isStart ? found.word.startsWith(pattern.word) : found.word === pattern.word;
  return fits ? matchEnd(pattern.next, words, at + 1, from) : -1;
}
