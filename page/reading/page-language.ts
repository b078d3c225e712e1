/** Returns the language that a page declares as a lower-case BCP 47 tag; an empty string if there is none. */
export function pageLanguage(document: Document): string {
  const root = document.documentElement;
  const declared = [
    root?.getAttribute('lang'),
    root?.getAttribute('xml:lang'),
    document.querySelector('meta[http-equiv="content-language" i]')?.getAttribute('content'),
    document.querySelector('meta[name="language" i]')?.getAttribute('content'),
    document.querySelector('meta[property="og:locale"]')?.getAttribute('content'),
    document.body?.getAttribute('lang'),
  ];
  for (const tag of declared) {
    const clean =
      tag
        ?.trim()
        .toLowerCase()
        .replaceAll('_', '-')
        .split(/[\s,;]/)[0] ?? '';
    if (/^[a-z]{2,3}(-[a-z0-9]{2,8})*$/.test(clean)) return clean;
  }
  return '';
}
