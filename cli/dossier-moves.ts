import { isoOfDay, readDate } from '../core/dates.ts';
import type { Issue } from '../core/pack/model.ts';
import { issueView } from '../core/positions/issues.ts';
import type { PackIndex } from '../core/positions/pack-index.ts';
import type { IssueView, Move, PositionView } from '../core/positions/view.ts';
import { printDate } from '../core/print-date.ts';
import { ENGLISH } from './read-messages.ts';

type Told = Omit<IssueView, 'rankedBy'>;

/** A move as it is shown on at least one day, with its two statements and everybody who holds it. */
type ListedMove = {
  readonly issue: string;
  readonly holders: readonly string[];
  readonly move: Move & { readonly kind: 'moved' };
  readonly from: PositionView;
  readonly to: PositionView;
  /** The first day on which it is shown, `YYYY-MM-DD`. */
  readonly since: string;
};

const ofHolder = (index: PackIndex, holder: string, issue: Issue) =>
  index.pack.positions.filter((position) => position.issue === issue.id && position.holders.includes(holder));

/** The days, earliest first, on which what is known of a holder and an issue changes. */
function daysOf(index: PackIndex, holder: string, issue: Issue): number[] {
  const days = ofHolder(index, holder, issue).flatMap(({ date }) => {
    const { earliest, latest } = readDate(date);
    return [earliest, latest].filter((day) => day !== undefined);
  });
  return [...new Set(days)].sort((one, other) => one - other);
}

/** Returns every move that any view claims on any day, by issue and then by the day on which it is first shown. */
function listMoves(index: PackIndex): ListedMove[] {
  const found = new Map<string, ListedMove>();
  for (const issue of index.pack.issues)
    for (const { id } of index.pack.actors)
      for (const day of daysOf(index, id, issue)) {
        const { history } = issueView(index, id, issue, day, day);
        for (const to of history) {
          const { move } = to;
          if (move?.kind !== 'moved') continue;
          const from = history.find(
            ({ rank, date }) => rank === move.from.rank && date === move.from.date,
          ) as PositionView;
          const key = [issue.id, from.id, to.id].join(' ');
          const known = found.get(key);
          const holders = [...new Set([...(known?.holders ?? []), id])];
          const since = known?.since ?? isoOfDay(day);
          found.set(key, { issue: issue.title.en, holders, move, from, to, since });
        }
      }
  return [...found.values()];
}

/** Counts the comparisons of all holders as of a day, by the kind of the result. */
export function countComparisons(index: PackIndex, day: number): Map<Move['kind'], number> {
  const told = index.pack.issues.flatMap((issue): Told[] =>
    index.pack.actors
      .filter(({ id }) => ofHolder(index, id, issue).length > 0)
      .map(({ id }) => issueView(index, id, issue, day, day)),
  );
  const kinds = told.flatMap(({ history }) => history.flatMap(({ move }) => (move ? [move.kind] : [])));
  return new Map([...Map.groupBy(kinds, (kind) => kind)].map(([kind, list]) => [kind, list.length]));
}

const statement = (label: string, { headline, summary, date, source, id }: PositionView): string =>
  `  ${label} ${printDate(date, ENGLISH)}: ${headline.en}\n` +
  `       ${summary.en}\n       ${source.passage === null ? source.url : `“${source.passage}”`} (${source.id}, ${id})`;

/** Prints every move with its two statements and their passages, and the count of comparisons at the end. */
export function printMoves(index: PackIndex): string {
  const moves = listMoves(index).map(
    ({ issue, holders, move, from, to, since }) =>
      `${issue} · ${holders.join(', ')} · shown from ${since}\n` +
      `  from “${move.from.rung.en}” to “${move.to.rung.en}”\n` +
      `${statement('old:', from)}\n${statement('new:', to)}`,
  );
  const end = index.pack.coverage.to;
  const counted = countComparisons(index, readDate(end).latest ?? 0);
  const all = [...counted.values()].reduce((sum, number) => sum + number, 0);
  const shares = [...counted].map(
    ([kind, number]) => `${kind.replace('-', ' ')} ${number} (${Math.round((100 * number) / all)} %)`,
  );
  return [...moves, `${moves.length} moves. Comparisons on ${end}: ${all}: ${shares.join(', ')}.`].join(
    '\n\n',
  );
}
