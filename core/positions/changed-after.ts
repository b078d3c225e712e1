import { placeInCoverage } from './coverage.ts';
import { issueView } from './issues.ts';
import type { PackIndex } from './pack-index.ts';

/**
 * Returns the ids of the entities whose position on any issue moved after the article's date (`YYYY-MM-DD`).
 * Empty if the article has no date or is later than the dossier, because no change can then be established.
 */
export function changedAfter(index: PackIndex, entities: readonly string[], date: string | null): string[] {
  const { coverage, asOf } = placeInCoverage(index, date);
  if (coverage.article === 'undated' || coverage.article === 'after') return [];
  return entities.filter((id) =>
    index.pack.issues.some((issue) => issueView(index, id, issue, asOf, null).changedSince),
  );
}
