import { lazily } from '../lazily.ts';
import { LANGUAGES } from '../pack/languages.ts';
import type { Issue, Language } from '../pack/model.ts';
import { type Span, type Word, wordsOf } from './clauses.ts';
import { type CuePattern, cuePattern, firstsOf, KEY_LETTERS, matchEnd } from './cue-pattern.ts';

/** What cues are made of. */
type CuedIssue = Pick<Issue, 'id' | 'title' | 'cues' | 'hints'>;

/** A cue shows its issue by itself, a hint only beside a word of stance, a title in a heading. */
type Sort = 'cue' | 'hint' | 'title';

type Cue = { readonly pattern: CuePattern; readonly issue: string; readonly sort: Sort };

/** A cue or a hint in a text. */
export type CueHit = Span & { readonly issue: string; readonly isHint: boolean };

/** The cues of one language, by the first letters of the words with which they can begin. */
export type CueTable = ReadonlyMap<string, readonly Cue[]>;

/** The cues of each language, by the first letters of the words with which they can begin; compiled on first use. */
export type CueIndex = ReadonlyMap<Language, () => CueTable>;

/** Where cues are sought. All languages count if the text's language is undefined; titles count in a heading. */
export type Where = { readonly language: Language | undefined; readonly isHeading?: boolean };

const keyOf = (word: string): string => word.slice(0, KEY_LETTERS);

function cuesOf(issues: readonly CuedIssue[], language: Language): CueTable {
  const cues = new Map<string, Cue[]>();
  const add = (issue: string, texts: readonly string[], sort: Sort): void => {
    for (const text of texts) {
      const pattern = cuePattern(text);
      for (const key of new Set(firstsOf(pattern)?.map(({ word }) => keyOf(word)))) {
        const known = cues.get(key);
        if (known) known.push({ pattern, issue, sort });
        else cues.set(key, [{ pattern, issue, sort }]);
      }
    }
  };
  for (const { id, title, cues: sure, hints = {} } of issues) {
    add(id, sure[language] ?? [], 'cue');
    add(id, hints[language] ?? [], 'hint');
    // “Territory: who holds the land”: headings use the first part.
    add(
      id,
      (title[language] ?? '')
        .split(/[:()|]/)
        .slice(0, 1)
        .filter(Boolean),
      'title',
    );
  }
  return cues;
}

/**
 * Returns the index of the cues, hints and titles of issues. A cue that cannot be read throws a RangeError when used.
 */
export const cueIndex = (issues: readonly CuedIssue[]): CueIndex =>
  new Map(LANGUAGES.map((language) => [language, lazily(() => cuesOf(issues, language))]));

type Found = { readonly cues: readonly Cue[]; readonly end: number };

/** Returns the cues with the longest match that begins at a word, and the place after it. */
function longestAt(cues: readonly Cue[], words: readonly Word[], at: number): Found {
  const ends = cues.map(({ pattern }) => matchEnd(pattern, words, at));
  const end = Math.max(at, ...ends);
  return { cues: end === at ? [] : cues.filter((_, place) => ends[place] === end), end };
}

/** Returns the cues of one language among the words of a text. */
export function hitsIn(cues: CueTable, words: readonly Word[], isHeading: boolean): CueHit[] {
  const hits: CueHit[] = [];
  for (let at = 0; at < words.length; ) {
    const known = cues.get(keyOf(words[at]?.word ?? '')) ?? [];
    const found = longestAt(isHeading ? known : known.filter(({ sort }) => sort !== 'title'), words, at);
    const span = { start: words[at]?.start ?? 0, end: words[found.end - 1]?.end ?? 0 };
    hits.push(...found.cues.map(({ issue, sort }) => ({ ...span, issue, isHint: sort === 'hint' })));
    at = Math.max(found.end, at + 1);
  }
  return hits;
}

/** Returns the cues in a text, in text order. A longer cue hides a shorter one inside it. */
export function cueHits(index: CueIndex, text: string, { language, isHeading = false }: Where): CueHit[] {
  const words = wordsOf(text);
  const tables = language === undefined ? [...index.values()] : [index.get(language)];
  const hits = tables.flatMap((table) => (table ? hitsIn(table(), words, isHeading) : []));
  const byPlace = new Map<string, CueHit>();
  // What is a cue and a hint of one issue, in one language or two, is a cue.
  for (const hit of [...hits.filter(({ isHint }) => isHint), ...hits.filter(({ isHint }) => !isHint)])
    byPlace.set(`${hit.issue} ${hit.start}`, hit);
  return [...byPlace.values()].sort((one, other) => one.start - other.start);
}
