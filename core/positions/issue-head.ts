import type { IssueHead, IssueView } from './view.ts';

/** Returns the header of an issue, which is all that a collapsed issue shows. */
export function headOf({ issue, title, rankedBy, changedSince, standing, history }: IssueView): IssueHead {
  const last = standing.at(-1) ?? history.at(-1);
  return {
    issue,
    title,
    rankedBy,
    changedSince,
    date: last?.date ?? null,
    isReported: standing.length === 0 && last !== undefined && !last.onRecord,
  };
}
