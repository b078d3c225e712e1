import { readDate } from '../dates.ts';
import { issueView } from './issues.ts';
import { lineOf } from './lines.ts';
import { isOffered } from './offered.ts';
import type { PackIndex } from './pack-index.ts';
import type { EntityLine } from './view.ts';

/** Returns the named actors with a standing position on an issue at the end of the coverage, with headline and date. */
export function holdersOf(index: PackIndex, issueId: string): EntityLine[] {
  const issue = index.pack.issues.find((candidate) => candidate.id === issueId);
  if (!issue) return [];
  const day = readDate(index.pack.coverage.to).latest ?? 0;
  return index.pack.actors.flatMap((actor) => {
    const standing = issueView(index, actor.id, issue, day, null).standing.at(-1);
    const line = lineOf(index, actor.id);
    if (!standing || !line || !isOffered(index, actor.id)) return [];
    return {
      ...line,
      detail: { texts: [standing.headline], date: standing.date },
    };
  });
}
