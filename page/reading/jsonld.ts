/** One object of a page's JSON-LD, unchecked. */
export type LinkedObject = { readonly [key: string]: unknown };

/** Maximum number of objects, and of scripts, that are looked at. */
const MAX_OBJECTS = 500;
const MAX_SCRIPTS = 30;
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
 * scripts that are not valid JSON, and those after the thirtieth.
 */
export function linkedObjects(document: Document): LinkedObject[] {
  const found: LinkedObject[] = [];
  const scripts = document.querySelectorAll('script[type="application/ld+json"]');
  for (const script of [...scripts].slice(0, MAX_SCRIPTS))
    try {
      // Raw line breaks in strings are common, although they are not valid JSON.
      gather(JSON.parse(`${script.textContent}`.replace(/\s/g, ' ')), found);
    } catch {}
  return found;
}

/** Returns whether one of an object's types matches `kind`. Types that are not strings are ignored. */
export const hasType = (object: LinkedObject, kind: RegExp): boolean =>
  [object['@type']].flat().some((type) => typeof type === 'string' && kind.test(type));

/** Returns whether an object is an article: its type ends in `Article` or, as for a live blog, in `BlogPosting`. */
export const isArticleKind = (object: LinkedObject): boolean => hasType(object, /(Article|BlogPosting)\b/);
