import { foldText } from './matching/lexicon/fold.ts';
import type { Issue, Name } from './pack/model.ts';
import type { PackIndex } from './positions/pack-index.ts';
import type { EntityLine } from './positions/view.ts';
import { isOneSlipApart } from './spelling.ts';

/** Maximum number of lines that a look-up returns. */
const MAX_LINES = 12;

/** Number of letters below which the beginning of a word, or a query with a slip, is too short to guess from. */
const LEAST_LETTERS = 5;

/** A spelling by which a line is found, and what is shown of it: nothing of a word without its ending (`isStart`). */
type Spelling = { readonly text: string; readonly shown: string | null; readonly isStart: boolean };

/** Returns the words with which the cues of an issue begin, up to their first alternatives or with each of these. */
const cueSpellings = (index: PackIndex, issue: Issue): Spelling[] =>
  Object.values(index.cuesOf(issue))
    .flatMap((cues = []) => cues)
    .flatMap((cue) =>
      (/^\(([^()]*)\)/.exec(cue)?.[1]?.split('|') ?? [cue.split('(')[0] ?? '']).map(
        (text) => [cue, text.trim()] as const,
      ),
    )
    .filter(([, text]) => text !== '')
    .map(([cue, text]) => ({
      text: text.replace(/-(?=\s|$)/g, ''),
      isStart: text.endsWith('-') && text.length > LEAST_LETTERS,
      // What is not a whole cue is not shown.
      shown: cue === text && !/-(\s|$)/.test(cue) ? cue : null,
    }));

function spellings(index: PackIndex, line: EntityLine): Spelling[] {
  const entity = index.actors.get(line.id) ?? index.proposals.get(line.id);
  const names: readonly Name[] = line.type === 'issue' ? [] : (entity?.names ?? []);
  const issue = line.type === 'issue' ? index.issues.get(line.id) : undefined;
  const texts = [
    ...Object.values(line.name),
    ...names.flatMap((name) => [name.text, ...(name.variants ?? [])]),
  ].filter((text) => text !== undefined);
  return [
    ...texts.map((text) => ({ text, shown: text, isStart: false })),
    ...(issue ? cueSpellings(index, issue) : []),
  ];
}

/** Returns 2 if a word of the spelling begins with the query but for one slip, otherwise undefined. */
const nearness = (spelling: string, query: string): 2 | undefined =>
  foldText(spelling)
    .split(' ')
    .some((_, at, words) => {
      const rest = words.slice(at).join(' ');
      return [-1, 0, 1].some((more) => isOneSlipApart(rest.slice(0, query.length + more), query));
    })
    ? 2
    : undefined;

/** Returns 0 if the spelling begins with the query, 1 if a later word of it does, otherwise undefined. */
function closeness(spelling: string, query: string): 0 | 1 | undefined {
  const folded = foldText(spelling);
  if (folded.startsWith(query)) return 0;
  return folded.includes(` ${query}`) ? 1 : undefined;
}

/**
 * Returns the lines with a spelling, in any script, that begins with the query or has a word that does,
 * closest first; if there is none, those with one slip of the keyboard. `hit` is the matched spelling, or null if it is the English name or the beginning of a word.
 */
export function lookUp(index: PackIndex, lines: readonly EntityLine[], query: string): EntityLine[] {
  const folded = foldText(query);
  if (folded === '') return [];
  const exact = linesFor(index, lines, folded, closeness);
  return exact.length > 0 || folded.length < LEAST_LETTERS ? exact : linesFor(index, lines, folded, nearness);
}

function linesFor(
  index: PackIndex,
  lines: readonly EntityLine[],
  folded: string,
  closenessOf: (spelling: string, query: string) => number | undefined,
): EntityLine[] {
  const found: { line: EntityLine; close: number }[] = [];
  for (const line of lines) {
    let best: { close: number; shown: string | null } | undefined;
    for (const { text, shown, isStart } of spellings(index, line)) {
      const close =
        closenessOf(text, folded) ?? (isStart && folded.startsWith(foldText(text)) ? 1 : undefined);
      if (close !== undefined && (!best || close < best.close)) best = { close, shown };
    }
    if (!best) continue;
    const hit = closenessOf(line.name.en, folded) === undefined ? best.shown : null;
    found.push({ line: { ...line, hit }, close: best.close });
  }
  return found
    .sort((one, other) => one.close - other.close)
    .slice(0, MAX_LINES)
    .map(({ line }) => line);
}
