import type { IssueView, PositionView } from './view.ts';

const lastOnRung = (positions: readonly PositionView[]): PositionView | undefined =>
  positions.findLast(({ rank }) => rank !== null) ?? positions.at(-1);

/** Returns the one position that sums up an issue: the standing one, else what ended last, else the last report. */
export const leadOf = ({ standing, ended, history }: Omit<IssueView, 'rankedBy'>): PositionView | null =>
  lastOnRung(standing) ?? lastOnRung(ended) ?? history.at(-1) ?? null;

/** Returns the first change of position after the view's date; null if there is none. */
export const sinceOf = ({ later }: Pick<IssueView, 'later'>): PositionView | null =>
  later.find(({ isChange }) => isChange) ?? null;
