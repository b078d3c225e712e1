import { isAfter, printedDay } from './calendar.ts';
import { isArticleKind, type LinkedObject, linkedObjects } from './jsonld.ts';

/** The days an article was published and last changed, `YYYY-MM-DD`; null if the page does not say. */
export type ArticleDate = {
  readonly published: string | null;
  readonly modified: string | null;
  readonly source: null;
};

const OLDEST = '1990-01-01';

const PUBLISHED = [
  'article:published_time',
  'article:published',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'publish_date',
  'publishdate',
  'publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'pdate',
  'ptime',
  'pubdate',
  'dcterms.created',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'article.published',
  'published-date',
  'originalpublicationdate',
  'date',
];
const MODIFIED = [
  'article:modified_time',
  'article:modified',
  'og:updated_time',
  'lastmod',
  'dc.date.modified',
  'dcterms.modified',
];

const PRINTED = [
  '[itemprop~="datePublished"]',
  'time[pubdate]',
  'article header time[datetime]',
  'header time[datetime]',
  'article time[datetime]',
  'main time[datetime]',
  '[role="main"] time[datetime]',
];

const metas = (document: Document, names: readonly string[]): string[] => {
  const found = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = (meta.getAttribute('property') ?? meta.getAttribute('name') ?? '').toLowerCase();
    const content = meta.getAttribute('content');
    if (content && !found.has(name)) found.set(name, content);
  }
  return names.flatMap((name) => found.get(name) ?? []);
};

const dateOf = (element: Element): string =>
  element.getAttribute('content') ?? element.getAttribute('datetime') ?? element.textContent ?? '';

const address = (value: unknown): string =>
  typeof value === 'string' ? value.replace(/^https?:\/\/(www\.)?|[?#].*$/gi, '').replace(/\/$/, '') : '';

const addressesOf = (object: LinkedObject): string[] => {
  const page = object.mainEntityOfPage as LinkedObject | string | undefined;
  const nested = typeof page === 'object' && page ? [page['@id'], page.url] : [page];
  return [...nested, object.url, object['@id']].map(address).filter(Boolean);
};

const bare = (text: unknown): string =>
  String(text ?? '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase();

/** Returns the page's own article from its JSON-LD: matched by address, then by headline, else the first. */
function ownArticle(document: Document): LinkedObject | undefined {
  const objects = linkedObjects(document);
  const here = [
    document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    document.querySelector('meta[property="og:url"]')?.getAttribute('content'),
    document.URL,
  ]
    .map(address)
    .filter(Boolean);
  const isHere = (object: LinkedObject): boolean => addressesOf(object).some((one) => here.includes(one));
  const articles = objects.filter(isArticleKind);
  if (articles.length < 2)
    return articles[0] ?? objects.find((object) => object.datePublished && isHere(object));
  const titles = [
    document.querySelector('meta[property="og:title"]')?.getAttribute('content'),
    document.querySelector('h1')?.textContent,
  ].map(bare);
  const hasTitle = (object: LinkedObject): boolean => {
    const headline = bare(object.headline ?? object.name);
    return headline !== '' && titles.includes(headline);
  };
  return articles.find(isHere) ?? articles.find(hasTitle) ?? articles[0];
}

function firstDay(texts: Iterable<unknown>, today: string): string | null {
  for (const text of texts) {
    if (typeof text !== 'string') continue;
    const day = printedDay(text);
    // A date before OLDEST is a placeholder. Another field may have the real one.
    if (day === undefined || day < OLDEST) continue;
    return isAfter(text, day, today) ? null : day;
  }
  return null;
}

function* publishedTexts(document: Document, own: LinkedObject | undefined): Generator<unknown> {
  yield own?.datePublished;
  yield* metas(document, PUBLISHED);
  for (const selector of PRINTED) {
    const element = document.querySelector(selector);
    if (element) yield dateOf(element);
  }
  // If the page has only one time, it is the article's.
  const times = new Set([...document.querySelectorAll('time[datetime]')].map(dateOf));
  if (times.size === 1) yield* times;
}

function* modifiedTexts(document: Document, own: LinkedObject | undefined): Generator<unknown> {
  yield own?.dateModified;
  yield* metas(document, MODIFIED);
  const element = document.querySelector('[itemprop~="dateModified"]');
  if (element) yield dateOf(element);
}

/**
 * Returns the article's days as printed, in the publisher's own UTC offset. Sources: `datePublished` of the
 * page's own JSON-LD object, then meta elements, microdata and `time` elements. Days before 1990 are skipped.
 * A day after `today` (`YYYY-MM-DD`) becomes null, as does a modification before the publication.
 */
export function articleDate(document: Document, today: string): ArticleDate {
  const own = ownArticle(document);
  const published = firstDay(publishedTexts(document, own), today);
  const modified = firstDay(modifiedTexts(document, own), today);
  return {
    published,
    source: null,
    modified: modified !== null && published !== null && modified < published ? null : modified,
  };
}
