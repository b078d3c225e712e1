import { monthDates } from './month-dates.ts';
import { weekdayNamed } from './month-names.ts';

/** Maximum number of UTF-16 units of a text in which dates are looked for: a page may put any text there. */
const MAX_UNITS = 200;

/** The order of day and month in `6/2/2025`. */
export type DayOrder = 'day first' | 'month first';

/** A date printed in a text: its day, where it stands (UTF-16 offsets), and the order that its numbers prove. */
export type PrintedDay = {
  readonly day: string;
  readonly start: number;
  readonly end: number;
  readonly proves?: DayOrder;
};

/** Year first, in numbers; then day and month in either order, in numbers. */
const YEAR_FIRST =
  /(?<![\d.,:/-])((?:199|20\d)\d)(\s?[-/.]\s?|\s?[年년]\s?)(\d{1,2})(?:\2|\s?[月월]\s?)(\d{1,2})(?!\d|[/.-]\d)/g;
const YEAR_LAST =
  /(?<![\d.,:/-])(\d{1,2})(\s?[-/.]\s?)(\d{1,2})\2((?:199|20\d)\d|[0-3]\d)(?![\d:/-]\d|\d|[.,]\d)/g;
/** What a date in full has in any form. Most texts have none of it, and the other expressions cost more. */
const MAYBE = /(?:199|20\d)\d|\d\s?[-/.]\s?\d|['’-][0-3]\d/;
const MAYBE_IN_NUMBERS = /\d\s?[-/.年년]\s?\d/;
const MAYBE_IN_WORDS = /[A-Za-z\u00c0-\u06ff]{3}/;

const pad = (number: number): string => String(number).padStart(2, '0');

/** Returns a day of the calendar as `YYYY-MM-DD`; undefined if there is no such day. */
function dayOf(year: number, month: number | undefined, day: number): string | undefined {
  if (!month || month > 12 || day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return;
  return `${year}-${pad(month)}-${pad(day)}`;
}

const fullYear = (text = ''): number => Number(text.length === 2 ? `20${text}` : text);

const isOn = (day: string, weekday: number): boolean => new Date(`${day}T00:00Z`).getUTCDay() === weekday;

/** Returns the day of numbers with the year last. The weekday beside them decides before the language does. */
function inOrder(text: string, match: RegExpExecArray, order?: DayOrder): Partial<PrintedDay> {
  const [first, second, year] = [Number(match[1]), Number(match[3]), fullYear(match[4])];
  const dayFirst = dayOf(year, second, first);
  const monthFirst = dayOf(year, first, second);
  if (match[2]?.includes('.')) return { day: dayFirst };
  if (!dayFirst || !monthFirst || dayFirst === monthFirst)
    return {
      day: dayFirst ?? monthFirst,
      ...(dayFirst !== monthFirst && { proves: dayFirst ? 'day first' : 'month first' }),
    };
  const word = /([a-z\u00c0-\u024f]{3,12})[\s.,]{1,3}$/i.exec(text.slice(0, match.index))?.[1];
  const weekday = word === undefined ? undefined : weekdayNamed(word);
  if (weekday !== undefined && isOn(dayFirst, weekday)) return { day: dayFirst, proves: 'day first' };
  if (weekday !== undefined && isOn(monthFirst, weekday)) return { day: monthFirst, proves: 'month first' };
  return { day: order && (order === 'day first' ? dayFirst : monthFirst) };
}

type Found = Partial<PrintedDay> & { readonly start: number; readonly end: number };

/** The dates in a text that are all numbers. */
function inNumbers(text: string, order?: DayOrder): Found[] {
  const span = ({ index, 0: whole }: RegExpExecArray) => ({ start: index, end: index + whole.length });
  const yearFirst = [...text.matchAll(YEAR_FIRST)].map((match) => {
    const [, year, , month, day] = match;
    return { day: dayOf(Number(year), Number(month), Number(day)), ...span(match) };
  });
  const yearLast = [...text.matchAll(YEAR_LAST)].map((match) => ({
    ...inOrder(text, match, order),
    ...span(match),
  }));
  return [...yearFirst, ...yearLast];
}

/** The dates in a text whose month is a word. */
const inWords = (text: string): Found[] =>
  monthDates(text).map(({ day, month, year, start, end }) => ({ day: dayOf(year, month, day), start, end }));

/**
 * Returns the dates that a text prints in full (day, month and year from 1990), in their order, of its first 200
 * units. Reads numbers, and names of months in the languages of `month-names.ts`, in their cases and shortened.
 * `order` decides `6/2/2025` if no weekday beside it does; without it, such a date is left out.
 */
export function printedDays(text: string, order?: DayOrder): PrintedDay[] {
  const clean = text.slice(0, MAX_UNITS);
  if (!MAYBE.test(clean)) return [];
  const found = [
    ...(MAYBE_IN_NUMBERS.test(clean) ? inNumbers(clean, order) : []),
    ...(MAYBE_IN_WORDS.test(clean) ? inWords(clean) : []),
  ];
  const days: PrintedDay[] = [];
  for (const { day, start, end, proves } of found) {
    if (day === undefined || days.some((other) => start < other.end && other.start < end)) continue;
    days.push({ day, start, end, ...(proves && { proves }) });
  }
  return days.sort((one, other) => one.start - other.start);
}

/**
 * Returns the order of day and month in numbers with strokes, by a BCP 47 tag: month first in American English
 * and where English has no country, day first in any other language, undefined without a tag.
 */
export function orderOf(language: string): DayOrder | undefined {
  if (language === '') return;
  return /^(?:en(?:-us)?|[a-z]{2,3}-us|fil|tl)$/i.test(language) ? 'month first' : 'day first';
}

/**
 * Returns the calendar day of the first date that a text prints, as `YYYY-MM-DD`, in the date's own UTC offset,
 * never converted. Also reads `20250206` at the start. Returns undefined if there is none, for days that do not
 * exist, for years before 1990 and after 2099, and for `6/2/2025` if no weekday and no `language` (BCP 47)
 * says which is the day.
 */
export function printedDay(text: string, language = ''): string | undefined {
  // Most pages tell the day so. The expressions for printed dates cost a millisecond to compile.
  const start = text.slice(0, MAX_UNITS);
  const plain =
    /^\s*((?:199|20\d)\d)-(\d\d)-(\d\d)(?:$|[T ])/.exec(start) ??
    /^\s*((?:199|20\d)\d)(\d\d)(\d\d)(?=(?:\d{4}|\d{6})?(?!\d))/.exec(start);
  if (plain) return dayOf(Number(plain[1]), Number(plain[2]), Number(plain[3]));
  return printedDays(text.replace(/\s+/g, ' '), orderOf(language))[0]?.day;
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
