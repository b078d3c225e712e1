/** Maximum number of scripts that are looked at. */
const MAX_SCRIPTS = 30;
/** The first type in the beginning of a script that is too long to be parsed, and that beginning in UTF-16 units. */
const FIRST_TYPE = /@type\W+\w+/;
const BEGINNING = 999;
/** The properties whose values describe the page too, besides those at the top level. */
const OF_PAGE = ['@graph', 'mainEntity', 'mainEntityOfPage'];

type Types = unknown[] | '';

/** Returns the types of the objects in a value of JSON-LD by which a page describes itself, a brace before each. */
function typesIn(value: unknown): Types {
  if (!value || typeof value !== 'object') return '';
  if (Array.isArray(value)) return value.map(typesIn);
  const object = value as { readonly [key: string]: unknown };
  return ['{', object['@type'], OF_PAGE.map((key) => typesIn(object[key]))];
}

/**
 * Returns the types of the objects by which a page describes itself in JSON-LD 1.1, as a text with a brace before those
 * of each object: `{,NewsArticle,{,WebPage`. Skips what {@link typesIn} skips, scripts that are not valid JSON, and those
 * after the thirtieth. Parses at most `most` UTF-16 units: a script that would exceed them gives the first type in its
 * beginning.
 */
export function linkedTypes(document: Document, most: number): string {
  let types = '';
  let left = most;
  let scripts = MAX_SCRIPTS;
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    if (!scripts--) break;
    const text = script.firstChild as Text | null;
    if (!text) continue;
    if (text.length > left) types += `{${FIRST_TYPE.exec(text.substringData(0, BEGINNING))}`;
    else
      try {
        left -= text.length;
        // Raw line breaks in strings are common, although they are not valid JSON.
        types += typesIn(JSON.parse(text.data.replace(/\s/g, ' ')));
      } catch {}
  }
  return types;
}
