import type { Sighting } from './sighting.ts';

/*
 * What names of meta elements say, without case, accents and punctuation: sites make them up from the same few words,
 * in several languages.
 */
const PUBLISHED =
  /publi(?!sher$)|pubdate|issued$|parution|erschein|veroffent|^(?:pdate|ptime)$|dateoriginal|createat$|contentcreate|(?:release|upload|citation|online|display|story|news|sailthru)date/;
/** Names that may also tell the day on which the page was made or served. */
const MAYBE =
  /^(?:og|dc|dcterms|article|page)?(?:date|creat|posted|timestamp|gentime|fecha|datum|data$|issued)|(?:created|available)$/;
const CHANGED = /modif|updat|lastmod|revis|changed/;
/** Names of the days of something else. */
const OTHER = /expir|unpub|end(?:date|time)|start|valid|event|birth|access|copyright/;

/** Returns the days that a page tells in meta elements, whatever attribute names them, once for each name. */
export function metaDays(document: Document): Sighting[] {
  const days: Sighting[] = [];
  const seen = new Set<string>();
  for (const meta of document.querySelectorAll('meta')) {
    const given =
      meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('http-equiv');
    const text = meta.getAttribute('content') ?? meta.getAttribute('value') ?? '';
    if (!given || text.length > 100 || !/\d{4}/.test(text)) continue;
    const name = given
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z0-9]/g, '');
    if (seen.has(name)) continue;
    seen.add(name);
    if (OTHER.test(name)) continue;
    if (CHANGED.test(name)) days.push({ source: 'meta', text, weight: 8, isChange: true });
    else if (PUBLISHED.test(name)) days.push({ source: 'meta', text, weight: 8 });
    else if (MAYBE.test(name)) days.push({ source: 'meta', text, weight: 4 });
  }
  return days;
}
