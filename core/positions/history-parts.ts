import type { IssueView, PositionView } from './view.ts';

/** The positions of an issue in the order in which they are read, each list with the one to read first at its start. */
export type HistoryParts = {
  /** What stands or has ended: first what is on the scale. */
  readonly main: readonly PositionView[];
  /** What was said or reported after it, newest first. */
  readonly reports: readonly PositionView[];
  /** What came before it, newest first. */
  readonly earlier: readonly PositionView[];
  /** What came after the view's date, and what may have, earliest first. */
  readonly later: readonly PositionView[];
  readonly perhapsLater: readonly PositionView[];
};

/** Splits the positions of an issue at its standing ones and at the view's date. */
export function historyParts({ standing, ended, history, later }: IssueView): HistoryParts {
  const placed = standing.filter(({ rank }) => rank !== null);
  const main = [...placed, ...standing.filter(({ rank }) => rank === null), ...ended];
  const ids = new Set(main.map(({ id }) => id));
  const last = history.findLastIndex(({ id }) => ids.has(id));
  return {
    main,
    reports: history.slice(last + 1).toReversed(),
    earlier: history
      .slice(0, Math.max(last, 0))
      .filter(({ id }) => !ids.has(id))
      .toReversed(),
    later: later.filter(({ perhapsBefore }) => !perhapsBefore),
    perhapsLater: later.filter(({ perhapsBefore }) => perhapsBefore),
  };
}
