import { type Parts, proseOf, statementsOf } from '../parts.ts';

/** Number of consecutive words shared with a source that counts as copying. */
const RUN = 8;
const QUOTED = /[“"«„][^“”"«»„\n]{0,300}[”"»]/g;

/**
 * Folds a text (NFC): white space becomes single spaces, quotation marks and apostrophes become `"` or `'`.
 */
export const foldSource = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[“”„‟«»″＂]/g, '"')
    .replace(/[‘’‚‛‹›′`´]/g, "'")
    .replace(/''/g, '"')
    .replace(/\s+/g, ' ')
    .trim();

/** Counts the occurrences of a passage in a text, overlaps included; both folded by {@link foldSource}. */
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

/** The runs of eight words in a text (NFKC, lower case, letters and digits only), joined by single spaces. */
export const runsOfSource = (text: string): Set<string> => new Set(runsOf(wordsOf(text)));

/** The first run of eight words outside quotation marks that is in `runs`, or undefined if there is none. */
export function sharedRun(text: string, runs: ReadonlySet<string>): string | undefined {
  for (const part of text.split(QUOTED)) {
    const shared = runsOf(wordsOf(part)).find((run) => runs.has(run));
    if (shared !== undefined) return shared;
  }
  return undefined;
}

/** Reports missing `texts` (by file name), quotes not in them, passages not in them exactly once, and copying. */
export function checkTexts(parts: Parts, texts: ReadonlyMap<string, string>): void {
  const folded = new Map<string, string>();
  const runs = new Map<string, ReadonlySet<string>>();
  parts.sources.value.sources.forEach(({ id, file }, at) => {
    if (file === undefined) return;
    const text = texts.get(file);
    if (text === undefined) {
      parts.sources.report(
        ['sources', at, 'file'],
        `the folder of source texts has no ${file}; add that file, or correct the name`,
      );
      return;
    }
    folded.set(id, foldSource(text));
    runs.set(id, runsOfSource(text));
  });
  for (const { value, path, report } of statementsOf(parts)) {
    const text = folded.get(value.source);
    if (text === undefined) continue;
    const times = value.passage ? countOf(text, foldSource(value.passage.exact)) : 1;
    if (times === 0)
      report([...path, 'passage', 'exact'], `the passage is not in ${value.source}; copy it exactly`);
    if (times > 1)
      report(
        [...path, 'passage', 'exact'],
        `the passage occurs ${times} times in ${value.source}; add words until it occurs only once`,
      );
    if (value.quote && countOf(text, foldSource(value.quote.text)) === 0)
      report(
        [...path, 'quote', 'text'],
        `the quote is not in ${value.source}; copy it exactly, or remove it`,
      );
  }
  for (const { text, path, report } of proseOf(parts))
    for (const [source, known] of runs) {
      const shared = sharedRun(text, known);
      if (shared !== undefined)
        report(path, `these eight words are also in ${source}: “${shared}”; use your own words`);
    }
}
