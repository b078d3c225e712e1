/** Maximum number of UTF-16 units of a text in which dates are looked for: a page may put any text there. */
export const MAX_UNITS = 200;

const pad = (number: number): string => String(number).padStart(2, '0');

/** Returns a day of the calendar as `YYYY-MM-DD`; undefined if there is no such day. */
export function dayOf(year: number, month: number | undefined, day: number): string | undefined {
  if (!month || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return;
  return `${year}-${pad(month)}-${pad(day)}`;
}

/**
 * Returns the date with which a text begins as machines write it, `2025-02-06` or `20250206`, in its own UTC offset: its
 * day as `YYYY-MM-DD`, undefined if there is no such day. Returns undefined for other texts.
 */
export function machineDate(text: string): { readonly day: string | undefined } | undefined {
  const start = text.slice(0, MAX_UNITS);
  const found =
    /^\s*((?:199|20\d)\d)-(\d\d)-(\d\d)(?:$|[T ])/.exec(start) ??
    /^\s*((?:199|20\d)\d)(\d\d)(\d\d)(?=(?:\d{4}|\d{6})?(?!\d))/.exec(start);
  return found ? { day: dayOf(Number(found[1]), Number(found[2]), Number(found[3])) } : undefined;
}

const STAMP = /^\s*1\d{9}(?:\d{3})?\s*$/;
const CLOCK =
  /(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::[\d.,]{1,12})?\s?(Z|GMT|UTC|([+-])(\d\d):?(\d\d))\s*$/i;

/** Returns the instant (ms) of a text with a time of day in a stated time zone; NaN for any other text. */
function instantOf(text: string): number {
  if (STAMP.test(text)) return Number(text.trim().padEnd(13, '0'));
  const printed = text.slice(0, MAX_UNITS).trim();
  const clock = CLOCK.exec(printed)?.slice(1);
  if (!clock)
    return /\d\d:\d\d.{0,12}(?:(?:GMT|UTC)(?: \d{4})?|[+-]\d{4})$/.test(printed)
      ? Date.parse(printed)
      : Number.NaN;
  const [year, month, day, hour, minute, , sign = '+', hours = 0, minutes = 0] = clock;
  const offset = Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes));
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute) - offset);
}

/** Returns the instant (ms) of a text that tells a time of day in UTC, or a number of seconds; else NaN. */
export const utcInstant = (text: string): number =>
  STAMP.test(text) || /(?:Z|GMT|UTC|UTC \d{4}|[+-]00:?00)\s*$/i.test(text.slice(0, MAX_UNITS))
    ? instantOf(text)
    : Number.NaN;

/** Whether a date is after `today` both in its own offset and in UTC: further east, days begin earlier. */
export function isAfter(text: string, day: string, today: string): boolean {
  if (day <= today) return false;
  const instant = instantOf(text);
  return Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) > today;
}
