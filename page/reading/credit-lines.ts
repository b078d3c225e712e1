import { noticeWords } from '../../core/notice-words.ts';
import { monthNamed, weekdayNamed } from './month-names.ts';

const MAX_LENGTH = 140;
/** Maximum number of names in a line that has a date and no label. */
const MAX_NAMES = 3;

/** Numbers, and words with what is inside of them: “O'Neill”, “a.m”, “news.example”. */
const PART = /\d+|[A-Za-z\u00c0-\u024f\u0400-\u052f]+(?:['’.-][A-Za-z\u00c0-\u024f\u0400-\u052f]+)*/g;
/** A whole date in numbers, or a time. A price such as “12.30” is neither. */
const DATE_OR_TIME =
  /(?:^|\D)(?:\d{1,2}([./-])\d{1,2}\1\d{2,4}|\d{4}-\d\d-\d\d|[0-2]?\d(?::| ?h ?|\.(?=\d\d ?(?:[ap]\.?m|uhr)))[0-5]\d)(?!\d)/i;
/** The end of a sentence, but not of “a.m.”. */
const SENTENCE_END = /(?:[!?…]|[^m]\.)["'”’»)\]]*$/i;

/** Words before the names of those who wrote a text, and small words beside names and dates. */
const BYLINES = new Set(noticeWords('bylines'));
const CREDITS = new Set(noticeWords('credits'));

const isName = (word: string): boolean =>
  word.charAt(0) !== word.charAt(0).toLowerCase() || word.includes('.');

/** Whether the word at an index is a month beside a number. One small word may be between the two. */
const isMonth = (parts: readonly string[], at: number): boolean =>
  [parts[at - 2], parts[at - 1], parts[at + 1]].some((part) => part !== undefined && /^\d\d?$/.test(part)) &&
  monthNamed(parts[at] as string) !== undefined;

/**
 * Returns whether a line only says who wrote a text or when: names, dates and the small words beside them. A sentence
 * has other words, or it ends like one.
 */
export function isCreditLine(text: string): boolean {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length > MAX_LENGTH || SENTENCE_END.test(line)) return false;
  const hasNumber = /\d/.test(line);
  const parts = line.match(PART) ?? [];
  const isLabelled = BYLINES.has(parts[0]?.toLowerCase() ?? '');
  if (!isLabelled && !hasNumber) return false;
  const others = parts.filter((part, at) => {
    if (/^\d/.test(part) || CREDITS.has(part.toLowerCase()) || (at === 0 && isLabelled)) return false;
    return weekdayNamed(part) === undefined && !(hasNumber && isMonth(parts, at));
  });
  if (!others.every(isName)) return false;
  if (isLabelled) return others.length > 0 || hasNumber;
  const isDated = DATE_OR_TIME.test(line) || parts.some((_, at) => isMonth(parts, at));
  return isDated && others.length <= MAX_NAMES;
}
