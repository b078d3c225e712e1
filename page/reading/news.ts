import { linkedTypes } from './linked-types.ts';
import { isReadable } from './readable.ts';
import { type Looks, lengthOf } from './text-length.ts';

/** Minimum number of characters in paragraphs for an `article` element to be an article and not a teaser. */
const MIN_TEXT = 600;
/** Minimum number of its characters in any elements, if there are few articles. */
const MIN_LENGTH = 540;
/** Minimum number of articles that make a page a list of articles. */
const MANY_ARTICLES = 5;
/** An article that is a part of another, such as a comment or an update. Deeper ones are teasers without end tags. */
const INNER = 'article article:not(article article article)';
/** Maximum numbers of `article` elements, of their texts, and of UTF-16 units of JSON-LD that are looked at. */
const MAX_ARTICLES = 48;
const MAX_TEXTS = 1_500;
const MAX_JSON = 100_000;

/** The addresses of home pages: the root or a language, whatever the query and the fragment. */
const HOME = /^\/?([a-z]{2,3}([-_]\w{2,4})?\/?)?(index\.\w+)?([?#]|$)/i;
/** A query or a route in the fragment that names one story: its number, or a name of three words or more. */
const STORY =
  /([?&](p|[an]?id|(q=)?node|(news|art(icle)?|story|post)(_?id)?)[=/]|#!?\/(?!page))[^&]*(\d|-.+-)/i;
/** Types of articles, of lists and of persons in JSON-LD; types in JSON-LD or Open Graph of other pages that are no article. */
const ARTICLES = /{[^{]*(Article|BlogPosting)\b/g;
const LIST = /(Collection|Results|Profile)Page/;
const OTHER =
  /profile|contactp|qapage|product|recipe|forum|jobposting|sportsevent|gallery|course|book\b|apiref|video\.|music|^object/i;

/**
 * Returns whether a page is a news article, judged by JSON-LD and Open Graph, then by an `article` element
 * with enough text, then by the readability test. Home and section pages are not. `place` is the URL from its
 * path on. The number of elements and characters that are looked at has a limit on any page.
 */
export function isNewsPage(document: Document, place: string): boolean {
  if (HOME.test(place) && !STORY.test(place)) return false;
  const type = document.querySelector<HTMLMetaElement>('meta[property="og:type"]')?.content ?? '';
  const types = type + linkedTypes(document, MAX_JSON);
  const own = types.match(ARTICLES)?.length;
  if (own) return own < MANY_ARTICLES || type === 'article';
  if (LIST.test(types)) return false;
  if (type === 'article') return true;
  if (OTHER.test(types)) return false;
  const articles = document.getElementsByTagName('article');
  const looks = { left: MAX_TEXTS };
  let [long, hasText] = [0, false];
  for (let at = 0; at < MAX_ARTICLES && long < MANY_ARTICLES; at++) {
    const article = articles[at];
    if (!article) break;
    if (lengthOf(article, MIN_LENGTH, looks) <= MIN_LENGTH || article.matches(INNER)) continue;
    hasText = true;
    long += Number(isLong(article, looks));
  }
  return long
    ? long < MANY_ARTICLES
    : type !== 'website' && articles.length < MANY_ARTICLES && (hasText || isReadable(document));
}

function isLong(article: Element, looks: Looks): boolean {
  let length = 0;
  for (const element of article.querySelectorAll('p,pre,dd')) {
    length += lengthOf(element, MIN_TEXT, looks);
    if (length > MIN_TEXT || looks.left <= 0) break;
  }
  return length > MIN_TEXT;
}
