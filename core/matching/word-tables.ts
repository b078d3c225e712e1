import shared from '../../data/languages/all.json' with { type: 'json' };
import de from '../../data/languages/de.json' with { type: 'json' };
import en from '../../data/languages/en.json' with { type: 'json' };
import es from '../../data/languages/es.json' with { type: 'json' };
import fr from '../../data/languages/fr.json' with { type: 'json' };
import pl from '../../data/languages/pl.json' with { type: 'json' };
import ru from '../../data/languages/ru.json' with { type: 'json' };
import uk from '../../data/languages/uk.json' with { type: 'json' };
import { lazily } from '../lazily.ts';
import { LANGUAGES } from '../pack/languages.ts';
import type { Language } from '../pack/model.ts';
import type { LanguageWords, SharedWords, Words } from './language-words.ts';
import { foldText } from './lexicon/fold.ts';
import { byLanguage } from './text-language.ts';

/** The words of each language, from `data/languages`. */
export const WORDS_OF: Readonly<Record<Language, LanguageWords>> = { en, de, fr, es, pl, uk, ru };
/** The words that apply to all languages. */
export const SHARED_WORDS: SharedWords = shared;

/** Folded words, and beginnings and ends of words; built on first use. */
export type WordTable = () => {
  readonly whole: ReadonlySet<string>;
  readonly beginnings: ReadonlySet<string>;
  readonly ends: ReadonlySet<string>;
};

/** Maximum number of letters of a beginning or an end. */
const LONGEST_PART = 16;

/** Returns the words of a list, including those of the topics that it names. */
export const wordsIn = (list: Words = [], topics: LanguageWords['topics'] = {}): string[] =>
  [list].flat().flatMap((line) =>
    line.split(' ').flatMap((word) => {
      const topic = /^<(.+)>$/.exec(word)?.[1];
      return topic === undefined ? [word] : wordsIn(topics[topic], topics);
    }),
  );

/**
 * Compiles words: `visit-` is the beginning of words, `-gericht` their end, and `_` joins two words into one.
 * Each table is built on first use, so that a background that has just started builds only what it needs.
 */
export const wordTable = (list: () => readonly string[]): WordTable =>
  lazily(() => {
    const words = list();
    const isBeginning = (word: string): boolean => word.endsWith('-');
    const isEnd = (word: string): boolean => word.startsWith('-');
    return {
      whole: new Set(words.filter((word) => !isBeginning(word) && !isEnd(word)).map(foldText)),
      beginnings: new Set(words.filter(isBeginning).map(foldText)),
      ends: new Set(words.filter(isEnd).map(foldText)),
    };
  });

/**
 * True if a folded word is in a table, begins with one of its beginnings, or ends with one of its ends. A phrase,
 * `was_hit`, fits only phrases: the beginning or end of a single word says nothing about the words beside it.
 */
export function hasWord(table: WordTable, word: string): boolean {
  const { whole, beginnings, ends } = table();
  if (whole.has(word)) return true;
  const longest = Math.min(word.length, LONGEST_PART);
  const first = word.indexOf('_');
  if (beginnings.size > 0)
    for (let length = longest; length > Math.max(1, first); length--)
      if (beginnings.has(word.slice(0, length))) return true;
  if (ends.size > 0 && first < 0)
    for (let length = longest; length > 1; length--) if (ends.has(word.slice(-length))) return true;
  return false;
}

type Pick = (words: LanguageWords) => Words | undefined;
const listOf = (language: Language, pick: Pick): string[] =>
  wordsIn(pick(WORDS_OF[language]), WORDS_OF[language].topics);

/** Returns one table for all languages, for words that apply whatever the page's language is. */
export const inAnyLanguage = (pick: Pick): WordTable =>
  wordTable(() => LANGUAGES.flatMap((language) => listOf(language, pick)));

/** Returns a separate table for each language. */
export const inEachLanguage = (pick: Pick): Readonly<Record<Language, WordTable>> =>
  byLanguage((language) => wordTable(() => listOf(language, pick)));
