/** Maximum number of UTF-16 units of a date that are read: a page may put any text in its place. */
const MAX_UNITS = 200;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NAME = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?';

const FORMS: readonly (readonly [RegExp, (match: readonly string[]) => readonly (string | undefined)[]])[] = [
  [/^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/, ([, year, month, day]) => [year, month, day]],
  [/^(\d{4})(\d{2})(\d{2})(?!\d)/, ([, year, month, day]) => [year, month, day]],
  [/^(\d{1,2})\.(\d{1,2})\.(\d{4})(?!\d)/, ([, day, month, year]) => [year, month, day]],
  [
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?[ -]${NAME},?[ -](\\d{4})\\b`, 'i'),
    ([, d, m, y]) => [y, monthOf(m), d],
  ],
  [
    new RegExp(
      `\\b${NAME} (\\d{1,2})(?:st|nd|rd|th)?,? (?:\\d\\d:\\d\\d(?::\\d\\d)? (?:\\w+ )?)?(\\d{4})\\b`,
      'i',
    ),
    ([, m, d, y]) => [y, monthOf(m), d],
  ],
];

const monthOf = (name = ''): string => String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);

/**
 * Returns the calendar day of a printed date as `YYYY-MM-DD`, in the date's own UTC offset, never converted.
 * Reads ISO 8601, RFC 2822, `20250206`, `6.2.2025` and English month names. Returns `undefined` for anything
 * else, for days that do not exist and for `6/2/2025`, which is ambiguous.
 */
export function printedDay(text: string): string | undefined {
  const clean = text.slice(0, MAX_UNITS).replace(/\s+/g, ' ').trim();
  for (const [form, order] of FORMS) {
    const match = form.exec(clean);
    if (!match) continue;
    const [year, month, day] = order(match).map(Number);
    if (!year || !month || !day || month > 12 || day > new Date(Date.UTC(year, month, 0)).getUTCDate())
      return;
    return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
      '-',
    );
  }
  return;
}

/** Whether a date is after `today` both in its own offset and in UTC: further east, days begin earlier. */
export function isAfter(text: string, day: string, today: string): boolean {
  if (day <= today) return false;
  const printed = text.slice(0, MAX_UNITS).trim();
  // Two patterns: a single one would scan to the end of the text from each time of day in it.
  const isZoned = /\d[T ]\d{2}:\d{2}/i.test(printed) && /(?:Z|[+-]\d{2}:?\d{2})$/i.test(printed);
  const instant = isZoned ? Date.parse(printed) : Number.NaN;
  return Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) > today;
}
