import { hasType, isArticleKind, type LinkedObject, linkedObjects, textOf } from './jsonld.ts';

const bare = (text: string): string =>
  text
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/[‘’“”„«»"'.,:;!?–—-]/g, '')
    .trim()
    .toLowerCase();

const pathOf = (address: unknown): string =>
  typeof address === 'string'
    ? address.replace(/^(?:https?:)?\/\/[^/]+|[?#].*$/gi, '').replace(/\/$/, '')
    : '';

const fragmentOf = (address: unknown): string =>
  typeof address === 'string' ? (address.split('#')[1] ?? '') : '';

/** The key of a story in {@link daysOfLinkedStories} by its headline, without signs, spaces and case. */
export const headlineKey = (text: string | null | undefined): string => `h ${bare(text ?? '')}`;
/** Its key by the path of its address. */
export const addressKey = (address: unknown): string => `/ ${pathOf(address)}`;
/** Its key by its id on the page, which an address names after `#`. */
export const idKey = (id: string): string => `# ${id}`;

/** Length of a key without anything that identifies a story. */
const EMPTY = 2;

/**
 * Returns the days (`YYYY-MM-DD`) that a page's JSON-LD gives for its stories and the entries of its live blogs, by their
 * keys. `dayOf` reads a date of the page's data, or returns undefined.
 */
export function daysOfLinkedStories(
  document: Document,
  dayOf: (text: unknown) => string | undefined,
): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  const set = (key: string, day: string): void => {
    if (key.length > EMPTY && !days.has(key)) days.set(key, day);
  };
  const add = (object: LinkedObject, isUpdate: boolean): void => {
    const day = dayOf(object.datePublished);
    if (day === undefined) return;
    const page = object.mainEntityOfPage as LinkedObject | string | null | undefined;
    const addresses = [object.url, object['@id'], typeof page === 'object' ? page?.['@id'] : page];
    set(headlineKey(textOf(object.headline) ?? textOf(object.name)), day);
    for (const address of addresses) set(isUpdate ? idKey(fragmentOf(address)) : addressKey(address), day);
  };
  for (const object of linkedObjects(document)) {
    if (isArticleKind(object) && !hasType(object, /LiveBlogPosting/)) add(object, false);
    for (const update of [object.liveBlogUpdate].flat())
      if (typeof update === 'object' && update !== null) add(update as LinkedObject, true);
  }
  return days;
}
