/** One object of a page's JSON-LD, unchecked. */
export type LinkedObject = { readonly [key: string]: unknown };

/** Maximum number of objects, and of scripts, that are looked at. */
const MAX_OBJECTS = 500;
const MAX_SCRIPTS = 30;
/** Number of UTF-16 units at the beginning of a script in which a type is sought if it is too long to be parsed. */
const BEGINNING = 999;
const FIRST_TYPE = /@type\W+(\w+)/;

/**
 * Returns the objects in a value of JSON-LD by which a page describes itself, at most 500, not those in other
 * properties.
 */
export const gather = (value: unknown, found: LinkedObject[] = []): LinkedObject[] => {
  if (typeof value !== 'object' || !value || found.length >= MAX_OBJECTS) return found;
  if (Array.isArray(value)) for (const one of value) gather(one, found);
  else {
    const object = value as LinkedObject;
    found.push(object);
    gather([object['@graph'], object.mainEntity, object.mainEntityOfPage], found);
  }
  return found;
};

/**
 * Returns the objects by which a page describes itself in JSON-LD 1.1, in document order: at the top level,
 * in arrays, in `@graph` and as main entity. Skips objects in other properties, such as `itemListElement`,
 * scripts that are not valid JSON, and those after the thirtieth. Parses at most `most` UTF-16 units: a script that
 * would exceed them gives one object, with the first type in its beginning.
 */
export function linkedObjects(document: Document, most = Number.POSITIVE_INFINITY): LinkedObject[] {
  const found: LinkedObject[] = [];
  let left = most;
  let scripts = MAX_SCRIPTS;
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = script.firstChild as Text | null;
    if (!text) continue;
    if (text.length > left) found.push({ '@type': FIRST_TYPE.exec(text.substringData(0, BEGINNING))?.[1] });
    else
      try {
        left -= text.length;
        // Raw line breaks in strings are common, although they are not valid JSON.
        gather(JSON.parse(text.data.replace(/\s/g, ' ')), found);
      } catch {}
    if (!--scripts) break;
  }
  return found;
}

/** Returns whether one of an object's types matches `kind`. Types that are not strings are ignored. */
export const hasType = (object: LinkedObject, kind: RegExp): boolean =>
  [object['@type']].flat().some((type) => typeof type === 'string' && kind.test(type));

/** Returns whether an object is an article: its type ends in `Article` or, as for a live blog, in `BlogPosting`. */
export const isArticleKind = (object: LinkedObject): boolean => hasType(object, /(Article|BlogPosting)\b/);
