/** One object of a page's JSON-LD, unchecked. */
export type LinkedObject = { readonly [key: string]: unknown };

/** Maximum number of objects, and of scripts, that are looked at. */
const MAX_OBJECTS = 500;
/** Maximum depth of arrays and objects. A deeper one would exceed the stack. */
const MAX_DEPTH = 100;
const MAX_SCRIPTS = 30;

/**
 * Returns the objects in a value of JSON-LD by which a page describes itself, at most 500, not those in other
 * properties, and not those that are nested deeper than any page has them.
 */
export const gather = (value: unknown, found: LinkedObject[] = [], depth = 0): LinkedObject[] => {
  if (typeof value !== 'object' || !value || found.length >= MAX_OBJECTS || depth > MAX_DEPTH) return found;
  if (Array.isArray(value)) for (const one of value) gather(one, found, depth + 1);
  else {
    const object = value as LinkedObject;
    found.push(object);
    gather([object['@graph'], object.mainEntity, object.mainEntityOfPage], found, depth + 1);
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

/** Returns the text of a value, which may be in an array or typed (`@value`); undefined if it is none. */
export function textOf(value: unknown): string | undefined {
  let at = value;
  for (let depth = 0; typeof at === 'object' && at && depth < MAX_DEPTH; depth++)
    at = Array.isArray(at) ? at[0] : (at as LinkedObject)['@value'];
  return typeof at === 'number' ? String(at) : typeof at === 'string' ? at : undefined;
}
