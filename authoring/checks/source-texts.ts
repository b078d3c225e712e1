import { type Parts, proseOf, statementsOf } from '../parts.ts';

/** So many words running, shared with a source, are no longer our own words. */
const RUN = 8;
const QUOTED = /[“"«„][^“”"«»„\n]{0,300}[”"»]/g;

/** A text with every run of white space as one space, and every quotation mark or apostrophe as `"` or `'`. */
export const foldSource = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[“”„‟«»″＂]/g, '"')
    .replace(/[‘’‚‛‹›′`´]/g, "'")
    .replace(/''/g, '"')
    .replace(/\s+/g, ' ')
    .trim();

/** How often a passage occurs in a text, both folded by {@link foldSource}; runs that overlap count each. */
export function countOf(folded: string, passage: string): number {
  let count = 0;
  for (let at = folded.indexOf(passage); at >= 0; at = folded.indexOf(passage, at + 1)) count++;
  return count;
}

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const runsOf = (words: readonly string[]): string[] =>
  words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN).join(' '));

/** Every run of eight words of a text (NFKC, lower case, letters and digits alone), joined by single spaces. */
export const runsOfSource = (text: string): Set<string> => new Set(runsOf(wordsOf(text)));

/** The first run of eight words that a text shares with a source outside its quotation marks. */
export function sharedRun(text: string, runs: ReadonlySet<string>): string | undefined {
  for (const part of text.split(QUOTED)) {
    const shared = runsOf(wordsOf(part)).find((run) => runs.has(run));
    if (shared !== undefined) return shared;
  }
  return undefined;
}

/** Reports quotes and passages that the sources' texts (by file name) do not bear out, and words taken from them. */
export function checkTexts(parts: Parts, texts: ReadonlyMap<string, string>): void {
  const folded = new Map<string, string>();
  const runs = new Map<string, ReadonlySet<string>>();
  parts.sources.value.sources.forEach(({ id, file }, at) => {
    if (file === undefined) return;
    const text = texts.get(file);
    if (text === undefined) {
      parts.sources.report(
        ['sources', at, 'file'],
        `the folder of sources has no ${file}; put it there or mend the name`,
      );
      return;
    }
    folded.set(id, foldSource(text));
    runs.set(id, runsOfSource(text));
  });
  for (const { value, path, report } of statementsOf(parts)) {
    const text = folded.get(value.source);
    if (text === undefined) continue;
    const times = countOf(text, foldSource(value.passage.exact));
    if (times === 0)
      report(
        [...path, 'passage', 'exact'],
        `the passage does not stand in ${value.source}; copy it letter for letter`,
      );
    if (times > 1)
      report(
        [...path, 'passage', 'exact'],
        `the passage stands ${times} times in ${value.source}; take in more words until it stands there once`,
      );
    if (value.quote && countOf(text, foldSource(value.quote.text)) === 0)
      report(
        [...path, 'quote', 'text'],
        `the quote does not stand in ${value.source}; copy it letter for letter, or take it out`,
      );
  }
  for (const { text, path, report } of proseOf(parts))
    for (const [source, known] of runs) {
      const shared = sharedRun(text, known);
      if (shared !== undefined)
        report(path, `these eight words stand in ${source}, too: “${shared}”; say it in your own words`);
    }
}
