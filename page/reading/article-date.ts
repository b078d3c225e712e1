import { dayInAddress } from './address-day.ts';
import { type DayOrder, isAfter, orderOf, printedDay, utcInstant } from './calendar.ts';
import { findHeadline } from './headline.ts';
import { linkedDays } from './linked-days.ts';
import { metaDays } from './meta-days.ts';
import { pageAddresses, pathOf } from './page-address.ts';
import { pageLanguage } from './page-language.ts';
import { shownDays } from './printed-sightings.ts';
import { bareText } from './same-title.ts';
import type { DaySource, Sighting } from './sighting.ts';
import { bodyOf } from './tree.ts';

/** The days an article was published and last changed, `YYYY-MM-DD`; null if the page does not say. */
export type ArticleDate = {
  readonly published: string | null;
  readonly modified: string | null;
  /** Where the day of publication was read. */
  readonly source: DaySource | null;
};

/** The weight of a day of change, as the day of publication: it is at least not earlier. */
const CHANGE = 0.45;
const MAX_HEADINGS = 200;

type Reading = { readonly day: string; readonly instant: number; readonly sighting: Sighting };

function readingsOf(sightings: readonly Sighting[], language: string, today: string): Reading[] {
  return sightings.flatMap((sighting) => {
    const day = printedDay(sighting.text, language) ?? stampDay(sighting.text);
    if (day === undefined || isAfter(sighting.text, day, today)) return [];
    return [{ day, instant: utcInstant(sighting.text), sighting }];
  });
}

const stampDay = (text: string): string | undefined => {
  const digits = /^\s*(1\d{9})(?:\d{3})?\s*$/.exec(text)?.[1];
  return digits && new Date(Number(digits) * 1000).toISOString().slice(0, 10);
};

const HOUR = 3_600_000;

/** Whether a day is that of an instant somewhere on Earth. */
const canBe = (instant: number, day: string): boolean => {
  const start = Date.parse(`${day}T00:00Z`);
  return instant >= start - 14 * HOUR && instant < start + 36 * HOUR;
};

/** Returns the day with the most weight: of each source, its strongest sighting counts. */
function strongest(readings: readonly Reading[]): { day: string; source: DaySource } | undefined {
  const local = readings.filter(({ instant, sighting }) => Number.isNaN(instant) && sighting.weight >= 5);
  const votes = new Map<string, Map<DaySource, number>>();
  for (const { day, instant, sighting } of readings) {
    const shown = Number.isNaN(instant) ? undefined : local.find((one) => canBe(instant, one.day));
    const counted = shown?.day ?? day;
    const bySource = votes.get(counted) ?? new Map<DaySource, number>();
    votes.set(counted, bySource);
    const key = sighting.isChange ? 'change' : sighting.source;
    bySource.set(key as any, Math.max(bySource.get(key as any) ?? 0, sighting.weight));
  }
  const sum = (bySource: Map<DaySource, number>): number => [...bySource.values()].reduce((a, b) => a + b, 0);
  const best = [...votes].sort(([, one], [, other]) => sum(other) - sum(one))[0];
  if (!best) return;
  const source = [...best[1]].sort(([, one], [, other]) => other - one)[0]?.[0];
  return source && ({ day: best[0], source, weight: sum(best[1]) } as any);
}

/** Returns the headline, also if it stands in a small heading or in an element that is only named as one. */
function headlineOf(document: Document, top: Element, titles: readonly string[]): Element | undefined {
  const found = findHeadline(document, top);
  if (found && (found.localName === 'h1' ? titles.some((title) => isInTitle(title, found)) : true))
    return found;
  const others = top.querySelectorAll('h2, h3, h4, [class*="title" i], [class*="headline" i]');
  return (
    [...others].slice(0, MAX_HEADINGS).find((one) => titles.some((title) => isInTitle(title, one))) ?? found
  );
}

const isInTitle = (title: string, { textContent }: Element): boolean => {
  const text = bareText(textContent);
  return text.length > 12
    ? text.length < 300 && (title.includes(text) || text.startsWith(title))
    : text.length > 3 && (title.startsWith(`${text} `) || title.endsWith(` ${text}`) || title === text);
};

/** Returns everything on a page that may tell its article's day. */
export function sightingsOf(document: Document): Sighting[] {
  const addresses = pageAddresses(document);
  const body = bodyOf(document);
  const given = [
    document.querySelector('meta[property="og:title"]')?.getAttribute('content'),
    document.querySelector('title')?.textContent,
  ]
    .map(bareText)
    .filter(Boolean);
  const headline = headlineOf(document, body, given);
  const titles = [...given, ...[bareText(headline?.textContent)].filter(Boolean)];
  const inAddress = addresses.flatMap((address) => dayInAddress(address) ?? [])[0];
  const order: DayOrder | undefined = orderOf(pageLanguage(document));
  return [
    ...linkedDays(document, { titles, paths: addresses.map(pathOf).filter(Boolean) }),
    ...metaDays(document),
    ...(inAddress === undefined ? [] : [{ source: 'address', text: inAddress, weight: 6 } as const]),
    ...shownDays(body, headline, order),
  ];
}

/**
 * Returns the article's days as printed, in the publisher's own UTC offset.
 */
export function articleDate(document: Document, today: string): ArticleDate {
  const readings = readingsOf(sightingsOf(document), pageLanguage(document), today);
  const changes = readings.filter(({ sighting }) => sighting.isChange);
  const all = readings.map((reading) =>
    reading.sighting.isChange
      ? { ...reading, sighting: { ...reading.sighting, weight: reading.sighting.weight * CHANGE } }
      : reading,
  );
  const first = strongest(all);
  const published = first?.day ?? null;
  const modified = strongest(changes)?.day ?? null;
  return {
    published,
    modified: modified !== null && published !== null && modified < published ? null : modified,
    source: first?.source ?? null,
    weight: (first as any)?.weight,
  };
}
