import { NODES_A_STEP, type Walk } from './slices.ts';
import { type Cursor, childrenOf, isBlock, isStale, nextChild, type Tag, tagOf } from './tree.ts';
import { type Zone, zoneOf } from './zone.ts';

/** Why prose may not belong to the article; `prose` if it does. */
type Doubt = 'prose' | 'beside' | 'never';

/** The counts of an element's flat tree. Lengths are in UTF-16 code units. */
export type Facts = {
  readonly element: Element;
  readonly above: Facts | undefined;
  readonly zone: Zone;
  /** Whether the element and everything in it is never read. */
  readonly isUnread: boolean;
  /** Whether the element starts a paragraph of its own. */
  readonly isBlock: boolean;
  readonly doubt: Doubt;
  readonly isInLink: boolean;
  /** Whether it is in a link to a place on the same page that is not the link of a heading to itself. */
  readonly isInJump: boolean;
  readonly isInHeading: boolean;
  readonly isInProse: boolean;
  /** The text that flows in the nearest block, which is this element or one above it. */
  readonly flow: { text: number; linked: number };
  text: number;
  linked: number;
  jumped: number;
  /** Number of links to other pages, and of links to places on this page. */
  links: number;
  jumps: number;
  /** Text in paragraphs long enough to be prose. `beside` and `never` count such text in doubtful zones. */
  prose: number;
  beside: number;
  never: number;
  headline: boolean;
};

/** Minimum length of a prose paragraph, in UTF-16 units. A shorter one is a label, a teaser or a button. */
export const MIN_PARAGRAPH = 80;

const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const WITH_WORDS = new Set([
  ...HEADINGS,
  ...['p', 'li', 'td', 'th', 'dd', 'dt', 'blockquote', 'figcaption', 'caption'],
]);

/** The address that a tag links to; an empty string if it is no link. */
const linkOf = (tag: Tag): string => (tag.name === 'a' ? (tag.get('href') ?? '') : '');

function factsOf(element: Element, above: Facts | undefined, headline: Element | undefined): Facts {
  const tag = tagOf(element);
  const block = isBlock(element, tag);
  const isInProse = above?.isInProse ?? false;
  const isInHeading = above?.isInHeading === true || HEADINGS.has(tag.name);
  const doubt = above?.doubt ?? 'prose';
  const zone = zoneOf(element, tag, isInProse && !block);
  const href = linkOf(tag);
  const isLink = href !== '' && !href.startsWith('#');
  const isJump = href.length > 1 && !isLink && !isInHeading;
  const isDoubted = (zone === 'never' || zone === 'beside') && !(headline && element.contains(headline));
  return {
    element,
    above,
    zone,
    isUnread: zone === 'silent' || zone === 'hidden',
    isBlock: block,
    doubt: isDoubted && doubt !== 'never' ? zone : doubt,
    isInLink: above?.isInLink === true || isLink,
    isInJump: above?.isInJump === true || isJump,
    isInHeading,
    isInProse: isInProse || WITH_WORDS.has(tag.name),
    flow: block || !above ? { text: 0, linked: 0 } : above.flow,
    text: 0,
    linked: 0,
    jumped: 0,
    links: Number(isLink),
    jumps: Number(isJump),
    prose: 0,
    beside: 0,
    never: 0,
    headline: element === headline,
  };
}

/** Adds one element's counts to another's, or subtracts them if `sign` is -1. */
export function addTo(facts: Facts, other: Facts, sign: 1 | -1): void {
  facts.text += sign * other.text;
  facts.linked += sign * other.linked;
  facts.jumped += sign * other.jumped;
  facts.links += sign * other.links;
  facts.jumps += sign * other.jumps;
  facts.prose += sign * other.prose;
  facts.beside += sign * other.beside;
  facts.never += sign * other.never;
  if (sign === 1) facts.headline ||= other.headline;
}

type Open = { readonly facts: Facts; readonly cursor: Cursor };

/**
 * Counts every element below its top once, in document order, without layout. The loop is in a method of its
 * own because browsers run loops inside generators slowly.
 */
export class TextCount implements Walk {
  readonly results: Facts[];
  private readonly top: Element;
  readonly headline: Element | undefined;
  private readonly open: Open[] = [];
  private at: Open | undefined;

  constructor(top: Element, above: Facts | undefined, headline: Element | undefined) {
    const facts = factsOf(top, above, headline);
    this.top = top;
    this.headline = headline;
    this.results = [facts];
    if (!facts.isUnread) this.at = { facts, cursor: childrenOf(top) };
  }

  step(): boolean {
    for (let visited = 0; this.at && visited < NODES_A_STEP; visited++) {
      const child = nextChild(this.at.cursor);
      if (child === null) this.leave(this.at.facts);
      else if (child.nodeType === 3) addText(this.at.facts, (child as Text).data.trim().length);
      else if (child.nodeType === 1) this.enter(child as Element, this.at);
    }
    return this.at !== undefined;
  }

  isStale(): boolean {
    return [...this.open, ...(this.at ? [this.at] : [])].some(({ cursor }) => isStale(cursor));
  }

  private enter(element: Element, around: Open): void {
    const facts = factsOf(element, around.facts, this.headline);
    this.results.push(facts);
    if (facts.isUnread) return;
    this.open.push(around);
    this.at = { facts, cursor: childrenOf(element) };
  }

  private leave(facts: Facts): void {
    const { flow, above } = facts;
    if (facts.isBlock && flow.text >= MIN_PARAGRAPH && flow.linked < flow.text / 2)
      facts[facts.doubt] += flow.text;
    if (above && facts.element !== this.top) addTo(above, facts, 1);
    this.at = this.open.pop();
  }
}

function addText(facts: Facts, length: number): void {
  facts.text += length;
  facts.flow.text += length;
  if (facts.isInJump) facts.jumped += length;
  if (!facts.isInLink) return;
  facts.linked += length;
  facts.flow.linked += length;
}

/** Counts every element below `top` without pausing. */
export function countBelow(top: Element, above: Facts, headline: Element | undefined): readonly Facts[] {
  const count = new TextCount(top, above, headline);
  while (count.step());
  return count.results;
}
