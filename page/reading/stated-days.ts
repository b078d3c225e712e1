import { dayInAddress } from './address-day.ts';
import { printedDay } from './calendar.ts';
import { linkedDays } from './linked-days.ts';
import { metaDays } from './meta-days.ts';
import { pageAddresses, pathOf } from './page-address.ts';
import { pageLanguage } from './page-language.ts';
import { bareText } from './same-title.ts';
import type { DaySource, Sighting } from './sighting.ts';
import { pageTitles, storyHeadline } from './story-headline.ts';
import { bodyOf } from './tree.ts';
import { type DayReading, readDays, weighDays } from './weigh-days.ts';

/** The days an article was published and last changed, `YYYY-MM-DD`; null if the page does not say. */
export type ArticleDate = {
  readonly published: string | null;
  readonly modified: string | null;
  /** Where the day of publication was read; of several places that agree, the one that counts most. */
  readonly source: DaySource | null;
};

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

/** What the parts of a page that need no walk tell, and what is needed to look further. */
function statedSightings(document: Document, found: Element | undefined) {
  const addresses = pageAddresses(document);
  const given = pageTitles(document);
  const headline = storyHeadline(document, bodyOf(document), given, found);
  const titles = [...given, bareText(headline?.textContent)].filter(Boolean);
  const inAddress = addresses.flatMap((address) => dayInAddress(address) ?? [])[0];
  const sightings: Sighting[] = [
    ...linkedDays(document, { titles, paths: addresses.map(pathOf).filter(Boolean) }),
    ...metaDays(document),
    ...(inAddress === undefined ? [] : [{ source: 'address', text: inAddress, weight: 6 } as const]),
    ...titleDay(document),
  ];
  return { headline, sightings };
}

/** Minimum weight of a day that the page states for its marks not to wait for what it prints. */
const LIKELY = 6;

/** The days that a page's data state, and what is needed to look for those that it prints. */
export type StatedDays = {
  readonly dates: ArticleDate;
  /** Whether the stated day of publication is likely enough to begin with. */
  readonly isLikely: boolean;
  readonly readings: readonly DayReading[];
  readonly headline: Element | undefined;
  /** The BCP 47 tag of the page's language, or an empty string. */
  readonly language: string;
};

/**
 * Reads the days that a page states in JSON-LD, meta elements, its address and its title. Skips days before 1990 and
 * after `today` (`YYYY-MM-DD`). `found` is its headline, if that is known.
 */
export function statedDays(document: Document, today: string, found?: Element): StatedDays {
  const language = pageLanguage(document);
  const { headline, sightings } = statedSightings(document, found);
  const readings = readDays(sightings, language, today);
  const likeliest = weighDays(readings);
  return {
    dates: datesOf(readings, likeliest),
    isLikely: (likeliest?.weight ?? 0) >= LIKELY,
    readings,
    headline,
    language,
  };
}

/** Returns the likeliest days; a change before the publication is none. */
export function datesOf(readings: readonly DayReading[], published = weighDays(readings)): ArticleDate {
  const modified = weighDays(readings.filter(({ isChange }) => isChange))?.day ?? null;
  return {
    published: published?.day ?? null,
    modified: modified !== null && published && modified < published.day ? null : modified,
    source: published?.source ?? null,
  };
}
