import { find } from './find.ts';
import type { Lexicon } from './lexicon/tables.ts';
import type { Candidate } from './mention.ts';

/** Ligatures, mathematical letters (bold and the like), and hyphens at which a line of print may have ended. */
const PRINTED = /[\ufb00-\ufb06\ud835]|[-\u00ad\u2010]\s/;
const LETTERS = /[\ufb00-\ufb06]|[\u{1d400}-\u{1d7ff}]|(?<=\p{L})[-\u00ad\u2010]\s+(?=\p{Ll})/gu;
/** Number of UTF-16 units on each side of a broken word in which a name with this word is sought. */
const REACH = 40;

/** A text in plain letters, and the span of the original text that each of its UTF-16 units stands for. */
type PlainText = {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

/** True if a name runs across the gap, so that “Zelen-” and “sky” are one word, while “Vor-” and “und” are two. */
function isBrokenName(lexicon: Lexicon, text: string, gap: { start: number; end: number }): boolean {
  const before = text.slice(Math.max(0, gap.start - REACH), gap.start);
  const names = find(lexicon, before + text.slice(gap.end, gap.end + REACH));
  return names.some(({ start, end }) => start < before.length && before.length < end);
}

function rewritten(lexicon: Lexicon, text: string): PlainText {
  const [starts, ends]: [number[], number[]] = [[], []];
  let plain = '';
  let done = 0;
  const add = (letters: string, start: number, end: number): void => {
    plain += letters;
    for (const _ of letters) {
      starts.push(start);
      ends.push(end);
    }
  };
  const copyUpTo = (end: number): void => {
    for (; done < end; done++) add(text.charAt(done), done, done + 1);
  };
  for (const { 0: found, index } of text.matchAll(LETTERS)) {
    const end = index + found.length;
    const isGap = /\s$/.test(found);
    if (isGap && !isBrokenName(lexicon, text, { start: index, end })) continue;
    copyUpTo(index);
    if (!isGap) add(found.normalize('NFKC'), index, end);
    done = end;
  }
  copyUpTo(text.length);
  return { text: plain, starts, ends };
}

/**
 * Finds names in a text that may be set like print: with ligatures, with mathematical letters, or with names that are
 * broken at the end of a line. `findIn` gets the text in plain letters; the offsets that it returns are mapped to the
 * original text.
 */
export function findInPrint(
  lexicon: Lexicon,
  text: string,
  findIn: (text: string) => Candidate[],
): Candidate[] {
  if (!PRINTED.test(text)) return findIn(text);
  const plain = rewritten(lexicon, text);
  return findIn(plain.text).map((candidate) => ({
    ...candidate,
    start: plain.starts[candidate.start] ?? 0,
    end: plain.ends[candidate.end - 1] ?? text.length,
  }));
}
