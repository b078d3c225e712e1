import { lazily } from '../../lazily.ts';
import type { Words } from '../language-words.ts';
import { foldText } from '../lexicon/fold.ts';
import { SHARED_WORDS, wordsIn } from '../word-tables.ts';

const anyOf = (endings: Words): string => `(?:${wordsIn(endings).join('|')})$`;
/** Endings in which the cases of a Cyrillic name differ; what is left tells the name. */
const ENDING = new RegExp(anyOf(SHARED_WORDS.nameEndings));
/** Cases of Polish names that end in a consonant; other endings would make first names of English words. */
const POLISH_CASE = new RegExp(`(?<=[^aeiouy])${anyOf(SHARED_WORDS.nameEndingsAfterConsonants)}`);
const stemOf = (folded: string): string => (folded.length > 3 ? folded.replace(ENDING, '') : folded);

const stems = lazily(
  (): ReadonlySet<string> =>
    new Set(wordsIn(SHARED_WORDS.givenNames).map((given) => stemOf(foldText(given)))),
);

/** True for a common first name, in any case of its language; the word is folded. */
export const isGivenName = (folded: string): boolean =>
  stems().has(stemOf(folded)) || stems().has(folded.replace(POLISH_CASE, ''));

/** Letters that several scripts and spellings write for one sound: Volodymyr, Wladimir, Владимир; Yuri, Juri, Юрий. */
const SOUNDS: Readonly<Record<string, string>> = Object.fromEntries(
  wordsIn(SHARED_WORDS.sounds).map(([letter = '', sound = '']) => [letter, sound]),
);
/** So many sounds tell two names apart. */
const TELLING = 4;

/** The first sounds of a name without its vowels. */
function soundOf(folded: string): string {
  const [first = '', ...rest] = stemOf(folded)
    .replace(/(?<=[tcpksz])h/g, '')
    .replace(/h/g, 'g');
  const sound = (letter: string): string => SOUNDS[letter] ?? letter;
  const consonants = rest.map(sound).filter((letter) => !/[aeoujьъ]/.test(letter));
  return [sound(first), ...consonants].slice(0, TELLING).join('');
}

/** True where a first name, or its initial, may be another spelling of one of the bearers' own. */
export function mayBeOwn(given: string, own: readonly string[]): boolean {
  const sound = soundOf(given);
  if (given.length === 1) return own.some((name) => soundOf(name).charAt(0) === sound);
  return own.some((name) => name === given || soundOf(name) === sound);
}
