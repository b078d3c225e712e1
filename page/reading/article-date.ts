import { orderOf, printedDay } from './calendar.ts';
import type { KnownTexts } from './date-lines.ts';
import { pageLanguage } from './page-language.ts';
import { shownDays } from './printed-sightings.ts';
import type { Sighting } from './sighting.ts';
import { type ArticleDate, datesOf, type StatedDays, statedDays } from './stated-days.ts';
import { bodyOf } from './tree.ts';
import { isCertain, readDays } from './weigh-days.ts';

const STORY = 'article, main, [role="main"]';
/** Weight of a stated day that only a date beside the headline may contradict. */
const STRONG = 8;

/** The day that stands first or last in the title of a page: “Talks go on | Paper | 6.2.2025”. */
function titleDay(document: Document): Sighting[] {
  const parts = `${document.querySelector('title')?.textContent}`.trim().split(/\s\|\s/);
  const [first = '', last = ''] = [parts[0], parts.at(-1)];
  const isDay = (text: string): boolean => /^.{6,30}$/.test(text) && printedDay(text, 'de') !== undefined;
  if (parts.length === 1) return [];
  if (isDay(last)) return [{ source: 'printed', text: last, weight: 3 }];
  // The first one may also be the day of an event.
  return isDay(first) ? [{ source: 'printed', text: first, weight: 1.4 }] : [];
}

/** What was read of a page before, and need not be read again. */
type KnownPage = { readonly texts?: KnownTexts; readonly headline?: Element | undefined };

/**
 * Returns the article's days by all that the page tells: its data, and what it prints where they are not certain. The
 * JSON-LD of the page's own object, meta elements, microdata, marked and printed dates beside the headline and the
 * address are told in the publisher's own time zone where that is known; where they disagree, most weight decides. A
 * day of change counts as that of publication if nothing else does. Skips days before 1990 and after `today`
 * (`YYYY-MM-DD`), and a change before the publication.
 */
export function daysInFull(
  document: Document,
  stated: StatedDays,
  today: string,
  known: KnownTexts = new Map(),
): ArticleDate {
  const { headline } = stated;
  const language = pageLanguage(document);
  const read = (sightings: readonly Sighting[]) =>
    readDays(sightings, (text) => printedDay(text, language), today);
  const readings = read([...stated.sightings, ...titleDay(document)]);
  if (isCertain(readings)) return datesOf(readings);
  const body = bodyOf(document);
  const isBrief = headline !== undefined && readings.some(({ weight }) => weight >= STRONG);
  const top = isBrief ? (headline.closest(STORY) ?? body) : body;
  return datesOf([...readings, ...read(shownDays(top, { headline, known, isBrief }, orderOf(language)))]);
}

/** Returns the article's days by all that the page tells; see {@link daysInFull}. */
export const articleDate = (
  document: Document,
  today: string,
  { texts, headline }: KnownPage = {},
): ArticleDate => daysInFull(document, statedDays(document, today, headline), today, texts);
