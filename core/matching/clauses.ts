import type { Language } from '../pack/model.ts';
import { foldText } from './lexicon/fold.ts';
import { hasWord, inEachLanguage } from './word-tables.ts';

/** A span of text, in UTF-16 code units. */
export type Span = { readonly start: number; readonly end: number };

/** A part of a sentence that says one thing; `isRelative` if it refers to what stands before it (“which …”). */
export type Clause = Span & {
  readonly isRelative: boolean;
  /** True if it begins with a pronoun (“he”), or has one right after its first word. */
  readonly isPronominal: boolean;
  /** True if it begins with a joining word (“while”). */
  readonly isJoined: boolean;
  /** True if it follows a dash, a colon or a bracket: it explains what stands before it. */
  readonly isAside: boolean;
};

/** A word of a text, folded; `isApart` if a comma or the like, or the end of a sentence, stands before it. */
export type Word = Span & { readonly word: string; readonly isApart: boolean };

const JOINERS = inEachLanguage(({ clauses }) => clauses.joiners);
const PRONOUNS = inEachLanguage(({ clauses }) => clauses.pronouns);
const RELATIVES = inEachLanguage(({ clauses }) => clauses.relatives);

let segmenter: Intl.Segmenter | undefined;

/** Returns the sentences of a text. */
export function sentencesOf(text: string): Span[] {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'sentence' });
  return [...segmenter.segment(text)].map(({ index, segment }) => ({
    start: index,
    end: index + segment.length,
  }));
}

const APART = /[,;:()…—–]|[.!?]\s+$/;

/** Returns the words of a text, folded. */
export function wordsOf(text: string): Word[] {
  let before = 0;
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: raw, index }) => {
    const gap = text.slice(before, index);
    before = index + raw.length;
    // The full stop of “U.S. troops” ends no sentence.
    const isApart = APART.test(gap) && !(/^\.\s/.test(gap) && /^\p{Ll}/u.test(raw));
    return { word: foldText(raw), start: index, end: before, isApart };
  });
}

const BREAK = /[;:()—–]|\s-\s/;
const ASIDE = /[:(—–]|\s-\s/;

/** Returns the offset in a sentence's opening subordinate clause at which the main clause begins, or null. */
function mainClauseOf(text: string, words: readonly Word[], names: readonly Span[]): number | null {
  const comma = /,\s/g;
  comma.lastIndex = words[0]?.end ?? 0;
  const end = words.at(-1)?.end ?? 0;
  for (let match = comma.exec(text); match && match.index < end; match = comma.exec(text)) {
    const from = match.index;
    const [, , third] = words.filter((word) => word.start > from);
    if (names.some(({ start }) => start > from && start <= (third ?? { end: from }).end)) return from + 1;
  }
  return null;
}

type Kind = Omit<Clause, keyof Span | 'isPronominal'>;
const PLAIN: Kind = { isRelative: false, isJoined: false, isAside: false };

/** Returns the kind of clause that begins at a word, or undefined. `gap` is the text before it. */
function kindAt(
  { word, start }: Word,
  gap: string,
  place: { readonly isFirst: boolean; readonly isInRelative: boolean; readonly language: Language },
): Kind | undefined {
  const { isFirst, isInRelative, language } = place;
  if (hasWord(RELATIVES[language], word)) return { ...PLAIN, isRelative: true };
  const isBroken = !isFirst && BREAK.test(gap);
  if (!isBroken && hasWord(JOINERS[language], word)) return { ...PLAIN, isJoined: true };
  if (isBroken) return { ...PLAIN, isAside: ASIDE.test(gap) };
  // A relative clause ends at its next comma.
  return start > 0 && isInRelative && gap.includes(',') ? PLAIN : undefined;
}

/**
 * Returns the clauses of one sentence. `words` are the words of the sentence, `names` the names in it: a sentence
 * that opens with a joining word (“While Moscow …, Kyiv …”) is split where a name follows a comma.
 */
export function clausesOf(
  text: string,
  { start, end }: Span,
  words: readonly Word[],
  names: readonly Span[],
  language: Language,
): Clause[] {
  const cuts = new Map<number, Kind>([[start, PLAIN]]);
  let before = start;
  let isInRelative = false;
  for (const word of words) {
    const isFirst = word === words[0];
    const kind = kindAt(word, text.slice(before, word.start), { isFirst, isInRelative, language });
    if (kind) cuts.set(isFirst ? start : word.start, kind);
    if (kind) isInRelative = kind.isRelative;
    before = word.end;
  }
  const main = cuts.get(start)?.isJoined ? mainClauseOf(text, words, names) : null;
  if (main !== null) cuts.set(main, PLAIN);
  const starts = [...cuts.keys()].sort((one, other) => one - other);
  return starts.map((from, place) => ({
    start: from,
    end: starts[place + 1] ?? end,
    isPronominal: words
      .filter((word) => word.start >= from)
      .slice(0, 2)
      .some(({ word }) => hasWord(PRONOUNS[language], word)),
    ...(cuts.get(from) ?? PLAIN),
  }));
}
