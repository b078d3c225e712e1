import { dayInAddress } from './address-day.ts';
import { orderOf, printedDay } from './calendar.ts';
import type { KnownTexts } from './date-lines.ts';
import { linkedDays } from './linked-days.ts';
import { metaDays } from './meta-days.ts';
import { pageAddresses, pathOf } from './page-address.ts';
import { pageLanguage } from './page-language.ts';
import { shownDays } from './printed-sightings.ts';
import { bareText } from './same-title.ts';
import type { DaySource, Sighting } from './sighting.ts';
import { pageTitles, storyHeadline } from './story-headline.ts';
import { bodyOf } from './tree.ts';
import { type DayReading, isCertain, readDays, weighDays } from './weigh-days.ts';

/** The days an article was published and last changed, `YYYY-MM-DD`; null if the page does not say. */
export type ArticleDate = {
  readonly published: string | null;
  readonly modified: string | null;
  /** Where the day of publication was read; of several places that agree, the one that counts most. */
  readonly source: DaySource | null;
};

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

/** What the parts of a page that need no walk tell, and what is needed to look further. */
function statedDays(document: Document, found: Element | undefined) {
  const addresses = pageAddresses(document);
  const body = bodyOf(document);
  const given = pageTitles(document);
  const headline = storyHeadline(document, body, given, found);
  const titles = [...given, bareText(headline?.textContent)].filter(Boolean);
  const inAddress = addresses.flatMap((address) => dayInAddress(address) ?? [])[0];
  const sightings: Sighting[] = [
    ...linkedDays(document, { titles, paths: addresses.map(pathOf).filter(Boolean) }),
    ...metaDays(document),
    ...(inAddress === undefined ? [] : [{ source: 'address', text: inAddress, weight: 6 } as const]),
    ...titleDay(document),
  ];
  return { body, headline, sightings };
}

/** Minimum weight of a day that the page states for its marks not to wait for what it prints. */
const LIKELY = 6;

/** What a page tells of its day, as far as it was looked for. */
export type DaySearch = {
  /** The days that its data state: JSON-LD, meta elements, the address, the title. */
  readonly stated: ArticleDate;
  /** Whether the stated day of publication is likely enough to begin with. */
  readonly isLikely: boolean;
  /** Returns the days by all that the page tells: its data, and what it prints where they are not certain. */
  inFull(): ArticleDate;
};

/**
 * Reads the days that a page states, and can look for those that it prints, which takes longer. JSON-LD of the page's
 * own object, meta elements, microdata, marked and printed dates beside the headline and the address are told in the
 * publisher's own time zone where that is known; where they disagree, most weight decides. A day of change counts as
 * that of publication if nothing else does. Skips days before 1990 and after `today` (`YYYY-MM-DD`), and a change
 * before the publication.
 */
export function searchDay(
  document: Document,
  today: string,
  { texts = new Map(), headline: found }: KnownPage = {},
): DaySearch {
  const language = pageLanguage(document);
  const { body, headline, sightings } = statedDays(document, found);
  const stated = readDays(sightings, language, today);
  const shown = (): Sighting[] => {
    const isBrief = headline !== undefined && stated.some(({ weight }) => weight >= STRONG);
    const top = isBrief ? (headline.closest(STORY) ?? body) : body;
    return shownDays(top, { headline, known: texts, isBrief }, orderOf(language));
  };
  const likeliest = weighDays(stated);
  return {
    stated: datesOf(stated, likeliest),
    isLikely: (likeliest?.weight ?? 0) >= LIKELY,
    inFull: () => datesOf(isCertain(stated) ? stated : [...stated, ...readDays(shown(), language, today)]),
  };
}

function datesOf(readings: readonly DayReading[], published = weighDays(readings)): ArticleDate {
  const modified = weighDays(readings.filter(({ isChange }) => isChange))?.day ?? null;
  return {
    published: published?.day ?? null,
    modified: modified !== null && published && modified < published.day ? null : modified,
    source: published?.source ?? null,
  };
}

/** Returns the article's days by all that the page tells; see `searchDay`. */
export const articleDate = (document: Document, today: string, known: KnownPage = {}): ArticleDate =>
  searchDay(document, today, known).inFull();
