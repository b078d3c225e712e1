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

/** The words of each language, as they stand in `data/languages`. */
export const WORDS_OF: Readonly<Record<Language, LanguageWords>> = { en, de, fr, es, pl, uk, ru };
/** The words that no language has to itself. */
export const SHARED_WORDS: SharedWords = shared;

/** Folded words, whole ones and beginnings of words; made when they are first asked for. */
export type WordTable = () => {
  readonly whole: ReadonlySet<string>;
  readonly beginnings: ReadonlySet<string>;
};

const LONGEST_BEGINNING = 14;

/** The words of a list, with those of the topics that it names. */
export const wordsIn = (list: Words = [], topics: LanguageWords['topics'] = {}): string[] =>
  [list].flat().flatMap((line) =>
    line.split(' ').flatMap((word) => {
      const topic = /^<(.+)>$/.exec(word)?.[1];
      return topic === undefined ? [word] : wordsIn(topics[topic], topics);
    }),
  );

/**
 * Compiles words; one that ends in a hyphen is a beginning, as in `visit-`, and `_` joins two words into one. A
 * background that was just started pays for those tables only that a text asks for.
 */
export const wordTable = (list: () => readonly string[]): WordTable =>
  lazily(() => {
    const words = list();
    return {
      whole: new Set(words.filter((word) => !word.endsWith('-')).map(foldText)),
      beginnings: new Set(words.filter((word) => word.endsWith('-')).map(foldText)),
    };
  });

/** True where a folded word is in a table, or begins as one of its beginnings. */
export function hasWord(table: WordTable, word: string): boolean {
  const { whole, beginnings } = table();
  if (whole.has(word)) return true;
  if (beginnings.size === 0) return false;
  for (let length = Math.min(word.length, LONGEST_BEGINNING); length > 1; length--)
    if (beginnings.has(word.slice(0, length))) return true;
  return false;
}

type Pick = (words: LanguageWords) => Words | undefined;
const listOf = (language: Language, pick: Pick): string[] =>
  wordsIn(pick(WORDS_OF[language]), WORDS_OF[language].topics);

/** One list of all languages together, for words that tell whatever the page's language is. */
export const inAnyLanguage = (pick: Pick): WordTable =>
  wordTable(() => LANGUAGES.flatMap((language) => listOf(language, pick)));

/** One list, for each language by itself. */
export const inEachLanguage = (pick: Pick): Readonly<Record<Language, WordTable>> =>
  byLanguage((language) => wordTable(() => listOf(language, pick)));
