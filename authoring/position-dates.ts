import type * as v from 'valibot';
import type { Act } from '../core/pack/model.ts';
import type { actorFileSchema } from './file-schemas.ts';
import type { Part, Parts } from './parts.ts';

/** Returns the actors with each position dated by its act. Reports positions with no date, or with two. */
export function withDates(
  actors: readonly Part<v.InferOutput<typeof actorFileSchema>>[],
  acts: readonly Act[],
): Parts['actors'] {
  const dates = new Map(acts.map(({ id, date }) => [id, date]));
  return actors.map((part) => ({
    ...part,
    value: {
      ...part.value,
      positions: part.value.positions.map((position, at) => {
        const { act, date } = position;
        const path = ['positions', at];
        if (act === undefined && date === undefined)
          part.report(path, 'this position has neither an act nor a date; add “act” or “date”');
        if (act !== undefined && date !== undefined)
          part.report([...path, 'date'], 'the date is that of the act; remove “date”, or “act”');
        const found = act === undefined ? date : dates.get(act);
        if (act !== undefined && found === undefined)
          part.report(
            [...path, 'act'],
            `there is no act “${act}” in this pack; correct the id, or add that act to acts.yaml`,
          );
        return { ...position, date: found ?? '' };
      }),
    },
  }));
}
