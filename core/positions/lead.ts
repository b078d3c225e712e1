import { readDate } from '../dates.ts';
import type { IssueView, PositionView } from './view.ts';

/** Days after which a newer position on no rung says more of where a holder stands than the last one on a rung. */
const FRESH_DAYS = 60;

const dayOf = ({ date }: PositionView): number => {
  const { earliest, latest } = readDate(date);
  return latest ?? earliest ?? 0;
};

const lastOnRung = (positions: readonly PositionView[]): PositionView | undefined =>
  positions.findLast(({ rank }) => rank !== null) ?? positions.at(-1);

/** Returns the standing position that sums up an issue: the last on a rung, unless a much newer one is on none. */
function standingLead(standing: readonly PositionView[]): PositionView | undefined {
  const [ranked, newest] = [lastOnRung(standing), standing.at(-1)];
  return ranked && newest && dayOf(newest) - dayOf(ranked) > FRESH_DAYS ? newest : ranked;
}

/** Returns the one position that sums up an issue: the standing one, else what ended last, else the last report. */
export const leadOf = ({ standing, ended, history }: Omit<IssueView, 'rankedBy'>): PositionView | null =>
  standingLead(standing) ?? lastOnRung(ended) ?? history.at(-1) ?? null;

/** Returns the first change of position after the view's date; null if there is none. */
export const sinceOf = ({ later }: Pick<IssueView, 'later'>): PositionView | null =>
  later.find(({ isChange }) => isChange) ?? null;
