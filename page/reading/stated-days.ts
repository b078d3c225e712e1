import { dayInAddress } from './address-day.ts';
import { linkedDays } from './linked-days.ts';
import { machineDate } from './machine-date.ts';
import { metaDays } from './meta-days.ts';
import { pageAddresses, pathOf } from './page-address.ts';
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
  ];
  return { headline, sightings };
}

/** Minimum weight of a day that the page states for its marks not to wait for what it prints. */
const LIKELY = 6;

/** What a page's data say of its days, and what is needed to look for more. */
export type StatedDays = {
  /** The days that the data tell as machines write them. */
  readonly dates: ArticleDate;
  /** Whether that day of publication is likely enough to begin with. */
  readonly isLikely: boolean;
  readonly sightings: readonly Sighting[];
  readonly headline: Element | undefined;
};

/**
 * Reads the days that a page states in JSON-LD, meta elements and its address. Skips days before 1990 and after `today`
 * (`YYYY-MM-DD`). `found` is its headline, if that is known.
 */
export function statedDays(document: Document, today: string, found?: Element): StatedDays {
  const { headline, sightings } = statedSightings(document, found);
  const readings = readDays(sightings, (text) => machineDate(text)?.day, today);
  const likeliest = weighDays(readings);
  return {
    dates: datesOf(readings, likeliest),
    isLikely: (likeliest?.weight ?? 0) >= LIKELY,
    sightings,
    headline,
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
