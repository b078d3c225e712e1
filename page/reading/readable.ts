import { lengthOf, trimmedLength } from './text-length.ts';

/** What heads a teaser, a result of a search or a picture, and paragraphs that have such a heading of their own. */
const HEAD = ':is(h2,h3,h4,h5,h6,a,cite,summary,:has(h2,h3,h4,h5,h6))';
const HEADED = `${HEAD}~p,${HEAD}+*>p:only-of-type,figcaption>p`;
const BELOW = ':is(h2,h3,h4,h5,h6)+p';
/** Elements whose own text may be a story's, by name, and those whose text is a part of the text around them. */
const HOLDER = /^(article|center|dd|div|font|main|pre|section|span|td)$|-/;
const INLINE = /^(b|em|i|strong|u)$/;
/** Elements whose text is no story, whatever its length. */
const NO_STORY = 'li p,footer *,nav *,[hidden],[aria-hidden=true],[style*="display:none"]';
const NO_TEXT = 'a *,li *,p *';
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
/** Maximum number of texts that are looked at. A paragraph counts as two. */
const MAX_TEXTS = 1_500;

/** Returns the score of a text of some length, or 0 if it is less than `least`. */
function scoreOf(length: number, least = 0): number {
  const score = Math.sqrt(Math.max(0, length - MIN_TEXT));
  return score < least ? 0 : score;
}

function isStory(element: Element): boolean {
  const { className, id, parentElement: around } = element;
  const name = className + id + around?.className + around?.id;
  return !element.matches(NO_STORY) && (!NO_STORY_NAME.test(name) || STORY_NAME.test(name));
}

function scoreOfParagraph(element: Element): number {
  const { firstChild: first } = element;
  // Most elements have one text. Another way to its length would take longer.
  if (first?.nodeType === 3 && !first.nextSibling && (first as Text).length < MIN_TEXT) return 0;
  const score = scoreOf(lengthOf(element, MIN_TEXT + MIN_SCORE ** 2));
  return score && isStory(element) ? score : 0;
}

/**
 * Returns whether paragraphs make a story. One under a heading in an element of their own, as teasers and results of
 * a search are, does not go on from the one before.
 */
function hasParagraphs(all: HTMLCollectionOf<Element>, most: number): boolean {
  let [total, first] = [0, 0];
  let around: Element | null = null;
  for (let at = 0; at < most; at++) {
    const element = all[at];
    if (!element) break;
    const score = scoreOfParagraph(element);
    if (!score) continue;
    const { parentElement } = element;
    const isApart =
      around === parentElement ? score < MIN_APART && element.matches(BELOW) : element.matches(HEADED);
    if (isApart) first = score;
    else {
      total += first + score;
      first = 0;
    }
    if (Math.max(total, first) > MIN_SCORE) return true;
    around = parentElement;
  }
  return false;
}

/** Returns the element whose own text a text is, if it may be a part of a story without being in a paragraph. */
function holderOf(text: Text): Element | null {
  const element = text.length < MIN_PART ? null : text.parentElement;
  return element && INLINE.test(element.localName) ? element.parentElement : element;
}

/** Returns whether texts that are in no paragraph make a story: side by side in one element, or a very long one. */
function hasOtherTexts(document: Document, most: number): boolean {
  const lengths = new Map<Element, number>();
  const scores = new Map<unknown, number>();
  const walker = document.createTreeWalker(document, 4);
  for (let left = most; left > 0 && walker.nextNode(); left--) {
    const text = walker.currentNode as Text;
    const element = holderOf(text);
    if (!element) continue;
    const before = lengths.get(element) ?? 0;
    // Short texts are frequent, and white space around them is no matter.
    const isShort = before + text.length < MIN_TEXT;
    const length = before + (isShort ? text.length : trimmedLength(text));
    lengths.set(element, length);
    if (isShort || !HOLDER.test(element.localName) || element.matches(NO_TEXT)) continue;
    if (!isStory(element)) continue;
    const least = element.matches(DEFINITION) ? MIN_APART : 0;
    const gain = scoreOf(length, least) - scoreOf(before, least);
    const around = element.matches('td:only-child') ? element.closest('table') : element.parentNode;
    const score = (scores.get(around) ?? 0) + gain;
    scores.set(around, score);
    if (score > MIN_SCORE) return true;
  }
  return false;
}

/**
 * Returns whether a page has the text of a story. Like Readability's test, but it also takes texts that are in no
 * paragraph: long ones side by side in one element, or a very long one. Such texts that are each in an element of
 * their own, as search results are, make no story.
 */
export function isReadable(document: Document): boolean {
  const paragraphs = document.getElementsByTagName('p');
  const most = MAX_TEXTS / 2;
  return hasParagraphs(paragraphs, most) || hasOtherTexts(document, MAX_TEXTS - 2 * paragraphs.length);
}
