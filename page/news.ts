import isProbablyReaderable from '@mozilla/readability/Readability-readerable.js';
import { isArticleKind, linkedObjects } from './jsonld.ts';

/** Characters in paragraphs that make an `article` element an article and no teaser. */
const ENOUGH = 600;
/** So many articles on one page are a list of them. */
const MANY = 5;

/**
 * Whether a page is a news article: what it says of itself in JSON-LD and Open Graph first, then an `article` element
 * with enough text, then the readability test. Home and section pages are none. `path` is the path of its address.
 */
export function isNewsPage(document: Document, path: string): boolean {
  if (/^\/?([a-z]{2}([-_][a-z]{2})?\/?)?(index\.\w+)?$/i.test(path)) return false;
  const type = document.querySelector('[property="og:type"]')?.getAttribute('content');
  const objects = linkedObjects(document);
  const own = objects.filter(isArticleKind).length;
  if (own) return own < MANY || type === 'article';
  const kinds = objects.map((object) => object['@type']).join();
  if (/CollectionPage|ResultsPage|ProfilePage/.test(kinds)) return false;
  if (type === 'article') return true;
  if (/ItemList/.test(kinds)) return false;
  const articles = [...document.querySelectorAll('article')];
  const long = articles.filter((article) => {
    let length = 0;
    for (const paragraph of article.querySelectorAll('p'))
      length += paragraph.textContent?.trim().length ?? 0;
    return length > ENOUGH;
  });
  if (long.length) return long.length < MANY;
  return type !== 'website' && articles.length < MANY && isProbablyReaderable(document);
}
