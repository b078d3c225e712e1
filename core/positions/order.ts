import { readDate } from '../dates.ts';
import type { Pack } from '../pack/model.ts';

/** Adds to each set everything that comes before one of its members. */
function closed(direct: ReadonlyMap<string, readonly string[]>): Map<string, ReadonlySet<string>> {
  const all = new Map<string, Set<string>>();
  const before = (id: string): Set<string> => {
    const known = all.get(id);
    if (known) return known;
    const found = new Set<string>();
    all.set(id, found);
    for (const one of direct.get(id) ?? []) {
      found.add(one);
      for (const other of before(one)) found.add(other);
    }
    return found;
  };
  for (const id of direct.keys()) before(id);
  return all;
}

/** What is known of the order of a position beyond its own date. */
export type Place = {
  /** Ids of the positions that came earlier according to `after`, `replaces`, or the order of their acts. */
  readonly earlier: ReadonlySet<string>;
  /** First possible day (counted from 1970-01-01), no earlier than that of those positions; undefined if open. */
  readonly first: number | undefined;
};

/** Returns the place of each position by id. */
export function placesOf({ positions, acts }: Pack): ReadonlyMap<string, Place> {
  const actsBefore = closed(new Map(acts.map(({ id, after = [] }) => [id, after.map((one) => one.id)])));
  const ofAct = Map.groupBy(positions, ({ act }) => act);
  const earlier = closed(
    new Map(
      positions.map(({ id, act, after = [], replaces = [] }) => [
        id,
        [
          ...[...after, ...replaces].map((one) => one.id),
          ...[...((act !== undefined && actsBefore.get(act)) || [])].flatMap((one) =>
            (ofAct.get(one) ?? []).map((position) => position.id),
          ),
        ],
      ]),
    ),
  );
  const firsts = new Map(positions.map(({ id, date }) => [id, readDate(date).earliest]));
  return new Map(
    positions.map(({ id }) => {
      const before = earlier.get(id) ?? new Set();
      const days = [id, ...before].flatMap((one) => firsts.get(one) ?? []);
      return [id, { earlier: before, first: days.length > 0 ? Math.max(...days) : undefined }];
    }),
  );
}
