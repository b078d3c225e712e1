import { isoOfDay, readDate } from '../../core/dates.ts';
import type { Pack, Position } from '../../core/pack/model.ts';
import { canStand } from '../../core/positions/standing.ts';
import type { Table } from './text-table.ts';

/** An actor with nothing new on an issue that was alive. Days are counted from 1970-01-01. */
export type Stale = {
  readonly actor: string;
  readonly issue: string;
  /** The day of its last stance on record; null if it has none. */
  readonly last: number | null;
  /** The number of later stances of others, and the day of the last one. */
  readonly others: number;
  readonly alive: number;
};

const dayOf = ({ date }: Position): number => readDate(date).latest ?? Number.NEGATIVE_INFINITY;

/**
 * Lists actor by issue what has no stance on record in the `days` days up to `asOf` although others took one on the
 * issue since. Actors with a stance on the issue are listed, and those of `always` even without one; unnamed sources
 * are left out. The longest silence comes first.
 */
export function staleIn(
  pack: Pack,
  {
    days,
    asOf,
    always,
  }: { readonly days: number; readonly asOf: number; readonly always: readonly string[] },
): Stale[] {
  const stances = pack.positions.filter((position) => canStand(position) && dayOf(position) <= asOf);
  const found: Stale[] = [];
  for (const { id: issue } of pack.issues) {
    const on = stances.filter((position) => position.issue === issue);
    for (const { id: actor, unnamed } of pack.actors) {
      const own = on.filter(({ holders }) => holders.includes(actor)).map(dayOf);
      if (unnamed || (own.length === 0 && !always.includes(actor))) continue;
      const last = own.length === 0 ? null : Math.max(...own);
      const since = on
        .filter(({ holders }) => !holders.includes(actor))
        .map(dayOf)
        .filter((day) => day > (last ?? asOf - days));
      if (since.length > 0 && (last === null || asOf - last > days))
        found.push({ actor, issue, last, others: since.length, alive: Math.max(...since) });
    }
  }
  const oldest = ({ last }: Stale): number => last ?? Number.NEGATIVE_INFINITY;
  return found.sort(
    (one, other) =>
      (oldest(one) === oldest(other) ? 0 : oldest(one) - oldest(other)) ||
      one.actor.localeCompare(other.actor) ||
      one.issue.localeCompare(other.issue),
  );
}

/** The table that `pack -- stale` prints. */
export function staleTable(pack: Pack, stale: readonly Stale[], days: number, asOf: number): Table {
  const names = new Map(pack.actors.map(({ id, name }) => [id, name.en]));
  const titles = new Map(pack.issues.map(({ id, title }) => [id, title.en]));
  return {
    title: `Nothing on record for more than ${days} days up to ${isoOfDay(asOf)}, although others took a stance since`,
    head: ['actor', 'issue', 'last', 'days', 'others since', 'last of others'],
    rows: stale.map(({ actor, issue, last, others, alive }) => [
      names.get(actor) ?? actor,
      titles.get(issue) ?? issue,
      last === null ? 'never' : isoOfDay(last),
      last === null ? '–' : String(asOf - last),
      others,
      isoOfDay(alive),
    ]),
  };
}
