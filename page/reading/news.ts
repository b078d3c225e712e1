import isProbablyReaderable from '@mozilla/readability/Readability-readerable.js';
import { hasType, isArticleKind, linkedObjects } from './jsonld.ts';

/** Minimum number of characters in paragraphs for an `article` element to be an article and not a teaser. */
const MIN_TEXT = 600;
/** Minimum number of articles that make a page a list of articles. */
const MANY_ARTICLES = 5;

/**
 * Returns whether a page is a news article, judged by JSON-LD and Open Graph, then by an `article` element
 * with enough text, then by the readability test. Home and section pages are not. `path` is the URL path.
 */
export function isNewsPage(document: Document, path: string): boolean {
  if (/^\/?(\w\w([-_]\w\w)?\/?)?(index\.\w+)?$/.test(path)) return false;
  const type = document.querySelector('[property="og:type"]')?.getAttribute('content');
  const objects = linkedObjects(document);
  const own = objects.filter(isArticleKind).length;
  if (own) return own < MANY_ARTICLES || type === 'article';
  if (objects.some((object) => hasType(object, /(Collection|Results|Profile)Page/))) return false;
  if (type === 'article') return true;
  const articles = [...document.querySelectorAll('article')];
  const long = articles.filter((article) => {
    let length = 0;
    for (const one of article.querySelectorAll('p')) length += `${one.textContent}`.length;
    return length > MIN_TEXT;
  }).length;
  return long
    ? long < MANY_ARTICLES
    : type !== 'website' && articles.length < MANY_ARTICLES && isProbablyReaderable(document);
}
