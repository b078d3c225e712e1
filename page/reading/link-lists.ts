import { contains } from './own-methods.ts';
import type { Place } from './place.ts';
import { MIN_PARAGRAPH } from './text-counts.ts';

const LINK_SHARE = 0.8;
/** Minimum share of links in a line of links that begins with a label, and their minimum number. */
const LABELLED_SHARE = 0.65;
const LABELLED_LINKS = 3;

const names = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const LISTS = names('ul ol div section table p h2 h3 h4 h5 h6 dl figure article');
const LINES = names('ul ol li div section p dl dd');
/** Elements whose text is not read. */
const UNREAD =
  'script,style,noscript,template,svg,button,select,label,nav,[hidden],[style*="display:none"],[style*="display: none"]';
const SENTENCE_END = /[.!?…][\s"'”’»)\]]*$/;

/** Returns the length of a text without its white space, in UTF-16 units. */
const sizeOf = (text: string | null): number => (text ?? '').replace(/\s+/g, '').length;

/** Returns the length of the text that is read in an element, without white space. */
function sizeIn(element: Element): number {
  let size = sizeOf(element.textContent);
  if (size === 0 || element.firstElementChild === null) return size;
  let last: Element | undefined;
  for (const unread of element.querySelectorAll(UNREAD)) {
    if (last && contains(last, unread)) continue;
    last = unread;
    size -= sizeOf(unread.textContent);
  }
  return size;
}

/** The text of an element, and how much of it links to other pages and to places on this page. */
export type Links = {
  readonly text: number;
  readonly linked: number;
  readonly jumped: number;
  /** Number of links to other pages, and of links to places on this page. */
  readonly links: number;
  readonly jumps: number;
};

/** Counts the text and the links of an element by native searches. Lengths are in UTF-16 units without white space. */
export function linksIn(element: Element): Links {
  let [linked, jumped, links, jumps] = [0, 0, 0, 0];
  for (const link of element.getElementsByTagName('a')) {
    const href = link.getAttribute('href') ?? '';
    if (href !== '' && href[0] !== '#') {
      links += 1;
      linked += sizeIn(link);
    } else if (href.length > 1) {
      // A heading may link to itself.
      if (link.closest('h1,h2,h3,h4,h5,h6')) continue;
      jumps += 1;
      jumped += sizeIn(link);
    }
  }
  return { text: sizeIn(element), linked, jumped, links, jumps };
}

/** Returns the length of all text in links in an element, in UTF-16 units. */
export function linkedIn(element: Element): number {
  if (element.firstElementChild === null) return 0;
  let linked = 0;
  for (const link of element.getElementsByTagName('a')) linked += link.textContent?.length ?? 0;
  return linked;
}

/** Whether a link is one to a topic that is not in a sentence. */
function isTag(place: Place): boolean {
  const rel = place.element.getAttribute('rel');
  if (!rel || !/\btag\b/.test(rel)) return false;
  let block = place;
  while (!block.isBlock && block.above) block = block.above;
  const length = block.element.textContent?.trim().length ?? 0;
  return length < MIN_PARAGRAPH || linkedIn(block.element) >= length / 2;
}

/**
 * Whether an element has hardly any text but links, is a label with links, such as “Topics: …”, or is a link to a topic.
 * A sentence with many links is none of these.
 */
export function isOnlyLinks(place: Place): boolean {
  const { element, isProse, prose } = place;
  const name = element.localName;
  if (name === 'a') return isTag(place);
  const [isList, isLine] = [LISTS.has(name), LINES.has(name)];
  if (!(isList || isLine) || isProse) return false;
  // Prose that was found in it is not linked.
  const all = linkedIn(element);
  if (all === 0 || all < LABELLED_SHARE * prose) return false;
  const { text, linked, jumped, links, jumps } = linksIn(element);
  if (text <= 0) return false;
  if (isList && (linked >= LINK_SHARE * text || (jumps > 1 && jumped >= LINK_SHARE * text))) return true;
  return (
    isLine &&
    links >= LABELLED_LINKS &&
    linked >= LABELLED_SHARE * text &&
    !SENTENCE_END.test(element.textContent ?? '')
  );
}
