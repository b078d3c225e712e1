/** One object of a page's JSON-LD, unchecked. */
export type LinkedObject = { readonly [key: string]: unknown };

/** Returns the objects in a value of JSON-LD by which a page describes itself, not those in other properties. */
export const gather = (value: unknown): LinkedObject[] => {
  if (Array.isArray(value)) return value.flatMap(gather);
  if (typeof value !== 'object' || !value) return [];
  const object = value as LinkedObject;
  return [object, ...gather([object['@graph'], object.mainEntity, object.mainEntityOfPage])];
};

/**
 * Returns the objects by which a page describes itself in JSON-LD 1.1, in document order: at the top level,
 * in arrays, in `@graph` and as main entity. Skips objects in other properties, such as `itemListElement`, and
 * scripts that are not valid JSON.
 */
export const linkedObjects = (document: Document): LinkedObject[] =>
  [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => {
    try {
      // Raw line breaks in strings are common, although they are not valid JSON.
      return gather(JSON.parse(`${script.textContent}`.replace(/\s/g, ' ')));
    } catch {
      return [];
    }
  });

/** Returns whether one of an object's types matches `kind`. Types that are not strings are ignored. */
export const hasType = (object: LinkedObject, kind: RegExp): boolean =>
  [object['@type']].flat().some((type) => typeof type === 'string' && kind.test(type));

/** Returns whether an object is an article: its type ends in `Article` or, as for a live blog, in `BlogPosting`. */
export const isArticleKind = (object: LinkedObject): boolean => hasType(object, /(Article|BlogPosting)\b/);
