import { leadOf, sinceOf } from '../../core/positions/lead.ts';
import type { ActorView, IssueView, PositionView } from '../../core/positions/view.ts';

/** A rung on the scale of the card, and what it stands for. */
export type Place = { readonly rank: number; readonly as: 'now' | 'last' | 'before' | 'since' };

/** What the card says of one issue at a glance. */
export type Glance = {
  /** The position that the verdict is about; null if nothing was found up to the date. */
  readonly lead: PositionView | null;
  /** True if the position stands; false if it has ended, or is a report, a forecast or an observation. */
  readonly stands: boolean;
  /** Another position that stands, if it is not known which came last; otherwise null. */
  readonly beside: PositionView | null;
  /** The first position after the article on another rung, or null. */
  readonly since: PositionView | null;
  /** The position from which the lead moved, or null. */
  readonly before: PositionView | null;
  readonly places: readonly Place[];
};

/** Returns what the card says of an issue. `isStale`: the article is later than the dossier. */
export function glanceOf(issue: IssueView, isStale: boolean): Glance {
  const { standing, history } = issue;
  const lead = leadOf(issue);
  const stands = lead !== null && standing.includes(lead);
  const move = lead?.move;
  const before =
    move?.kind === 'moved'
      ? (history.find(({ rank, date }) => rank === move.from.rank && date === move.from.date) ?? null)
      : null;
  const since = sinceOf(issue);
  const beside = issue.isOrderKnown ? null : (standing.findLast((position) => position !== lead) ?? null);
  const at = (position: PositionView | null, as: Place['as']): Place[] =>
    position?.rank == null ? [] : [{ rank: position.rank, as }];
  return {
    lead,
    stands,
    beside,
    since,
    before,
    places: [
      ...at(before, 'before'),
      ...at(lead, stands && !isStale ? 'now' : 'last'),
      ...at(since, 'since'),
    ],
  };
}

/** The ids of an actor's issues in the order of the card, those that the view has only as a heading included. */
export const subjectsOf = ({ issues, rest }: ActorView): readonly string[] =>
  [...issues, ...rest].map(({ issue }) => issue);
