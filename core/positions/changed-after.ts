import { placeInCoverage } from './coverage.ts';
import { issueView } from './issues.ts';
import type { PackIndex } from './pack-index.ts';

/**
 * Those of some entities whose position on any issue moved after an article's day (`YYYY-MM-DD`). Nobody's where the
 * article has no day, or is younger than the dossier: nothing is guessed.
 */
export function changedAfter(index: PackIndex, entities: readonly string[], date: string | null): string[] {
  const { coverage, asOf } = placeInCoverage(index, date);
  if (coverage.article === 'undated' || coverage.article === 'after') return [];
  return entities.filter((id) =>
    index.pack.issues.some((issue) => issueView(index, id, issue, asOf, null).changedSince),
  );
}
