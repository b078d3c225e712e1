/** One object of a page's JSON-LD, as it stands there. */
export type LinkedObject = { readonly [key: string]: unknown };

const gather = (value: unknown): LinkedObject[] => {
  if (typeof value !== 'object' || !value) return [];
  if (Array.isArray(value)) return value.flatMap(gather);
  const object = value as LinkedObject;
  return [object, ...['@graph', 'mainEntity', 'mainEntityOfPage'].flatMap((key) => gather(object[key]))];
};

/**
 * The objects that a page says of itself in JSON-LD 1.1, in document order: those at the top, in arrays, in `@graph`
 * and as the main entity. What is only listed or mentioned is left out; a script that cannot be read is passed over.
 */
export const linkedObjects = (document: Document): LinkedObject[] =>
  [...document.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => {
    try {
      // Raw line breaks in strings, commas before a bracket and wrapping comments are common, and no JSON.
      const text = (script.textContent ?? '').replace(/\s+/g, ' ').replace(/,(?= ?[}\]])/g, '');
      return gather(JSON.parse(/[[{].*[}\]]/.exec(text)?.[0] ?? ''));
    } catch {
      return [];
    }
  });

/** Whether one of an object's types, joined to a text, is a kind of article: schema.org's Article and its kin. */
export const isArticleKind = (object: LinkedObject): boolean =>
  /(Article|BlogPosting)\b/.test(String(object['@type']));
