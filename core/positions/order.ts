import { readDate } from '../dates.ts';
import type { Pack } from '../pack/model.ts';
import { byId } from './by-id.ts';

/** The most pairs of statements whose order is worked out. */
const MOST_PAIRS = 200_000;

/** Adds to each set everything that comes before one of its members. Throws a RangeError if there is too much of it. */
function closed(
  ids: readonly string[],
  directOf: (id: string) => readonly string[],
): Map<string, ReadonlySet<string>> {
  const all = new Map<string, Set<string>>();
  let pairs = 0;
  const before = (id: string): Set<string> => {
    const known = all.get(id);
    if (known) return known;
    const found = new Set<string>();
    all.set(id, found);
    for (const one of directOf(id)) {
      found.add(one);
      for (const other of before(one)) found.add(other);
    }
    pairs += found.size;
    if (pairs > MOST_PAIRS) throw new RangeError('too many statements come before each other');
    return found;
  };
  for (const id of ids) before(id);
  return all;
}

/** What is known of the order of a position beyond its own date. */
export type Place = {
  /** Ids of the positions that came earlier according to `after`, `replaces`, or the order of their acts. */
  readonly earlier: ReadonlySet<string>;
  /** First possible day (counted from 1970-01-01), no earlier than that of those positions; undefined if open. */
  readonly first: number | undefined;
};

/** Returns the place of each position by id. Throws a RangeError if too many come before each other. */
export function placesOf(pack: Pack): ReadonlyMap<string, Place> {
  const acts = byId(pack.acts);
  const statements = byId(pack.positions);
  const idsOf = (list: readonly { readonly id: string }[] = []): string[] => list.map(({ id }) => id);
  const actsBefore = closed([...acts.keys()], (id) => idsOf(acts.get(id)?.after));
  const ofAct = Map.groupBy(pack.positions, ({ act }) => act);
  const earlier = closed([...statements.keys()], (id) => {
    const { act, after, replaces } = statements.get(id) ?? {};
    const byAct = [...((act !== undefined && actsBefore.get(act)) || [])];
    return [...idsOf(after), ...idsOf(replaces), ...byAct.flatMap((one) => idsOf(ofAct.get(one)))];
  });
  const firsts = new Map(pack.positions.map(({ id, date }) => [id, readDate(date).earliest]));
  return new Map(
    pack.positions.map(({ id }) => {
      const before = earlier.get(id) ?? new Set();
      const days = [id, ...before].flatMap((one) => firsts.get(one) ?? []);
      return [id, { earlier: before, first: days.length > 0 ? Math.max(...days) : undefined }];
    }),
  );
}
