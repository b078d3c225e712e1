import { gather, hasType, isArticleKind, type LinkedObject, textOf } from './jsonld.ts';
import { looseJson } from './loose-json.ts';
import { pathOf } from './page-address.ts';
import { bareText, isSameTitle } from './same-title.ts';
import type { Sighting } from './sighting.ts';

/** Kinds that are a work of their own, as an article is. */
const WORK =
  /(?:Posting|Article|Report|Video(?:Object)?|Movie|Clip|AudioObject|Episode|Recipe|Review|HowTo|Book|Dataset|Question|CreativeWork|NewsMediaPage|Thread)$/;
/** Kinds of pages, which tell the day of their article or of themselves. */
const PAGE = /(?:^|\W)(?:Web|Item|Medical|About|FAQ|QA|RealEstateListing)\w*Page$/i;

const MAX_SCRIPTS = 30;

/** What a page says of itself: its titles and the paths of its addresses. */
export type PageIdentity = { readonly titles: readonly string[]; readonly paths: readonly string[] };

const pathsOf = (object: LinkedObject): string[] => {
  const page = object.mainEntityOfPage as LinkedObject | string | undefined;
  const nested = typeof page === 'object' && page ? [page['@id'], page.url] : [page];
  return [...nested, object.url, object['@id']].map(pathOf).filter(Boolean);
};

type Kinship = 'own' | 'unknown' | 'other';

/** Whether an object is about this page, by its address and its headline. */
function kinshipOf(object: LinkedObject, { titles, paths }: PageIdentity): Kinship {
  const addresses = pathsOf(object);
  if (addresses.some((path) => paths.includes(path))) return 'own';
  const title = bareText(textOf(object.headline) ?? textOf(object.name));
  if (titles.some((one) => isSameTitle(one, title))) return 'own';
  return addresses.length > 0 && paths.length > 0 && title !== '' && titles.length > 0 ? 'other' : 'unknown';
}

const published = (object: LinkedObject): string | undefined =>
  textOf(object.datePublished) ?? textOf(object.uploadDate) ?? textOf(object.datePosted);

function sightingsOf(object: LinkedObject, weight: number): Sighting[] {
  const [first, created, changed] = [
    published(object),
    textOf(object.dateCreated),
    textOf(object.dateModified),
  ];
  return [
    ...(first === undefined ? [] : [{ source: 'json-ld', text: first, weight } as const]),
    ...(created === undefined ? [] : [{ source: 'json-ld', text: created, weight: weight / 2 } as const]),
    ...(changed === undefined ? [] : [{ source: 'json-ld', text: changed, weight, isChange: true } as const]),
  ];
}

/** Returns the days that the page's own object tells in JSON-LD, in any shape and even if it is broken. */
export function linkedDays(document: Document, page: PageIdentity): Sighting[] {
  const scripts = [...document.querySelectorAll('script[type*="ld+json" i]')].slice(0, MAX_SCRIPTS);
  const objects = scripts.flatMap((script) => gather(looseJson(`${script.textContent}`)));
  const known = objects.map((object) => ({ object, kinship: kinshipOf(object, page) }));
  const articles = known.filter(({ object, kinship }) => isArticleKind(object) && kinship !== 'other');
  const works = known.filter(({ object, kinship }) => hasType(object, WORK) && kinship === 'own');
  const pages = known.filter(({ object, kinship }) => hasType(object, PAGE) && kinship !== 'other');
  const own =
    articles.find(({ kinship }) => kinship === 'own') ??
    works.find(({ object }) => published(object) !== undefined) ??
    articles[0];
  return [
    ...(own ? sightingsOf(own.object, own.kinship === 'own' ? 10 : articles.length > 1 ? 5 : 8) : []),
    ...pages.slice(0, 1).flatMap(({ object, kinship }) => sightingsOf(object, kinship === 'own' ? 7 : 4)),
  ];
}
