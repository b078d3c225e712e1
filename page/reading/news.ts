import { hasType, isArticleKind, linkedObjects } from './jsonld.ts';
import { isReadable } from './readable.ts';
import { textBudget, trimmedLength } from './text-budget.ts';

/** Minimum number of characters in paragraphs for an `article` element to be an article and not a teaser. */
const MIN_TEXT = 600;
/** Minimum number of articles that make a page a list of articles. */
const MANY_ARTICLES = 5;
/** Maximum numbers of `article` elements, of their texts, and of UTF-16 units of JSON-LD that are looked at. */
const MAX_ARTICLES = 256;
const MAX_TEXTS = 2_500;
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
  const type = document.querySelector('[property="og:type"]')?.getAttribute('content') ?? '';
  const objects = linkedObjects(document, MAX_JSON);
  const own = objects.filter(isArticleKind).length;
  if (own) return own < MANY_ARTICLES || type === 'article';
  if (objects.some((object) => hasType(object, LIST))) return false;
  if (type === 'article') return true;
  if (OTHER_TYPE.test(type) || objects.some((object) => hasType(object, OTHER))) return false;
  const articles = document.getElementsByTagName('article');
  const { long, longest } = measure(articles, document);
  return long
    ? long < MANY_ARTICLES
    : type !== 'website' && articles.length < MANY_ARTICLES && isReadable(document, longest);
}

/**
 * Returns how many articles have enough text in paragraphs, and the length of the longest other one. Those in another
 * article, such as comments and updates, belong to it.
 */
function measure(articles: HTMLCollectionOf<Element>, document: Document): { long: number; longest: number } {
  const texts = textBudget(document, MAX_TEXTS);
  let [long, longest] = [0, 0];
  let around: Element | undefined;
  for (let at = 0; at < articles.length && at < MAX_ARTICLES && long < MANY_ARTICLES; at++) {
    const article = articles[at] as Element;
    if (around?.contains(article)) continue;
    around = article;
    let [length, inParagraphs] = [0, 0];
    for (const text of texts(article)) {
      const own = trimmedLength(text);
      length += own;
      if (own && text.parentElement?.closest('p,pre,dd')) inParagraphs += own;
      if (inParagraphs > MIN_TEXT) break;
    }
    if (inParagraphs > MIN_TEXT) long++;
    longest = Math.max(longest, length);
  }
  return { long, longest };
}
