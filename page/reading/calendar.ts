/** Maximum number of UTF-16 units that are read of a date: a page may write anything in its place. */
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
 * The calendar day that a date prints, as `YYYY-MM-DD`, in the offset in which it is printed; never converted.
 * Reads ISO 8601, RFC 2822, `20250206`, `6.2.2025` and English month names; gives `undefined` for anything else,
 * for days that do not exist and for `6/2/2025`, whose order nobody knows.
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

/** Whether a printed date lies after `today`, in its own offset and in UTC: a paper further east is not ahead of time. */
export function isAfter(text: string, day: string, today: string): boolean {
  if (day <= today) return false;
  const printed = text.slice(0, MAX_UNITS).trim();
  // Two patterns: one with “anything” between time and zone would look for the end from each time anew.
  const isZoned = /\d[T ]\d{2}:\d{2}/i.test(printed) && /(?:Z|[+-]\d{2}:?\d{2})$/i.test(printed);
  const instant = isZoned ? Date.parse(printed) : Number.NaN;
  return Number.isNaN(instant) || new Date(instant).toISOString().slice(0, 10) > today;
}
