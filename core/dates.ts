/** A date with the precision of its EDTF text (ISO 8601-2). Days are counted from 1970-01-01, in UTC. */
export type PartialDate = {
  readonly edtf: string;
  /** First and last possible day; `undefined` if the date is open at that end. */
  readonly earliest: number | undefined;
  readonly latest: number | undefined;
  readonly precision: 'day' | 'month' | 'season' | 'year' | 'interval';
  readonly approximate: boolean;
};

const DAY = 86_400_000;
const SEASON_STARTS = { 21: 3, 22: 6, 23: 9, 24: 12 } as const;

const dayOf = (year: number, month: number, day: number): number =>
  Math.round(Date.UTC(year, month - 1, day) / DAY);

const lastOfMonth = (year: number, month: number): number => dayOf(year, month + 1, 1) - 1;

/** Converts a day number to a calendar date, `YYYY-MM-DD`. */
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
    const first = SEASON_STARTS[month as keyof typeof SEASON_STARTS];
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
 * Parses a date in the subset of EDTF that the dossiers use: day, month, year, season (21 to 24, northern
 * hemisphere; winter begins in December of the given year), `~` for approximate dates, and intervals with
 * `..` for an open end. Returns `undefined` for anything else.
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

/** Parses a date that the schema has already validated. Throws a RangeError if the text is not a date. */
export function readDate(text: string): PartialDate {
  const date = parseDate(text);
  if (!date) throw new RangeError(`“${text}” is not a date`);
  return date;
}

/** True if every day of `a` lies before every day of `b`; otherwise their order is not known. */
export const isBefore = (a: PartialDate, b: PartialDate): boolean =>
  a.latest !== undefined && b.earliest !== undefined && a.latest < b.earliest;

/** True if the last possible day of the date is on or before `day`; never true if the date has no end. */
export const isKnownBy = (date: PartialDate, day: number): boolean =>
  date.latest !== undefined && date.latest <= day;
