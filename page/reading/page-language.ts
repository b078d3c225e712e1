/** Where a page declares its language, in the order in which the places count. */
const PLACES: readonly ((document: Document) => string | null | undefined)[] = [
  ({ documentElement: root }) => root?.getAttribute('lang'),
  ({ documentElement: root }) => root?.getAttribute('xml:lang'),
  (document) => document.querySelector('meta[http-equiv="content-language" i]')?.getAttribute('content'),
  (document) => document.querySelector('meta[name="language" i]')?.getAttribute('content'),
  (document) => document.querySelector('meta[property="og:locale"]')?.getAttribute('content'),
  ({ body }) => body?.getAttribute('lang'),
];

/** Returns the language that a page declares as a lower-case BCP 47 tag; an empty string if there is none. */
export function pageLanguage(document: Document): string {
  for (const declaredIn of PLACES) {
    const tag = declaredIn(document);
    const [clean = ''] =
      tag
        ?.trim()
        .toLowerCase()
        .replaceAll('_', '-')
        .split(/[\s,;]/) ?? [];
    // No language has a longer tag (RFC 5646, 4.4.1), and the background refuses one without end.
    if (/^[a-z]{2,3}(-[a-z0-9]{2,8}){0,8}$/.test(clean)) return clean;
  }
  return '';
}
