import { lazily } from '../../lazily.ts';
import type { Words } from '../language-words.ts';
import { foldText } from '../lexicon/fold.ts';
import { SHARED_WORDS, wordsIn } from '../word-tables.ts';

const anyOf = (endings: Words): string => `(?:${wordsIn(endings).join('|')})$`;
/** Case endings of Cyrillic names; the stem identifies the name. */
const ENDING = new RegExp(anyOf(SHARED_WORDS.nameEndings));
/** Case endings of Polish names, removed only after a consonant; else English words would count as first names. */
const POLISH_CASE = new RegExp(`(?<=[^aeiouy])${anyOf(SHARED_WORDS.nameEndingsAfterConsonants)}`);
const stemOf = (folded: string): string => (folded.length > 3 ? folded.replace(ENDING, '') : folded);

const stems = lazily(
  (): ReadonlySet<string> =>
    new Set(wordsIn(SHARED_WORDS.givenNames).map((given) => stemOf(foldText(given)))),
);

/** True for a common first name in any grammatical case; the word must be folded. */
export const isGivenName = (folded: string): boolean =>
  stems().has(stemOf(folded)) || stems().has(folded.replace(POLISH_CASE, ''));

/** The sound of each letter, so that spellings of one name are equal: Volodymyr, Wladimir, Владимир; Yuri, Юрий. */
const SOUNDS: Readonly<Record<string, string>> = Object.fromEntries(
  wordsIn(SHARED_WORDS.sounds).map(([letter = '', sound = '']) => [letter, sound]),
);
/** Number of sounds by which two names are compared. */
const TELLING = 4;

/** Returns the first sounds of a name, without vowels after the first letter. */
function soundOf(folded: string): string {
  const [first = '', ...rest] = stemOf(folded)
    .replace(/(?<=[tcpksz])h/g, '')
    .replace(/h/g, 'g');
  const sound = (letter: string): string => SOUNDS[letter] ?? letter;
  const consonants = rest.map(sound).filter((letter) => !/[aeoujьъ]/.test(letter));
  return [sound(first), ...consonants].slice(0, TELLING).join('');
}

/** True if a first name or initial may be another spelling of a first name that an entity with this surname has. */
export function mayBeOwn(given: string, own: readonly string[]): boolean {
  const sound = soundOf(given);
  if (given.length === 1) return own.some((name) => soundOf(name).charAt(0) === sound);
  return own.some((name) => name === given || soundOf(name) === sound);
}
