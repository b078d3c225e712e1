import { daysInFull } from './article-date.ts';
import { hasType, linkedObjects } from './jsonld.ts';
import { shownUpdate } from './shown-update.ts';
import type { ArticleDate, StatedDays } from './stated-days.ts';
import { StoryDays } from './story-days.ts';

/** The kinds of articles whose text belongs to the day of publication, whatever is added later. */
const OF_ONE_DAY = /(?:Reportage|Opinion|Review)NewsArticle|LiveBlogPosting|PressRelease/;

/** What was read of a page before: its texts by element, its headline, and today (`YYYY-MM-DD`). */
type KnownPage = {
  readonly texts: ReadonlyMap<Element, string>;
  readonly headline: Element | undefined;
  readonly today: string;
};

/** All that a page tells of days. */
export type FullDays = {
  readonly dates: ArticleDate;
  /** The day of a later version that the page shows its reader, or null. */
  readonly update: string | null;
  /** Whether the page says that its text belongs to one day, whatever is added later. */
  readonly isOfOneDay: boolean;
  /** The stories and entries that have days of their own. */
  readonly stories: StoryDays;
};

/** Reads all days of a page whose data state `stated`: those that it prints, its updates, and those of its stories. */
export function fullDays(
  document: Document,
  stated: StatedDays,
  { texts, headline, today }: KnownPage,
): FullDays {
  const dates = daysInFull(document, stated, today, texts);
  const known = { published: dates.published, today };
  const update = headline ? shownUpdate(headline, { ...known, modified: dates.modified }) : null;
  const isOfOneDay = update !== null && linkedObjects(document).some((one) => hasType(one, OF_ONE_DAY));
  return { dates, update, isOfOneDay, stories: new StoryDays(document, { ...known, headline }) };
}
