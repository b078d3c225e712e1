import { isAfter, utcInstant } from './machine-date.ts';
import type { DaySource, Sighting } from './sighting.ts';

/** A sighting with the day that it tells, and its instant (ms) if it tells a time of day in UTC, else NaN. */
export type DayReading = Sighting & { readonly day: string; readonly instant: number };

/** A day with what speaks for it: the sum of the weights, and the source with the greatest. */
export type WeighedDay = { readonly day: string; readonly weight: number; readonly source: DaySource };

/** The weight of a day of change as a day of publication: the article is no younger. */
const CHANGE = 0.45;
/** Minimum weight of a day in the page's own time for a time in UTC to be understood by it. */
const LOCAL = 4;
const HOUR = 3_600_000;

/** Returns the sightings in whose texts `dayIn` finds a day up to `today` (`YYYY-MM-DD`). */
export const readDays = (
  sightings: readonly Sighting[],
  dayIn: (text: string) => string | undefined,
  today: string,
): DayReading[] =>
  sightings.flatMap((sighting) => {
    const instant = utcInstant(sighting.text);
    const isNumber = /^\s*\d{10}(?:\d{3})?\s*$/.test(sighting.text);
    const day =
      isNumber && !Number.isNaN(instant)
        ? new Date(instant).toISOString().slice(0, 10)
        : dayIn(sighting.text);
    return day === undefined || isAfter(sighting.text, day, today) ? [] : [{ ...sighting, day, instant }];
  });

/** Whether a day is that of an instant somewhere on Earth. */
const isDayOf = (instant: number, day: string): boolean => {
  const start = Date.parse(`${day}T00:00Z`);
  return instant >= start - 14 * HOUR && instant < start + 36 * HOUR;
};

/**
 * Returns the day for which most speaks; undefined if there is none. Each source counts once for a day, with its
 * greatest weight; all days of change count as one source. A time in UTC counts for the day that the page prints,
 * if that is its day in some time zone. Of two days that are equal, the earlier one is returned.
 */
export function weighDays(readings: readonly DayReading[]): WeighedDay | undefined {
  const local = readings.filter(({ instant, weight }) => Number.isNaN(instant) && weight >= LOCAL);
  const days = new Map<string, Map<string, { weight: number; source: DaySource }>>();
  for (const { day, instant, source, weight, isChange } of readings) {
    const isTold = Number.isNaN(instant) || local.some((one) => one.day === day);
    const printed = isTold ? undefined : local.find((one) => isDayOf(instant, one.day));
    const bySource = days.get(printed?.day ?? day) ?? new Map();
    days.set(printed?.day ?? day, bySource);
    const counted = isChange ? weight * CHANGE : weight;
    const key = isChange ? 'change' : source;
    if (counted > (bySource.get(key)?.weight ?? 0)) bySource.set(key, { weight: counted, source });
  }
  const weighed = [...days].flatMap(([day, bySource]) => {
    const counts = [...bySource.values()].sort((one, other) => other.weight - one.weight);
    const [first] = counts;
    const weight = counts.reduce((sum, one) => sum + one.weight, 0);
    return first ? [{ day, weight, source: first.source }] : [];
  });
  return weighed.sort((one, other) => other.weight - one.weight || (one.day < other.day ? -1 : 1))[0];
}

/** Weight from which a day that nothing contradicts needs no confirmation in print: more than one source has. */
const CERTAIN = 12;

/** Whether an instant is on the same day from California to Bangladesh; true if there is none. */
const isMidday = (instant: number): boolean => {
  const hours = (instant / HOUR) % 24;
  return Number.isNaN(instant) || (hours >= 8 && hours < 18);
};

/** Whether readings agree on a day of publication in several places, also in the page's own time. */
export function isCertain(readings: readonly DayReading[]): boolean {
  const published = readings.filter(({ isChange }) => !isChange);
  const isLocal = published.some(({ instant, weight }) => Number.isNaN(instant) && weight >= LOCAL);
  // Some sites state the time of the last change as that of publication, and print the first day.
  const isFirst = !readings.some(
    ({ isChange, instant }) => isChange && published.some((one) => one.instant === instant),
  );
  const agree = published.every(
    ({ day, instant }) => day === published[0]?.day && (isLocal || (isFirst && isMidday(instant))),
  );
  return agree && published.reduce((sum, { weight }) => sum + weight, 0) >= CERTAIN;
}
