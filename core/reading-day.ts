import { parseDate } from './dates.ts';

/**
 * Where the day of a text was read: in the page's data (`json-ld`, `meta`, `microdata`), in a `time` element, in print,
 * in the address; `entry` for an entry of a live blog, `story` for another story on the page, `update` for a text that
 * was rewritten, `reader` if the reader chose it.
 */
export type DayOrigin =
  | 'json-ld'
  | 'meta'
  | 'microdata'
  | 'time'
  | 'printed'
  | 'address'
  | 'entry'
  | 'story'
  | 'update'
  | 'reader';

/** Why a text is read as of its day. */
export type DayReason = {
  /** Null if no day was found. */
  readonly origin: DayOrigin | null;
  /** The day of publication, `YYYY-MM-DD`, or null. */
  readonly published: string | null;
  /** Whether other parts of the page are read as of other days. */
  readonly others: boolean;
};

/** The day as of which a text is read, `YYYY-MM-DD`; null if it is not known. */
export type ReadingDay = Omit<DayReason, 'others'> & { readonly date: string | null };

/** What a page says about its days, each `YYYY-MM-DD` or null. */
export type PageDays = {
  readonly published: string | null;
  /** Where `published` was read. */
  readonly source: DayOrigin | null;
  /** The day of the update that the page shows to its readers. */
  readonly update: string | null;
  /** Whether the page says that its text belongs to one day: a report, an opinion, a live blog. */
  readonly isOfOneDay: boolean;
};

/** Days after publication from which an update makes a new text. Earlier ones are corrections and additions. */
const REWRITTEN_AFTER = 14;

const numberOf = (day: string): number => parseDate(day)?.earliest ?? Number.NaN;

/** Returns the number of days from one day to another (both `YYYY-MM-DD`); NaN if one of them is not a day. */
export const daysBetween = (from: string, to: string): number => numberOf(to) - numberOf(from);

/**
 * Returns the day as of which a page's own text is read: the day of publication, or that of an update that the page
 * shows if the text was rewritten two weeks or more after publication.
 */
export function readingDay({ published, source, update, isOfOneDay }: PageDays): ReadingDay {
  if (published === null)
    return update === null
      ? { date: null, origin: null, published }
      : { date: update, origin: 'update', published };
  const isRewritten = update !== null && !isOfOneDay && daysBetween(published, update) >= REWRITTEN_AFTER;
  return isRewritten
    ? { date: update, origin: 'update', published }
    : { date: published, origin: source, published };
}
