import isProbablyReaderable from '@mozilla/readability/Readability-readerable.js';
import { hasType, isArticleKind, linkedObjects } from './jsonld.ts';

/** Characters in paragraphs that make an `article` element an article and no teaser. */
const MIN_TEXT = 600;
/** So many articles on one page are a list of them. */
const MANY_ARTICLES = 5;

/**
 * Whether a page is a news article: what it says of itself in JSON-LD and Open Graph first, then an `article` element
 * with enough text, then the readability test. Home and section pages are none. `path` is the path of its address.
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
