import { foldText } from './matching/lexicon/fold.ts';
import type { Name } from './pack/model.ts';
import type { PackIndex } from './positions/pack-index.ts';
import type { EntityLine } from './positions/view.ts';

/** Maximum number of lines that a look-up returns. */
const MAX_LINES = 12;

function spellings(index: PackIndex, line: EntityLine): string[] {
  const entity = index.actors.get(line.id) ?? index.proposals.get(line.id);
  const names: readonly Name[] = line.type === 'issue' ? [] : (entity?.names ?? []);
  const issue = line.type === 'issue' && index.pack.issues.find((candidate) => candidate.id === line.id);
  return [
    ...Object.values(line.name),
    ...names.flatMap((name) => [name.text, ...(name.variants ?? [])]),
    // A hyphen at the end of a word of a cue stands for any ending.
    ...(issue
      ? Object.values(issue.cues).flatMap((cues = []) => cues.map((cue) => cue.replace(/-(?=\s|$)/g, '')))
      : []),
  ].filter((text) => text !== undefined);
}

/** Returns 0 if the spelling begins with the query, 1 if a later word of it does, otherwise undefined. */
function closeness(spelling: string, query: string): 0 | 1 | undefined {
  const folded = foldText(spelling);
  if (folded.startsWith(query)) return 0;
  return folded.includes(` ${query}`) ? 1 : undefined;
}

/**
 * Returns the lines with a spelling, in any script, that begins with the query or has a word that does,
 * closest first. `hit` is the matched spelling, or null if it is the English name.
 */
export function lookUp(index: PackIndex, lines: readonly EntityLine[], query: string): EntityLine[] {
  const folded = foldText(query);
  if (folded === '') return [];
  const found: { line: EntityLine; close: number }[] = [];
  for (const line of lines) {
    let best: { close: number; spelling: string } | undefined;
    for (const spelling of spellings(index, line)) {
      const close = closeness(spelling, folded);
      if (close !== undefined && (!best || close < best.close)) best = { close, spelling };
    }
    if (!best) continue;
    const hit = closeness(line.name.en, folded) === undefined ? best.spelling : null;
    found.push({ line: { ...line, hit }, close: best.close });
  }
  return found
    .sort((one, other) => one.close - other.close)
    .slice(0, MAX_LINES)
    .map(({ line }) => line);
}
