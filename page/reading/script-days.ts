import { printedDay } from './calendar.ts';
import type { Sighting } from './sighting.ts';

/** Maximum number of UTF-16 units of scripts that are looked at. */
const MAX_UNITS = 300_000;

/** A field of the data that a page gives its own scripts, perhaps as a text in a text, with a date in numbers. */
const field = (names: string): RegExp =>
  new RegExp(`"(?:${names})\\\\{0,3}"\\s*:\\s*\\\\{0,3}"(\\d{4}-\\d\\d-\\d\\d)[T" \\\\]`, 'gi');
const FIELDS = [
  field('date_?published|(?:first_?)?publish(?:ed)?_?(?:at|on|time|date(?:_?time)?)|publication_?date'),
  field('date_?created|created?_?(?:at|on|date(?:_?time)?)'),
];

/**
 * Returns the day of publication, else of making, in the data that a page gives its scripts. Where the fields tell
 * more than one day, they are of several stories, and none of them is returned.
 */
export function scriptDays(document: Document): Sighting[] {
  const scripts = [...document.querySelectorAll('script:not([src]):not([type*="ld+json" i])')];
  let text = '';
  for (const { textContent } of scripts) if (text.length < MAX_UNITS) text += `${textContent}\n`;
  const data = text.slice(0, MAX_UNITS);
  for (const form of FIELDS) {
    const days = new Set([...data.matchAll(form)].flatMap(([, day = '']) => printedDay(day) ?? []));
    const [day] = days;
    if (day !== undefined) return days.size === 1 ? [{ source: 'meta', text: day, weight: 1 }] : [];
  }
  return [];
}
