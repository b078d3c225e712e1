import { printedDay } from './calendar.ts';

const MAX_ELEMENTS = 300;

const ATTRIBUTES = [
  'content',
  'datetime',
  'data-datetime',
  'data-timestamp',
  'data-utime',
  'data-date',
  'data-time',
  'data-published',
  'data-publish-date',
  'data-pubdate',
  'title',
];
const MARKED = `time, abbr[title], [itemprop^="date" i], [itemprop="uploadDate"], [property*="date" i], [property$=":issued"],
  [property$=":created"], [data-datetime], [data-timestamp], [data-utime], [data-date], [data-published],
  [data-publish-date], [data-pubdate], .published[title], .dt-published, .value-title[title]`;

/** Elements that a page marks as dates: by the attribute that tells the date, as a text. */
export type MarkedDates = ReadonlyMap<Element, string>;

const isStamp = (text: string): boolean => /^\s*1\d{9}(?:\d{3})?\s*$/.test(text);

/** Returns the elements below `top` that a page marks as dates, with the text of the attribute that tells the date. */
export function markedDates(top: Element): MarkedDates {
  const marked = new Map<Element, string>();
  let left = MAX_ELEMENTS;
  for (const element of top.querySelectorAll(MARKED)) {
    if (left-- <= 0) break;
    for (const name of ATTRIBUTES) {
      const text = element.getAttribute(name)?.trim();
      if (!text || text.length > 80) continue;
      if (printedDay(text, 'de') === undefined && !isStamp(text)) continue;
      marked.set(element, text);
      break;
    }
  }
  return marked;
}
