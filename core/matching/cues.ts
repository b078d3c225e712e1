import { LANGUAGES } from '../pack/languages.ts';
import type { Language, Pack } from '../pack/model.ts';
import { type Span, type Word, wordsOf } from './clauses.ts';
import { foldText } from './lexicon/fold.ts';

/** A word of a cue, folded; `isStart` if any ending may follow. */
type CueWord = { readonly word: string; readonly isStart: boolean };

type Cue = { readonly words: readonly CueWord[]; readonly issue: string; readonly isHint: boolean };

/** A cue in a text. A hint counts only beside a word that shows a stance. */
export type CueHit = Span & { readonly issue: string; readonly isHint: boolean };

/** The compiled cues of a pack's issues. */
export type CueIndex = {
  /** Issue ids in the order of the pack. */
  readonly order: readonly string[];
  /** The cues of each language by the first letters of their first word. */
  readonly byLanguage: ReadonlyMap<Language, ReadonlyMap<string, readonly Cue[]>>;
};

/** Number of letters by which cues are found. */
const KEY = 3;
const keyOf = (word: string): string => word.slice(0, KEY);

/** Returns the words of a cue: `security guarantee-` is “security” and any word that begins with “guarantee”. */
export const cueWords = (cue: string): CueWord[] =>
  cue
    .split(/\s+/)
    .flatMap((part) => {
      const words = foldText(part).split(' ');
      return words.map((word, place) => ({
        word,
        isStart: part.endsWith('-') && place === words.length - 1,
      }));
    })
    .filter(({ word }) => word !== '');

/** Compiles the cues and hints of a pack's issues; the titles of issues are cues too. */
export function cueIndex(pack: Pack): CueIndex {
  const byLanguage = new Map<Language, Map<string, Cue[]>>();
  for (const language of LANGUAGES) {
    const cues = new Map<string, Cue[]>();
    byLanguage.set(language, cues);
    for (const { id, title, cues: sure, hints = {} } of pack.issues) {
      const titles = (title[language] ?? '').split(':').slice(0, 1);
      const add = (texts: readonly string[], isHint: boolean): void => {
        for (const text of texts) {
          const words = cueWords(text);
          const key = keyOf(words[0]?.word ?? '');
          if (key !== '') cues.set(key, [...(cues.get(key) ?? []), { words, issue: id, isHint }]);
        }
      };
      add([...(sure[language] ?? []), ...titles], false);
      add(hints[language] ?? [], true);
    }
  }
  return { order: pack.issues.map(({ id }) => id), byLanguage };
}

const fits = ({ word, isStart }: CueWord, found: Word | undefined): boolean =>
  found !== undefined && (isStart ? found.word.startsWith(word) : found.word === word);

/** Returns the longest cues that begin at a word; several if issues share them. */
function longestAt(cues: ReadonlyMap<string, readonly Cue[]>, words: readonly Word[], at: number): Cue[] {
  const fitting = (cues.get(keyOf(words[at]?.word ?? '')) ?? []).filter((cue) =>
    cue.words.every((word, place) => fits(word, words[at + place])),
  );
  const most = Math.max(0, ...fitting.map((cue) => cue.words.length));
  return fitting.filter((cue) => cue.words.length === most);
}

/**
 * Returns the cues in a text, in text order; a longer cue hides a shorter one inside it. The cues of all languages
 * count if the text's language is undefined.
 */
export function cueHits(index: CueIndex, text: string, language: Language | undefined): CueHit[] {
  const words = wordsOf(text);
  const hits: CueHit[] = [];
  for (const [spoken, cues] of index.byLanguage) {
    if (language !== undefined && spoken !== language) continue;
    for (let at = 0; at < words.length; ) {
      const found = longestAt(cues, words, at);
      const [first] = found;
      const start = words[at]?.start ?? 0;
      const end = words[at + (first?.words.length ?? 1) - 1]?.end ?? 0;
      const sure = new Set(found.filter(({ isHint }) => !isHint).map(({ issue }) => issue));
      for (const issue of new Set(found.map((cue) => cue.issue)))
        if (!hits.some((hit) => hit.issue === issue && hit.start === start))
          hits.push({ issue, isHint: !sure.has(issue), start, end });
      at += first?.words.length ?? 1;
    }
  }
  return hits.sort((one, other) => one.start - other.start);
}
