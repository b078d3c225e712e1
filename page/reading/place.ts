import { isBlock, type Tag, tagOf } from './tree.ts';
import { type Zone, zoneOf } from './zone.ts';

/** Why prose may not belong to the article; `prose` if it does. */
type Doubt = 'prose' | 'beside' | 'never';

/** The counts of an element's flat tree. Lengths are in UTF-16 code units. */
export type Counts = {
  readonly place: Place;
  /** The text that flows in the nearest block, which is this element or one above it. */
  readonly flow: { text: number; linked: number };
  text: number;
  /** Text in paragraphs long enough to be prose, unless a zone makes it doubtful. */
  prose: number;
};

/** What an element is by its own name and attributes and by those of the elements around it. */
export type Place = {
  readonly element: Element;
  readonly above: Place | undefined;
  readonly zone: Zone;
  /** Whether nothing in the element is ever read. */
  readonly isUnread: boolean;
  /** Whether the element starts a paragraph of its own. */
  readonly isBlock: boolean;
  readonly doubt: Doubt;
  /** Whether it is in a link to another page. */
  readonly isInLink: boolean;
  readonly isInProse: boolean;
  /** Whether it is or contains the headline. */
  readonly hasHeadline: boolean;
  /** Whether its own text is prose. */
  isProse: boolean;
  /** The prose in it that was found, in UTF-16 units. `beside` and `never` are prose in doubtful zones. */
  prose: number;
  beside: number;
  never: number;
  /** The last count of all its text, and the number of changes of the page before it. */
  counted: { readonly counts: Counts; readonly changes: number } | undefined;
};

/** Elements whose inline elements are parts of sentences. */
export const WITH_WORDS = new Set(
  'h1 h2 h3 h4 h5 h6 p li td th dd dt blockquote figcaption caption'.split(' '),
);

function isLink(tag: Tag): boolean {
  const href = tag.name === 'a' && tag.get('href');
  return typeof href === 'string' && href !== '' && !href.startsWith('#');
}

/** Judges an element whose parent has been judged. `headlined` is the headline with all elements around it. */
export function placeOf(element: Element, above: Place | undefined, headlined: ReadonlySet<Element>): Place {
  const tag = tagOf(element);
  const block = isBlock(element, tag);
  const isInProse = above?.isInProse === true;
  const zone = zoneOf(element, tag, isInProse && !block);
  const hasHeadline = headlined.has(element);
  const doubt = above?.doubt ?? 'prose';
  const isDoubted = (zone === 'never' || zone === 'beside') && !hasHeadline && doubt !== 'never';
  return {
    element,
    above,
    zone,
    isUnread: above?.isUnread === true || zone === 'silent' || zone === 'hidden',
    isBlock: block,
    doubt: isDoubted ? zone : doubt,
    isInLink: above?.isInLink === true || isLink(tag),
    isInProse: isInProse || WITH_WORDS.has(tag.name),
    hasHeadline,
    isProse: false,
    prose: 0,
    beside: 0,
    never: 0,
    counted: undefined,
  };
}
