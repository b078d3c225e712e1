import { hasType, isArticleKind, linkedObjects } from './jsonld.ts';
import { isReadable } from './readable.ts';

/** Minimum number of characters in paragraphs for an `article` element to be an article and not a teaser. */
const MIN_TEXT = 600;
/** Minimum number of articles that make a page a list of articles. */
const MANY_ARTICLES = 5;

/** The addresses of home pages: the root or a language, whatever the query and the fragment. */
const HOME = /^\/?([a-z]{2,3}([-_]\w{2,4})?\/?)?(index\.\w+)?([?#]|$)/i;
/** A query or a route in the fragment that names one story: its number, or a name of three words or more. */
const STORY =
  /([?&](p|[an]?id|(q=)?node|(news|art(icle)?|story|post)(_?id)?)[=/]|#!?\/(?!page))[^&]*(\d|-.+-)/i;

/**
 * Returns whether a page is a news article, judged by JSON-LD and Open Graph, then by an `article` element
 * with enough text, then by the readability test. Home and section pages are not. `place` is the URL from its
 * path on.
 */
export function isNewsPage(document: Document, place: string): boolean {
  if (HOME.test(place) && !STORY.test(place)) return false;
  const type = document.querySelector('[property="og:type"]')?.getAttribute('content');
  const objects = linkedObjects(document);
  const own = objects.filter(isArticleKind).length;
  if (own) return own < MANY_ARTICLES || type === 'article';
  if (objects.some((object) => hasType(object, /(Collection|Results|Profile)Page/))) return false;
  if (type === 'article') return true;
  const articles = [...document.querySelectorAll('article')];
  const long = articles.filter((article) => {
    let length = 0;
    for (const one of article.querySelectorAll('p,pre,dd')) length += `${one.textContent}`.length;
    return length > MIN_TEXT;
  }).length;
  return long
    ? long < MANY_ARTICLES
    : type !== 'website' && articles.length < MANY_ARTICLES && isReadable(document);
}
