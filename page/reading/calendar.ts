import { dayOf, MAX_UNITS, machineDate } from './machine-date.ts';
import { monthDates } from './month-dates.ts';
import { weekdayNamed } from './month-names.ts';

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
  const machine = machineDate(text);
  if (machine) return machine.day;
  return printedDays(text.replace(/\s+/g, ' '), orderOf(language))[0]?.day;
}
