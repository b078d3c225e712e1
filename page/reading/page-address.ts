/** What addresses of copies have; the whole form costs more. */
const MAYBE_COPY = /archive|webcitation|googleusercontent/i;
const COPY =
  /^https?:\/\/(?:[^/]*\.)?(?:archive\.(?:org|ph|today|is|li|md|vn|fo)|webcitation\.org|googleusercontent\.com)\//i;

/** Returns the address of the original if an address is that of a copy in an archive, else the address itself. */
function originalAddress(address: string): string {
  if (!MAYBE_COPY.test(address) || !COPY.test(address)) return address;
  const start = address.search(/(?<=.{8})https?:(?:\/\/|%3a%2f%2f)/i);
  return start < 0 ? '' : address.slice(start);
}

/** Returns the addresses that a page gives as its own, the canonical one first. */
export function pageAddresses(document: Document): string[] {
  const given = [
    document.querySelector('link[rel~="canonical" i][href]')?.getAttribute('href'),
    document.querySelector('meta[property="og:url"]')?.getAttribute('content'),
    document.URL,
    document.querySelector('link[rel~="shortlink" i][href]')?.getAttribute('href'),
  ];
  return given.flatMap((address) => (address ? originalAddress(address.slice(0, 2000)) : []));
}

/**
 * Returns an address without what differs between the makes of one page: protocol, host names of mobile and AMP
 * pages, query, fragment, extension; an empty string for a start page.
 */
export function pathOf(address: unknown): string {
  if (typeof address !== 'string') return '';
  const [, path = ''] = /^(?:https?:)?\/\/[^/]*(\/[^?#]*)|^(\/[^?#]*)/i.exec(address.slice(0, 2000)) ?? [];
  return path
    .replace(/\/(?:amp|index\.\w+)?\/?$|(?:\.amp)?\.\w{3,5}$/i, '')
    .replace(/\/$/, '')
    .toLowerCase();
}
