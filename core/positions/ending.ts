import { readDate } from '../dates.ts';
import type { Actor, Government } from '../pack/model.ts';
import type { Dated } from './standing.ts';
import type { Ending } from './view.ts';

/** The last government of a list that was in office on a day, and the next one. */
function governmentOn(
  governments: readonly Government[],
  day: number,
): readonly [Government, Government | undefined] | null {
  const place = governments.findLastIndex(
    ({ from }) => from === undefined || (readDate(from).latest ?? 0) <= day,
  );
  const found = governments[place];
  return found ? [found, governments[place + 1]] : null;
}

/**
 * Returns how a holder's position had ended by a day (counted from 1970-01-01), or null if it still held: its
 * term passed, it lapsed or was withdrawn, or the government of the state that held it left office.
 */
export function endingOf({ position, date }: Dated, holder: Actor | undefined, day: number): Ending | null {
  const { until } = position;
  if (until) {
    const end = readDate(until.date).latest ?? Number.POSITIVE_INFINITY;
    // A deadline is still open on its last day.
    if (until.reason === 'deadline-passed' ? end < day : end <= day)
      return { reason: until.reason, date: until.date, government: null };
  }
  if (date.latest === undefined) return null;
  const [government, next] = governmentOn(holder?.governments ?? [], date.latest) ?? [];
  if (!government || next?.from === undefined || (readDate(next.from).latest ?? 0) > day) return null;
  return { reason: 'government-changed', date: next.from, government: government.name };
}
