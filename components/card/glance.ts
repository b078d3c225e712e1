import { leadOf, sinceOf } from '../../core/positions/lead.ts';
import type { ActorView, IssueView, PositionView } from '../../core/positions/view.ts';

/** A rung on the scale of the card, and what it stands for. */
export type Place = { readonly rank: number; readonly as: 'now' | 'last' | 'before' | 'since' };

/** The subject of a card: an issue in full, or one of the paragraph on which nothing was found. */
export type Subject = IssueView | ActorView['silent'][number];

/** A sentence on another position than the verdict's. */
export type Change = { readonly what: 'since' | 'beside' | 'before'; readonly position: PositionView };

/** What the card says of one issue at a glance. */
export type Glance = {
  /** The position that the verdict is about; null if nothing was found up to the date. */
  readonly lead: PositionView | null;
  /** True if the position stands; false if it has ended, or is a report, a forecast or an observation. */
  readonly stands: boolean;
  /**
   * The first position after the article on another rung; else another position that stands, if it is not known which
   * came last or if it is the last on a rung; else the position from which the lead moved; else null.
   */
  readonly change: Change | null;
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
  const ranked = standing.findLast(({ rank }) => rank !== null);
  // A fresh lead on no rung leaves the last one on a rung its place on the scale.
  const isFresh = stands && lead.rank === null && ranked !== undefined;
  const other = issue.isOrderKnown ? undefined : standing.findLast((position) => position !== lead);
  const beside = (isFresh ? ranked : other) ?? null;
  const at = (position: PositionView | null, as: Place['as']): Place[] =>
    position?.rank == null ? [] : [{ rank: position.rank, as }];
  const now = stands && !isStale ? 'now' : 'last';
  const changes = [
    since && ({ what: 'since', position: since } as const),
    beside && ({ what: 'beside', position: beside } as const),
    before && ({ what: 'before', position: before } as const),
  ];
  return {
    lead,
    stands,
    change: changes.find((change) => change !== null) ?? null,
    places: [...at(before, 'before'), ...at(lead, now), ...at(beside, now), ...at(since, 'since')],
  };
}

/** What the card calls a subject. */
export type Named = Pick<Subject, 'issue' | 'title'>;

/**
 * Returns the other subjects of an actor, in the order of the card. A subject of the paragraph on which nothing was
 * found is among them once the reader has left it.
 */
export function othersOf(view: ActorView, subject: Subject | null): readonly Named[] {
  const left = view.silent.filter(({ issue }) => issue === view.subject);
  return [...left, ...view.issues, ...view.rest].filter(({ issue }) => issue !== subject?.issue);
}
