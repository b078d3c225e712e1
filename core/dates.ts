/** A date with its real precision, read from EDTF (ISO 8601-2). Days are counted from 1970-01-01, in UTC. */
export type PartialDate = {
  readonly edtf: string;
  /** First and last day that the date can mean; `undefined` where it is open to that side. */
  readonly earliest: number | undefined;
  readonly latest: number | undefined;
  readonly precision: 'day' | 'month' | 'season' | 'year' | 'interval';
  readonly approximate: boolean;
};

const DAY = 86_400_000;
const MONTHS_BEFORE_SEASON = { 21: 3, 22: 6, 23: 9, 24: 12 } as const;

const dayOf = (year: number, month: number, day: number): number =>
  Math.round(Date.UTC(year, month - 1, day) / DAY);

const lastOfMonth = (year: number, month: number): number => dayOf(year, month + 1, 1) - 1;

/** The calendar date of a day number, as `YYYY-MM-DD`. */
export const isoOfDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

function parseSingle(text: string): Omit<PartialDate, 'edtf'> | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~?)$/.exec(text);
  if (!match) return;
  const year = Number(match[1]);
  const approximate = match[4] === '~';
  if (match[2] === undefined)
    return { earliest: dayOf(year, 1, 1), latest: dayOf(year, 12, 31), precision: 'year', approximate };
  const month = Number(match[2]);
  if (match[3] !== undefined) {
    const day = Number(match[3]);
    if (month < 1 || month > 12 || day < 1) return;
    const number = dayOf(year, month, day);
    if (number > lastOfMonth(year, month)) return;
    return { earliest: number, latest: number, precision: 'day', approximate };
  }
  if (month >= 21 && month <= 24) {
    const first = MONTHS_BEFORE_SEASON[month as keyof typeof MONTHS_BEFORE_SEASON];
    return {
      earliest: dayOf(year, first, 1),
      latest: lastOfMonth(year, first + 2),
      precision: 'season',
      approximate,
    };
  }
  if (month < 1 || month > 12) return;
  return {
    earliest: dayOf(year, month, 1),
    latest: lastOfMonth(year, month),
    precision: 'month',
    approximate,
  };
}

/**
 * Reads a date in the part of EDTF that the dossiers use: day, month, year, season (21 to 24, northern, winter
 * beginning in December of its year), `~` for about, and intervals with `..` for an open end.
 * Gives `undefined` for anything else.
 */
export function parseDate(text: string): PartialDate | undefined {
  const trimmed = text.trim();
  const ends = trimmed.split('/');
  if (ends.length === 1) {
    const single = parseSingle(trimmed);
    return single && { edtf: trimmed, ...single };
  }
  if (ends.length !== 2) return;
  const [from, to] = ends.map((end) => (end === '..' ? null : parseSingle(end)));
  if (from === undefined || to === undefined || (from === null && to === null)) return;
  const earliest = from?.earliest;
  const latest = to?.latest;
  if (earliest !== undefined && latest !== undefined && earliest > latest) return;
  const approximate = Boolean(from?.approximate || to?.approximate);
  return { edtf: trimmed, earliest, latest, precision: 'interval', approximate };
}

/** Like {@link parseDate}, for dates that the schema has already read. Throws a RangeError where it is none. */
export function readDate(text: string): PartialDate {
  const date = parseDate(text);
  if (!date) throw new RangeError(`“${text}” is no date`);
  return date;
}

/** True when every day of `a` lies before every day of `b`: only then is an order known. */
export const isBefore = (a: PartialDate, b: PartialDate): boolean =>
  a.latest !== undefined && b.earliest !== undefined && a.latest < b.earliest;

/** The day by which the date has surely come; an open end never has. */
export const isKnownBy = (date: PartialDate, day: number): boolean =>
  date.latest !== undefined && date.latest <= day;

const SEASONS = {
  en: ['spring', 'summer', 'autumn', 'winter'],
  de: ['Frühjahr', 'Sommer', 'Herbst', 'Winter'],
  uk: ['весна', 'літо', 'осінь', 'зима'],
} as const;
/** After “about”, “by” and “from” Ukrainian has the genitive. */
const SEASONS_AFTER = { ...SEASONS, uk: ['весни', 'літа', 'осені', 'зими'] } as const;
const ABOUT = { en: 'about', de: 'etwa', uk: 'близько' } as const;
const BEFORE = { en: 'by', de: 'bis', uk: 'до' } as const;
const FROM = { en: 'from', de: 'ab', uk: 'від' } as const;
const wordsFor = (language: string): 'en' | 'de' | 'uk' =>
  language.startsWith('de') ? 'de' : language.startsWith('uk') ? 'uk' : 'en';

// To make one takes longer than all that is printed with it.
const formats = new Map<string, Intl.DateTimeFormat>();

/** Prints days or months in a language as English, German or Ukrainian readers have them. */
function formatFor(language: 'en' | 'de' | 'uk', precision: 'day' | 'month'): Intl.DateTimeFormat {
  const key = `${language} ${precision}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      ...{ timeZone: 'UTC', month: 'short', year: 'numeric' },
      ...(precision === 'day' && { day: 'numeric' }),
    });
    formats.set(key, format);
  }
  return format;
}

// “2025 р.” is what Ukrainian has for a date; newspapers leave the letter out, and a sentence may end after it.
const withoutYearSign = (printed: string): string => printed.replace(/\sр\.$/, '');

function printSingle(text: string, language: string, isAfterWord = false): string {
  const approximate = text.endsWith('~');
  const [year, month, day] = text.replace('~', '').split('-').map(Number);
  const words = wordsFor(language);
  const seasons = isAfterWord || approximate ? SEASONS_AFTER : SEASONS;
  const format = (precision: 'day' | 'month'): string =>
    withoutYearSign(formatFor(words, precision).format(Date.UTC(year ?? 0, (month ?? 1) - 1, day ?? 1)));
  let printed = String(year);
  if (month !== undefined && month > 20) printed = `${seasons[words][month - 21]} ${year}`;
  else if (day !== undefined) printed = format('day');
  else if (month !== undefined) printed = format('month');
  return approximate ? `${ABOUT[words]} ${printed}` : printed;
}

/** “3–6 Feb 2025” for two days; undefined where an end is anything else. */
function printDays(from: string, to: string, language: string): string | undefined {
  const [first, last] = [parseSingle(from), parseSingle(to)];
  if (first?.precision !== 'day' || last?.precision !== 'day') return;
  if (first.approximate || last.approximate) return;
  const words = wordsFor(language);
  const format = formatFor(words, 'day');
  return withoutYearSign(format.formatRange((first.earliest ?? 0) * DAY, (last.earliest ?? 0) * DAY));
}

/** Prints a date for a reader, no more precise than it is: “6 Feb 2025”, “autumn 2024”, “by 6 Feb 2025”. */
export function printDate(edtf: string, language = 'en'): string {
  const [from, to] = edtf.split('/');
  const words = wordsFor(language);
  if (from === undefined || to === undefined) return printSingle(edtf, language);
  if (from === '..') return `${BEFORE[words]} ${printSingle(to, language, true)}`;
  if (to === '..') return `${FROM[words]} ${printSingle(from, language, true)}`;
  return printDays(from, to, language) ?? `${printSingle(from, language)} – ${printSingle(to, language)}`;
}
