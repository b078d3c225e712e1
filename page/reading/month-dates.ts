import { monthNamed } from './month-names.ts';

/** A date whose month is a word, in numbers, and where it stands in its text (UTF-16 offsets). */
export type MonthDate = {
  readonly day: number;
  readonly month: number;
  readonly year: number;
  readonly start: number;
  readonly end: number;
};

/** A number or a word of a text, and where it stands (UTF-16 offsets). */
type Part = { readonly text: string; readonly start: number; readonly end: number };

/** Numbers, and words in the scripts of `month-names.ts`. Without the flag `i`, which is slow for such ranges. */
const PART = /\d+|[A-Za-z\u00c0-\u024f\u0370-\u052f\u0600-\u06ff]+/g;
const YEAR = /^(?:199|20\d)\d$/;
const DAY = /^\d\d?$/;
/** A day and a year without a space, as where each is in an element of its own. */
const DAY_WITH_YEAR = /^(\d\d?)((?:199|20\d)\d)$/;
const WORD = /^\D{3,12}$/;
const SHORT_YEAR = /^[0-3]\d$/;
const ENDING = /^(?:st|nd|rd|th|er|го|е)$/i;
const OF = /^(?:de|del|of)$/i;
const CLOCK = /^:\d\d(?::\d\d)?(?: [a-z]{1,5})?\s[,/·-]?\s?$/i;

/** The parts of one text, and what stands between them. */
class Parts {
  readonly all: readonly Part[];
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
    this.all = [...text.matchAll(PART)].map(({ 0: part, index }) => ({
      text: part,
      start: index,
      end: index + part.length,
    }));
  }

  is(at: number, form: RegExp): boolean {
    const part = this.all[at];
    return part !== undefined && form.test(part.text);
  }

  /** Whether what stands between two parts, with the parts between them, has a form. */
  isBetween(one: number, other: number, form: RegExp): boolean {
    const [first, last] = [this.all[one], this.all[other]];
    return first !== undefined && last !== undefined && form.test(this.text.slice(first.end, last.start));
  }

  before(at: number): string {
    return this.text.charAt((this.all[at]?.start ?? 0) - 1);
  }

  after(at: number): string {
    return this.text.charAt(this.all[at]?.end ?? this.text.length);
  }

  number(at: number): number {
    return Number(this.all[at]?.text);
  }

  span(from: number, to: number): { readonly start: number; readonly end: number } {
    return { start: this.all[from]?.start ?? 0, end: this.all[to]?.end ?? 0 };
  }
}

type Found = { readonly at: number; readonly value: number };

/** The day before a month: “6”, “6th”, “6-го”, “6. de”. */
function dayBefore(parts: Parts, month: number): Found | undefined {
  let at = month - 1;
  if (parts.is(at, OF)) {
    if (!parts.isBetween(at, month, /^\s$/)) return;
    at -= 1;
  }
  const next = at + 1;
  if (parts.is(at, ENDING)) {
    if (!parts.isBetween(at, next, /^[\s.,-]{0,3}$/) || !parts.isBetween(at - 1, at, /^-?$/)) return;
    at -= 1;
  } else if (!parts.isBetween(at, next, /^[.ºª°]?[\s.,-]{0,3}$/)) return;
  return parts.is(at, DAY) && !/[.,:/]/.test(parts.before(at)) ? { at, value: parts.number(at) } : undefined;
}

/** The year behind a month: “2025”, “de 2025”, “-25”, “’25”. */
function yearBehind(parts: Parts, month: number): Found | undefined {
  const at = parts.is(month + 1, OF) && parts.isBetween(month + 1, month + 2, /^\s$/) ? month + 2 : month + 1;
  const isLong = parts.is(at, YEAR);
  if (!isLong && !parts.is(at, SHORT_YEAR)) return;
  const end = at === month + 1 ? at : month + 1;
  if (isLong)
    return parts.isBetween(month, end, /^\.?,?[\s-]{0,3}$/) ? { at, value: parts.number(at) } : undefined;
  const isShort =
    parts.isBetween(month, end, /^\.?,?[\s-]{0,3}['’]?$/) &&
    /['’-]/.test(parts.before(at)) &&
    (parts.before(at) !== '-' || parts.after(at) !== ':');
  return isShort ? { at, value: 2000 + parts.number(at) } : undefined;
}

/** The day behind a month and the year behind that: “February 6, 2025”, “Feb 06 10:23:00 GMT 2025”. */
function dayAndYearBehind(parts: Parts, month: number): readonly [Found, Found] | undefined {
  const day = month + 1;
  const [, together, year] = DAY_WITH_YEAR.exec(parts.all[day]?.text ?? '') ?? [];
  if (together !== undefined && parts.isBetween(month, day, /^\.?\s{1,2}$/))
    return [
      { at: day, value: Number(together) },
      { at: day, value: Number(year) },
    ];
  if (!parts.is(day, DAY) || !parts.isBetween(month, day, /^\.?\s{1,2}$/)) return;
  const hasEnding = parts.is(day + 1, /^(?:st|nd|rd|th)$/i) && parts.isBetween(day, day + 1, /^$/);
  const last = hasEnding ? day + 1 : day;
  const found = (year: number): readonly [Found, Found] => [
    { at: day, value: parts.number(day) },
    { at: year, value: parts.number(year) },
  ];
  if (parts.is(last + 1, YEAR))
    return parts.isBetween(last, last + 1, /^[,.]?\s{0,2}[,/·-]?\s?$/) ? found(last + 1) : undefined;
  if (!parts.is(last + 1, /^\d\d$/) || !parts.isBetween(last, last + 1, /^[,.]?\s{0,2}$/)) return;
  for (let year = last + 3; year <= last + 5; year++)
    if (parts.is(year, YEAR)) return parts.isBetween(last + 1, year, CLOCK) ? found(year) : undefined;
  return;
}

/** The year before a month and the day behind it: “2025 February 6”. */
function yearBefore(parts: Parts, month: number): readonly [Found, Found] | undefined {
  const [year, day] = [month - 1, month + 1];
  const isDate =
    parts.is(year, YEAR) &&
    parts.is(day, DAY) &&
    parts.isBetween(year, month, /^[.,]?\s$/) &&
    parts.isBetween(month, day, /^\.?\s$/);
  if (!isDate) return;
  return [
    { at: day, value: parts.number(day) },
    { at: year, value: parts.number(year) },
  ];
}

function dayAndYear(parts: Parts, month: number): readonly [Found, Found] | undefined {
  const day = dayBefore(parts, month);
  const year = day && yearBehind(parts, month);
  return year ? [day, year] : (dayAndYearBehind(parts, month) ?? yearBefore(parts, month));
}

/**
 * Returns the dates in a text whose month is a word, with a day and a year from 1990, in any usual order and with the
 * endings and small words of the languages of `month-names.ts`. The day may not exist.
 */
export function monthDates(text: string): MonthDate[] {
  const parts = new Parts(text);
  return parts.all.flatMap((word, at) => {
    if (!WORD.test(word.text)) return [];
    const numbers = dayAndYear(parts, at);
    const month = numbers && monthNamed(word.text);
    if (!month) return [];
    const [day, year] = numbers;
    const span = parts.span(Math.min(day.at, at, year.at), Math.max(day.at, at, year.at));
    return [{ day: day.value, month, year: year.value, ...span }];
  });
}
