/** One object of a page's JSON-LD, as it stands there. */
export type LinkedObject = { readonly [key: string]: unknown };

const gather = (value: unknown): LinkedObject[] => {
  if (Array.isArray(value)) return value.flatMap(gather);
  if (typeof value !== 'object' || !value) return [];
  const object = value as LinkedObject;
  return [object, ...gather([object['@graph'], object.mainEntity, object.mainEntityOfPage])];
};

/**
 * The objects that a page says of itself in JSON-LD 1.1, in document order: those at the top, in arrays, in `@graph`
 * and as the main entity. What is only listed or mentioned is left out; a script that cannot be read is passed over.
 */
export const linkedObjects = (document: Document): LinkedObject[] =>
  [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => {
    try {
      // Raw line breaks in strings are common, though not valid JSON.
      return gather(JSON.parse(`${script.textContent}`.replace(/\s/g, ' ')));
    } catch {
      return [];
    }
  });

/** Whether one of an object's types matches: a name or several, as texts; whatever else a page writes is no type. */
export const hasType = (object: LinkedObject, kind: RegExp): boolean =>
  [object['@type']].flat().some((type) => typeof type === 'string' && kind.test(type));

/** Whether an object is a kind of article: schema.org's Article, its kin, and live blogs. */
export const isArticleKind = (object: LinkedObject): boolean => hasType(object, /(Article|BlogPosting)\b/);
