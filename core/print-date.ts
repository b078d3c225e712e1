import { parseDate } from './dates.ts';
import type { Words } from './interface-words.ts';

const DAY_MS = 86_400_000;
/** Translation keys of EDTF seasons 21 to 24: alone, and after a word such as “by”. */
const SEASONS = ['date.spring', 'date.summer', 'date.autumn', 'date.winter'] as const;
const SEASONS_AFTER = [
  'date.springAfter',
  'date.summerAfter',
  'date.autumnAfter',
  'date.winterAfter',
] as const;

/** Languages whose newspapers do not shorten the month of a day: an abbreviation would have no grammatical case. */
const WHOLE_MONTHS = ['pl'];

// Creating a format is far slower than using it.
const formats = new Map<string, Intl.DateTimeFormat>();

/** Returns the format for days or months that is usual in a language; in English, the day comes first. */
function formatFor(language: string, precision: 'day' | 'month'): Intl.DateTimeFormat {
  const key = `${language} ${precision}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
      timeZone: 'UTC',
      month: precision === 'day' && WHOLE_MONTHS.includes(language) ? 'long' : 'short',
      year: 'numeric',
      ...(precision === 'day' && { day: 'numeric' }),
    });
    formats.set(key, format);
  }
  return format;
}

type Part = { readonly type: string; readonly value: string };

/** Returns the parts of a month; after a word such as “by”, the month is in the case that it has beside a day. */
function partsOfMonth(month: number, language: string, isAfterWord: boolean): readonly Part[] {
  const parts = formatFor(language, 'month').formatToParts(month);
  if (!isAfterWord) return parts;
  const inDay = formatFor(language, 'day')
    .formatToParts(month)
    .find(({ type }) => type === 'month');
  return parts.map((part) => (part.type === 'month' ? (inDay ?? part) : part));
}

/**
 * Joins the parts of a date as newspapers print it: without the word for “year” that some languages add, as in
 * “2025 р.”, and with “1er” for the first day of a month in French.
 */
function joined(parts: readonly Part[], language: string): string {
  const year = parts.findLastIndex(({ type }) => type === 'year');
  const isLast = parts.slice(year + 1).every(({ type }) => type === 'literal');
  return (isLast ? parts.slice(0, year + 1) : parts)
    .map(({ type, value }) => (type === 'day' && value === '1' && language === 'fr' ? '1er' : value))
    .join('');
}

/** Prints a single date. After a word such as “by”, some languages need a different case of the season or month. */
function printSingle(edtf: string, { t, language }: Words, isAfterWord = false): string {
  const isApproximate = edtf.endsWith('~');
  const [year = 0, month, day] = edtf.replace('~', '').split('-').map(Number);
  const isAfter = isAfterWord || isApproximate;
  let printed = String(year);
  if (month !== undefined && month > 20) {
    const keys = isAfter ? SEASONS_AFTER : SEASONS;
    printed = t(keys[month - 21] ?? keys[0], [printed]);
  } else if (month !== undefined) {
    const time = Date.UTC(year, month - 1, day ?? 1);
    const parts =
      day === undefined
        ? partsOfMonth(time, language, isAfter)
        : formatFor(language, 'day').formatToParts(time);
    printed = joined(parts, language);
  }
  return isApproximate ? t('date.about', [printed]) : printed;
}

/** Prints two days as “3–6 Feb 2025”; returns undefined if either end is not an exact day. */
function printDays(from: string, to: string, { language }: Words): string | undefined {
  const [first, last] = [parseDate(from), parseDate(to)];
  if (first?.precision !== 'day' || last?.precision !== 'day') return;
  if (first.approximate || last.approximate) return;
  const [start, end] = [first.earliest ?? 0, last.earliest ?? 0].map((day) => day * DAY_MS);
  return joined(formatFor(language, 'day').formatRangeToParts(start ?? 0, end ?? 0), language);
}

/** Prints an EDTF date without adding precision: “6 Feb 2025”, “autumn 2024”, “by 6 Feb 2025”. */
export function printDate(edtf: string, words: Words): string {
  const [from, to] = edtf.split('/');
  if (from === undefined || to === undefined) return printSingle(edtf, words);
  if (from === '..') return words.t('date.by', [printSingle(to, words, true)]);
  if (to === '..') return words.t('date.from', [printSingle(from, words, true)]);
  return printDays(from, to, words) ?? `${printSingle(from, words)} – ${printSingle(to, words)}`;
}
