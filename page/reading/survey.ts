import { findHeadline } from './headline.ts';
import { placeIn } from './misnamed.ts';
import { type Steps, stepsOfWalk, toEnd } from './slices.ts';
import { addTo, countBelow, type Facts, MIN_PARAGRAPH, TextCount } from './text-counts.ts';
import { bodyOf, childrenOf, isBlock, nextChild, parentOf, tagOf } from './tree.ts';
import { zoneOf } from './zone.ts';

/** Where a page's article is, and what to skip, at the time of the survey. Pass later changes to `update`. */
export type Survey = {
  /** Where reading starts: the page's `main` if it contains the article, else its body. */
  readonly root: Element;
  readonly headline: Element | undefined;
  /** The smallest element with the headline and most of the prose; undefined on pages without prose. */
  readonly core: Element | undefined;
  /** Whether an element and everything in it is skipped. */
  skips(element: Element): boolean;
  /** Whether a skipped element still takes up space in its line, and so separates the words around it. */
  takesSpace(element: Element): boolean;
  isBlock(element: Element): boolean;
  isStandfirst(element: Element): boolean;
  /** Whether text in the element belongs to the article. `around` says whether the text around it does. */
  isInside(element: Element, around: boolean): boolean;
  /** Whether an element is or contains the body of the article, or contains its headline. */
  isAround(element: Element): boolean;
  /** Whether there is anything to read in an element outside the article. */
  hasContent(element: Element): boolean;
  /**
   * Counts a new or changed element. Returns false if the page needs a new survey, for example because its
   * article is gone or the amount of prose has doubled.
   */
  update(element: Element): boolean;
};

/** Minimum prose for a page to have a core, in UTF-16 units. With less, all of the page is read. */
const MIN_PROSE = 600;
/** Minimum prose of another article beside the core, in UTF-16 units, as on a page with endless scrolling. */
const MIN_SECOND_ARTICLE = 400;
const CORE_SHARE = 0.9;
const KEPT_SHARE = 0.4;
const MAJORITY = 0.6;
const LINK_SHARE = 0.8;
/** Minimum share of links in a line of links that begins with a label, and their minimum number. */
const LABELLED_SHARE = 0.65;
const LABELLED_LINKS = 3;

