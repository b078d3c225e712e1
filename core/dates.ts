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
