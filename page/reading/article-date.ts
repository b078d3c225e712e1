import { orderOf } from './calendar.ts';
import type { KnownTexts } from './date-lines.ts';
import { shownDays } from './printed-sightings.ts';
import { type ArticleDate, datesOf, type StatedDays, statedDays } from './stated-days.ts';
import { bodyOf } from './tree.ts';
import { isCertain, readDays } from './weigh-days.ts';

const STORY = 'article, main, [role="main"]';
/** Weight of a stated day that only a date beside the headline may contradict. */
const STRONG = 8;

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
  { readings, headline, language, dates }: StatedDays,
  today: string,
  known: KnownTexts = new Map(),
): ArticleDate {
  if (isCertain(readings)) return dates;
  const body = bodyOf(document);
  const isBrief = headline !== undefined && readings.some(({ weight }) => weight >= STRONG);
  const top = isBrief ? (headline.closest(STORY) ?? body) : body;
  const shown = shownDays(top, { headline, known, isBrief }, orderOf(language));
  return datesOf([...readings, ...readDays(shown, language, today)]);
}

/** Returns the article's days by all that the page tells; see {@link daysInFull}. */
export const articleDate = (
  document: Document,
  today: string,
  { texts, headline }: KnownPage = {},
): ArticleDate => daysInFull(document, statedDays(document, today, headline), today, texts);
