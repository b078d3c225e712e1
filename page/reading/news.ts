import { hasType, isArticleKind, linkedObjects } from './jsonld.ts';
import { isReadable } from './readable.ts';
import { lengthOf } from './text-length.ts';

/** Minimum number of characters in paragraphs for an `article` element to be an article and not a teaser. */
const MIN_TEXT = 600;
/** Minimum number of its characters in any elements, if there are few articles. */
const MIN_LENGTH = 540;
/** Minimum number of articles that make a page a list of articles. */
const MANY_ARTICLES = 5;
/** Maximum numbers of `article` elements and of UTF-16 units of JSON-LD that are looked at. */
const MAX_ARTICLES = 24;
const MAX_JSON = 100_000;

/** The addresses of home pages: the root or a language, whatever the query and the fragment. */
const HOME = /^\/?([a-z]{2,3}([-_]\w{2,4})?\/?)?(index\.\w+)?([?#]|$)/i;
/** A query or a route in the fragment that names one story: its number, or a name of three words or more. */
const STORY =
  /([?&](p|[an]?id|(q=)?node|(news|art(icle)?|story|post)(_?id)?)[=/]|#!?\/(?!page))[^&]*(\d|-.+-)/i;
/** Types of JSON-LD that a list of articles has, and those of other pages that are no article. */
const LIST = /(Collection|Results|Profile)Page/;
const OTHER =
  /(Contact|QA|FAQ)Page|Product|Recipe|ForumPosting|JobPosting|Event$|Gallery|Course|Book$|APIReference/;
/** Types of Open Graph that no article has. */
const OTHER_TYPE = /^(product|video|music|book|profile|event|object)/i;

/**
 * Returns whether a page is a news article, judged by JSON-LD and Open Graph, then by an `article` element
 * with enough text, then by the readability test. Home and section pages are not. `place` is the URL from its
 * path on. The number of elements and characters that are looked at has a limit on any page.
 */
export function isNewsPage(document: Document, place: string): boolean {
  if (HOME.test(place) && !STORY.test(place)) return false;
  const type = document.querySelector('meta[property="og:type"]')?.getAttribute('content') ?? '';
  const objects = linkedObjects(document, MAX_JSON);
  const own = objects.filter(isArticleKind).length;
  if (own) return own < MANY_ARTICLES || type === 'article';
  if (objects.some((object) => hasType(object, LIST))) return false;
  if (type === 'article') return true;
  if (OTHER_TYPE.test(type) || objects.some((object) => hasType(object, OTHER))) return false;
  const articles = document.getElementsByTagName('article');
  const { long, hasText } = measure(articles, document);
  if (long || type === 'website' || articles.length >= MANY_ARTICLES) return long > 0 && long < MANY_ARTICLES;
  return hasText || isReadable(document);
}

/**
 * Returns how many articles have enough text in paragraphs, and whether one has enough text at all. Those in another
 * article, such as comments and updates, belong to it; deeper ones are teasers without end tags.
 */
function measure(
  articles: HTMLCollectionOf<Element>,
  document: Document,
): { long: number; hasText: boolean } {
  let long = 0;
  let hasText = false;
  let around: Element | null | undefined;
  for (let at = 0; at <= MAX_ARTICLES && long < MANY_ARTICLES; at++) {
    let article: Element | null | undefined = articles[at];
    // After a long list of teasers there may be the article that the page is about.
    if (article && at === MAX_ARTICLES && !long)
      article =
        document.querySelector('article h1')?.closest('article') ?? document.querySelector('main article');
    if (!article) break;
    const outer = article.parentElement?.closest('article');
    if (outer && outer === around) continue;
    if (!around?.contains(article)) around = article;
    if (lengthOf(article, MIN_LENGTH) <= MIN_LENGTH) continue;
    hasText = true;
    if (lengthOf(article, MIN_TEXT, 'p,pre,dd') > MIN_TEXT) long++;
  }
  return { long, hasText };
}