const UNSEEN = /^(?:script|style|template|noscript|link|meta|wbr|rp|rtc?)$/;
const LISTS = /^(?:ul|ol|div|section|table|p|h[2-6]|dl|figure|article)$/;
const LINES = /^(?:ul|ol|li|div|section|p|dl|dd)$/;
const SENTENCE_END = /[.!?…][\s"'”’»)\]]*$/;

const isArticleElement = (element: Element): boolean =>
  element.localName === 'article' ||
  element.getAttribute('role') === 'article' ||
  element.getAttribute('itemprop') === 'articleBody';

/** Counts by element. Elements that leave the page are released. */
type Counts = WeakMap<Element, Facts>;

/** Returns where an element stands compared with another one, whose ancestors in the flat tree are `around`. */
function placeOf(element: Element, other: Element, around: ReadonlySet<Element>): 'before' | 'in' | 'behind' {
  let child: Node = element;
  for (let up = parentOf(child); up && !around.has(up); up = parentOf(up)) {
    if (up === other) return 'in';
    child = up;
  }
  for (let next = child.nextSibling; next; next = next.nextSibling)
    if (next === other || around.has(next as Element)) return 'before';
  return 'behind';
}

/** Returns the smallest element that contains most of the prose below `top`. */
function proseOf(top: Element, counts: Counts): Element | undefined {
  const total = counts.get(top)?.prose ?? 0;
  if (total < MIN_PROSE) return;
  let body = top;
  for (let next: Element | undefined = top; next; ) {
    body = next;
    next = undefined;
    const children = childrenOf(body);
    for (let child = nextChild(children); child; child = nextChild(children))
      if ((counts.get(child as Element)?.prose ?? 0) >= CORE_SHARE * total) next = child as Element;
  }
  return body;
}

const ancestorsOf = (element: Element | undefined): Set<Element> => {
  const found = new Set<Element>();
  for (let up = element && parentOf(element); up; up = parentOf(up)) found.add(up);
  return found;
};

/** Surveys the whole page that contains an element, without pausing. */
export const surveyPage = (element: Element): Survey => toEnd(stepsOfSurvey(element));

/** Surveys the whole page that contains an element, in steps: one walk, without layout. */
export function* stepsOfSurvey(element: Element): Steps<Survey> {
  const page = bodyOf(element.ownerDocument);
  let top = element;
  for (let up = parentOf(element); up && top !== page; up = parentOf(up)) top = up;
  const begin = () => new TextCount(top, undefined, findHeadline(element.ownerDocument, top));
  const { headline, results } = yield* stepsOfWalk(begin);
  return new CountedSurvey(headline, results);
}

const isLinkList = ({ element, text, linked }: Facts): boolean =>
  LISTS.test(element.localName) && text > 0 && linked >= LINK_SHARE * text;

/** Whether an element contains only links to places on the same page, such as a list of an article's contents. */
const isContents = ({ element, text, jumps, jumped }: Facts): boolean =>
  LISTS.test(element.localName) && jumps > 1 && jumped >= LINK_SHARE * text;

/** Whether an element is a label with links, such as “Topics: …”, and not a sentence with many links. */
const isLabelled = ({ element, text, linked, links }: Facts): boolean =>
  LINES.test(element.localName) &&
  links >= LABELLED_LINKS &&
  linked >= LABELLED_SHARE * text &&
  !SENTENCE_END.test(element.textContent ?? '');

/** Whether an element is a link to a topic that is not in a sentence. */
const isTag = ({ element, flow }: Facts): boolean =>
  element.localName === 'a' &&
  /\btag\b/.test(element.getAttribute('rel') ?? '') &&
  (flow.text < MIN_PARAGRAPH || flow.linked >= flow.text / 2);

/** Subtracts an element's old counts from those of all elements above it, and adds its new ones. */
function addAbove(above: Facts, before: Facts | undefined, after: Facts | undefined): void {
  for (let up: Facts | undefined = above; up; up = up.above) {
    if (before) addTo(up, before, -1);
    if (after) addTo(up, after, 1);
  }
}

/** Returns a function that counts doubtful prose as the article's if the page has hardly any other. */
function doubtOf({ prose, beside, never }: Facts): (facts: Facts) => void {
  // Some pages call every wrapper “sidebar”, and some contain only comments.
  const takesBeside = beside > 3 * prose;
  const takesNever = prose + beside < MIN_PROSE && never > 3 * (prose + beside);
  return (facts) => {
    if (takesBeside) facts.prose += facts.beside;
    if (takesNever) facts.prose += facts.never;
  };
}

/** The counts of a page, and where its article is. */
class CountedSurvey implements Survey {
  readonly root: Element;
  readonly headline: Element | undefined;
  readonly core: Element | undefined;
  private readonly counts: Counts = new WeakMap();
  private readonly all: Facts;
  private readonly surveyed: number;
  private readonly body: Element | undefined;
  private readonly aroundBody: ReadonlySet<Element>;
  private readonly aroundHeadline: ReadonlySet<Element>;
  private readonly take: (facts: Facts) => void;
  /** Parts of the story whose names say that they are beside it. */
  private readonly misnamed = new WeakSet<Element>();

  constructor(headline: Element | undefined, counted: readonly Facts[]) {
    this.all = counted[0] as Facts;
    const top = this.all.element;
    this.headline = headline;
    this.take = doubtOf(this.all);
    this.count(counted);
    const story = this.findMisnamed(counted);
    this.surveyed = this.all.prose;
    this.body = proseOf(story ?? top, this.counts) ?? story;
    let core = this.body;
    while (core && headline && core !== top && !this.counts.get(core)?.headline) core = parentOf(core) ?? top;
    this.core = core?.closest('article') ?? core;
    this.root = this.core?.closest('main, [role="main"]') ?? top;
    this.aroundBody = ancestorsOf(this.body);
    this.aroundHeadline = ancestorsOf(headline);
  }

  skips(element: Element): boolean {
    const facts = this.counts.get(element);
    const zone = facts?.zone ?? zoneOf(element, tagOf(element), false);
    if (zone === 'silent' || zone === 'hidden') return true;
    if (facts && this.isKept(facts)) return false;
    if (zone === 'never' || zone === 'beside') return true;
    if (!facts) return false;
    return [isLinkList, isContents, isLabelled, isTag].some((is) => is(facts)) || this.isLeftover(facts);
  }

  takesSpace(element: Element): boolean {
    return !UNSEEN.test(element.localName) && this.counts.get(element)?.zone !== 'hidden';
  }

  isBlock(element: Element): boolean {
    return this.counts.get(element)?.isBlock ?? isBlock(element);
  }

  isStandfirst(element: Element): boolean {
    return this.counts.get(element)?.zone === 'standfirst';
  }

  isInside(element: Element, around: boolean): boolean {
    if (around || !this.core || element === this.core) return true;
    return !this.aroundBody.has(element) && isArticleElement(element) && this.isSecondArticle(element);
  }

  isAround(element: Element): boolean {
    return element === this.body || this.aroundBody.has(element) || this.aroundHeadline.has(element);
  }

  hasContent(element: Element): boolean {
    return this.aroundBody.has(element) || this.isSecondArticle(element);
  }

  update(element: Element): boolean {
    const { headline } = this;
    if (this.core?.isConnected === false || headline?.isConnected === false) return false;
    const parent = parentOf(element);
    const above = parent ? this.counts.get(parent) : undefined;
    // An unknown parent is inside something that is never read, or belongs to a page that replaced this one.
    if (!above) return this.isInUnread(parent);
    if (above.isUnread) return true;
    if (!headline && (element.localName === 'h1' || element.querySelector('h1'))) return false;
    const before = this.counts.get(element);
    const fresh = countBelow(element, above, headline);
    this.count(fresh);
    addAbove(above, before, fresh[0]);
    return this.core ? this.all.prose < 2 * this.surveyed : this.all.prose < MIN_PROSE;
  }

  private count(counted: readonly Facts[]): void {
    for (const facts of counted) {
      this.take(facts);
      this.counts.set(facts.element, facts);
    }
  }

  /** Counts misnamed parts of the story as the article's. Returns the part that is all of the story. */
  private findMisnamed(counted: readonly Facts[]): Element | undefined {
    let story: Element | undefined;
    for (const part of counted) {
      const place = placeIn(part, this.all, (element) => this.counts.get(element));
      if (!place) continue;
      if (place === 'story') story = part.element;
      this.misnamed.add(part.element);
      for (let up = part.above; up; up = up.above) {
        up.prose += part.beside + part.never;
        up.beside -= part.beside;
        up.never -= part.never;
      }
      for (const facts of counted)
        if (part.element.contains(facts.element)) {
          facts.prose += facts.beside + facts.never;
          facts.beside = 0;
          facts.never = 0;
        }
    }
    return story;
  }

  private isSecondArticle(element: Element): boolean {
    return (this.counts.get(element)?.prose ?? 0) >= MIN_SECOND_ARTICLE;
  }

  /** Whether to read an element despite its zone. If there is little prose, comments are never read. */
  private isKept(facts: Facts): boolean {
    if (facts.headline || this.misnamed.has(facts.element)) return true;
    return this.all.prose < MIN_PROSE
      ? facts.zone !== 'never' && facts.text >= MAJORITY * this.all.text
      : facts.prose >= KEPT_SHARE * this.all.prose;
  }

  /** Whether an element before the headline or after the body is outside the article: neither prose nor a caption. */
  private isLeftover({ element, prose, headline: hasHeadline }: Facts): boolean {
    const { body, headline, aroundBody, aroundHeadline } = this;
    if (prose > 0 || hasHeadline || aroundBody.has(element) || element === body) return false;
    const parent = parentOf(element);
    if (!parent || !(aroundBody.has(parent) || aroundHeadline.has(parent))) return false;
    if (element.localName === 'figure' || element.localName === 'figcaption') return false;
    if (headline && placeOf(element, headline, aroundHeadline) === 'before') return true;
    return body !== undefined && placeOf(element, body, aroundBody) === 'behind';
  }

  private isInUnread(element: Element | null): boolean {
    let up = element;
    while (up && !this.counts.has(up)) up = parentOf(up);
    return up !== null && this.counts.get(up)?.isUnread === true;
  }
}
