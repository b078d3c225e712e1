import { type TextsOf, textBudget, trimmedLength } from './text-budget.ts';

/** Paragraphs, and the headings that part one teaser from the next. */
const PARAGRAPHS = 'p,pre,h2,h3,h4,h5,h6';
/** Paragraphs that have a line of their own kind of heading above them. */
const HEADED = 'a~p,cite~p,summary~p,figcaption p';
/** Elements whose own text may be a story's, by name, and those whose text is a part of the text around them. */
const HOLDER = /^(article|center|dd|div|font|main|section|span|td)$|-/;
const INLINE = /^(b|em|i|strong|u)$/;
/** Elements whose text is no story, whatever its length. */
const NO_STORY = 'li p,footer *,nav *,[hidden],[aria-hidden=true],[style*="display:none"]';
const NO_TEXT = 'a *,li *,p *,pre *';
/** Elements that are headed by the one before, and count only if they are longer. */
const DEFINITION = 'dt~dd';
const NO_STORY_NAME =
  /comment|cookie|disqus|footer|gdpr|header|legends|menu|related|replies|sidebar|social|sponsor|popup/i;
const STORY_NAME = /article|body|column|content|main/i;
/** Minimum length of a text that counts, in UTF-16 units, and the score that makes a story: as in Readability. */
const MIN_TEXT = 140;
const MIN_SCORE = 20;
/** Minimum score of a text that is not simply the next paragraph, and minimum length of one part of such a text. */
const MIN_APART = 9;
const MIN_PART = 60;
/** Maximum numbers of paragraphs, of the texts in them, and of other texts that are looked at. */
const MAX_PARAGRAPHS = 1_500;
const MAX_TEXTS = 3_000;
const MAX_OTHER_TEXTS = 4_000;

const scoreOf = (length: number): number => (length < MIN_TEXT ? 0 : Math.sqrt(length - MIN_TEXT));

function isStory(element: Element): boolean {
  const { className, id, parentElement: around } = element;
  const name = className + id + around?.className + around?.id;
  return !element.matches(NO_STORY) && (!NO_STORY_NAME.test(name) || STORY_NAME.test(name));
}

function scoreOfParagraph(element: Element, texts: TextsOf): number {
  let length = 0;
  for (const text of texts(element)) {
    length += trimmedLength(text);
    if (length > MIN_TEXT + MIN_SCORE ** 2) break;
  }
  const score = scoreOf(length);
  return score && isStory(element) ? score : 0;
}

/**
 * Returns whether the paragraphs of a page make a story. One under a heading in an element of their own, as teasers
 * and results of a search are, does not go on from the one before.
 */
function hasParagraphs(document: Document, longest: number): boolean {
  const texts = textBudget(document, MAX_TEXTS);
  const all = document.querySelectorAll(PARAGRAPHS);
  let total = scoreOf(longest);
  let first = 0;
  let isHeaded = false;
  let around: Element | null = null;
  for (let at = 0; at < all.length && at < MAX_PARAGRAPHS; at++) {
    const element = all[at] as Element;
    const isHeading = /^h/i.test(element.localName);
    const score = isHeading ? 0 : scoreOfParagraph(element, texts);
    isHeaded ||= isHeading;
    if (!score) continue;
    if (!isHeaded && element.matches(HEADED)) isHeaded = true;
    if (isHeaded && (around !== element.parentElement || score < MIN_APART)) first = score;
    else {
      total += first + score;
      first = 0;
    }
    if (Math.max(total, first) > MIN_SCORE) return true;
    isHeaded = false;
    around = element.parentElement;
  }
  return false;
}

/** Returns whether texts that are in no paragraph make a story: side by side in one element, or a very long one. */
function hasOtherTexts(document: Document): boolean {
  const lengths = new Map<Element, number>();
  const scores = new Map<unknown, number>();
  for (const text of textBudget(document, MAX_OTHER_TEXTS)(document)) {
    if (text.length < MIN_PART) continue;
    let element = text.parentElement;
    if (element && INLINE.test(element.localName)) element = element.parentElement;
    if (!element || !HOLDER.test(element.localName) || element.matches(NO_TEXT) || !isStory(element))
      continue;
    const before = lengths.get(element) ?? 0;
    const length = before + trimmedLength(text);
    lengths.set(element, length);
    const least = element.matches(DEFINITION) ? MIN_APART : 0;
    const [earlier, now] = [before, length].map(scoreOf).map((score) => (score < least ? 0 : score)) as [
      number,
      number,
    ];
    const around = element.matches('td:only-child') ? element.closest('table') : element.parentNode;
    const score = (scores.get(around) ?? 0) + now - earlier;
    scores.set(around, score);
    if (score > MIN_SCORE) return true;
  }
  return false;
}

/**
 * Returns whether a page has the text of a story. Like Readability's test, but it also takes texts that are in no
 * paragraph: long ones side by side in one element, or a very long one. Such texts that are each in an element of
 * their own, as search results are, make no story. `longest` is the length of the longest article.
 */
export const isReadable = (document: Document, longest: number): boolean =>
  hasParagraphs(document, longest) || hasOtherTexts(document);
