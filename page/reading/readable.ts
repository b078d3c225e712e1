import { type Looks, lengthOf, trimmedLength } from './text-length.ts';

/** Paragraphs that are the text of a teaser, of a result of a search, of an answer or of a picture, and those below a heading. */
const HEADED = ':has(h2,h3,h4,cite,summary)>p:only-of-type,a~p,figcaption>p';
const BELOW = ':is(h2,h3,h4)+p';
/** Elements whose own text may be a story's, by name, and those whose text is a part of the text around them. */
const HOLDER = /^(article|center|dd|div|font|main|pre|section|span|td)$|-/;
const INLINE = /^(b|em|i|strong|u)$/;
/** Elements whose text is no story, whatever its length, and those whose text must be longer. */
const NO_STORY = 'a *,footer *,li *,nav *,p *,[hidden],[aria-hidden=true],[style*="display:none"]';
const PART = 'td,dt~dd';
const NO_STORY_NAME =
  /comment|cookie|disqus|footer|gdpr|header|legends|menu|related|replies|sidebar|social|sponsor|popup/i;
const STORY_NAME = /article|body|column|content|main/i;
/** Minimum length of a text that counts, in UTF-16 units, and the score that makes a story: as in Readability. */
const MIN_TEXT = 140;
const MIN_SCORE = 20;
/** Minimum score of a cell, a definition or a paragraph below a heading, and minimum length of a part of a text. */
const MIN_APART = 9;
const MIN_PART = 60;
/** Maximum number of texts that are looked at. A paragraph counts as two, and a long one takes the time of more. */
const MAX_TEXTS = 1_200;
const LONG_TAKES = 5;

/** Returns the score of a text of that length, or 0 if the score is less than `least`. */
function scoreOf(length: number, least = 0): number {
  const score = Math.max(0, length - MIN_TEXT) ** 0.5;
  return score < least ? 0 : score;
}

function isStory(element: Element): boolean {
  const { className, id, parentElement: around } = element;
  const name = className + id + around?.className + around?.id;
  return !element.matches(NO_STORY) && (!NO_STORY_NAME.test(name) || STORY_NAME.test(name));
}

function scoreOfParagraph(element: Element, looks: Looks): number {
  const first = element.firstChild as Text | null;
  // Most paragraphs have one text. Any other way to its length takes longer.
  if (first && first.length < MIN_TEXT && !first.nextSibling) return 0;
  const score = scoreOf(lengthOf(element, MIN_TEXT + MIN_SCORE ** 2, looks));
  if (score) looks.left -= LONG_TAKES;
  return score && isStory(element) ? score : 0;
}

/**
 * Returns whether paragraphs make a story. One that has a heading of its own, as teasers and results of a search have,
 * does not go on from the one before, and neither does a short one below a heading.
 */
function hasParagraphs(all: HTMLCollectionOf<Element>): boolean {
  const looks = { left: MAX_TEXTS };
  let [total, first] = [0, 0];
  let around: Element | null = null;
  for (let at = 0; 2 * at < MAX_TEXTS; at++) {
    const element = all[at];
    if (!element) break;
    const score = scoreOfParagraph(element, looks);
    if (!score) continue;
    const isNext = around === element.parentElement;
    if (isNext ? score < MIN_APART && element.matches(BELOW) : element.matches(HEADED)) first = score;
    else {
      total += first + score;
      first = 0;
    }
    if (Math.max(total, first) > MIN_SCORE) return true;
    around = element.parentElement;
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
  // A menu may come before the story, and have more texts than are looked at.
  walker.currentNode = document.querySelector('h1') ?? document;
  for (let left = most; left > 0 && walker.nextNode(); left--) {
    const text = walker.currentNode as Text;
    const element = holderOf(text);
    if (!element) continue;
    const before = lengths.get(element) ?? 0;
    // Short texts are frequent, and the white space around them hardly matters.
    const isShort = before + text.length < MIN_TEXT;
    const length = before + (isShort ? text.length : trimmedLength(text));
    lengths.set(element, length);
    if (isShort || !HOLDER.test(element.localName) || !isStory(element)) continue;
    const least = element.matches(PART) ? MIN_APART : 0;
    const gain = scoreOf(length, least) - scoreOf(before, least);
    const around = element.localName === 'td' ? element.closest('table') : element.parentNode;
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
  return hasParagraphs(paragraphs) || hasOtherTexts(document, MAX_TEXTS - 2 * paragraphs.length);
}
