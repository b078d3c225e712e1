import { findHeadline } from './headline.ts';
import { type Steps, toEnd } from './slices.ts';
import { addTo, countBelow, type Facts } from './text-counts.ts';
import { attributesOf, bodyOf, childrenOf, isBlock, nextChild, parentOf } from './tree.ts';
import { zoneOf } from './zone.ts';

/** The zones of a page as they were found; what is added later must be told. */
export type Survey = {
  /** Where reading starts: the page's `main` where that holds the article, else its body. */
  readonly root: Element;
  readonly headline: Element | undefined;
  /** The smallest element that holds the headline and most of the prose; absent on pages without prose. */
  readonly core: Element | undefined;
  /** Whether an element and all in it is never read. */
  skips(element: Element): boolean;
  /** Whether a skipped element still takes its place in the line, and so parts the words around it. */
  takesSpace(element: Element): boolean;
  isBlock(element: Element): boolean;
  isStandfirst(element: Element): boolean;
  /** Whether text in the element is the article's, given whether the text around it is. */
  isInside(element: Element, around: boolean): boolean;
  /** Whether there is anything to read in an element outside the article. */
  hasContent(element: Element): boolean;
  /**
   * Counts an element that is new or has changed. Gives false where the page is no longer the one that was surveyed:
   * its article has gone, or as much prose again has come.
   */
  update(element: Element): boolean;
};

/** With less prose than this a page has no core, and all of it is read. */
const MIN_PROSE = 600;
/** An article of its own beside the core, such as the next one of an endless page. */
const MIN_SECOND_ARTICLE = 400;
const CORE_SHARE = 0.9;
const KEPT_SHARE = 0.4;
const MAJORITY = 0.6;
const LINK_SHARE = 0.8;
/** So often a survey begins anew because the page changes under it; then it is done in one go. */
const ATTEMPTS = 3;

const UNSEEN = /^(?:script|style|template|noscript|link|meta|wbr)$/;
const LISTS = /^(?:ul|ol|div|section|table|p|h[2-6]|dl|figure|article)$/;

const isArticleElement = (element: Element): boolean =>
  element.localName === 'article' ||
  element.getAttribute('role') === 'article' ||
  element.getAttribute('itemprop') === 'articleBody';

/** What was counted, by element; what leaves the page leaves no trace here. */
type Counts = WeakMap<Element, Facts>;

/** The smallest element that holds most of the prose below `top`. */
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

/** Surveys the whole page that an element is part of, in one go. */
export const surveyPage = (element: Element): Survey => toEnd(stepsOfSurvey(element));

/** The same in steps: one walk, without layout. */
export function* stepsOfSurvey(element: Element): Steps<Survey> {
  const page = bodyOf(element.ownerDocument);
  let top = element;
  for (let up = parentOf(element); up && top !== page; up = parentOf(up)) top = up;
  for (let attempt = 1; ; attempt++) {
    const headline = findHeadline(element.ownerDocument, top);
    const steps = countBelow(top, undefined, headline);
    const counted = attempt < ATTEMPTS ? yield* steps : toEnd(steps);
    if (counted) return surveyOf(headline, counted);
  }
}

/** What takes prose in doubtful zones for the article's, where the page has hardly any other. */
function doubtOf({ prose, beside, never }: Facts): (facts: Facts) => void {
  // A page whose every wrapper is called “sidebar” has no other article; one of comments alone is read for them.
  const takesBeside = beside > 3 * prose;
  const takesNever = prose + beside < MIN_PROSE && never > 3 * (prose + beside);
  return (facts) => {
    if (takesBeside) facts.prose += facts.beside;
    if (takesNever) facts.prose += facts.never;
  };
}

function surveyOf(headline: Element | undefined, counted: readonly Facts[]): Survey {
  const all = counted[0] as Facts;
  const top = all.element;
  const take = doubtOf(all);
  const counts: Counts = new WeakMap();
  for (const facts of counted) {
    take(facts);
    counts.set(facts.element, facts);
  }
  const surveyed = all.prose;
  const body = proseOf(top, counts);
  let core = body;
  while (core && headline && core !== top && !counts.get(core)?.headline) core = parentOf(core) ?? top;
  core = core?.closest('article') ?? core;
  const aroundBody = ancestorsOf(body);
  const aroundHeadline = ancestorsOf(headline);

  // With little prose to go by, an element is kept for most of the text, comments never.
  const isMost = (facts: Facts): boolean =>
    all.prose < MIN_PROSE
      ? facts.zone !== 'never' && facts.text >= MAJORITY * all.text
      : facts.prose >= KEPT_SHARE * all.prose;
  const isKept = (facts: Facts): boolean => facts.headline || isMost(facts);
  /** Before the headline and after the body stand labels and leftovers: there only prose and captions count. */
  const isLeftover = (one: Element, facts: Facts): boolean => {
    if (!core || !body || facts.prose > 0 || facts.headline || aroundBody.has(one) || one === body)
      return false;
    const parent = parentOf(one);
    if (!parent || !(aroundBody.has(parent) || aroundHeadline.has(parent))) return false;
    if (one.localName === 'figure' || one.localName === 'figcaption') return false;
    const isBefore = headline !== undefined && (headline.compareDocumentPosition(one) & 2) !== 0;
    return isBefore || (!body.contains(one) && (body.compareDocumentPosition(one) & 4) !== 0);
  };
  const isLinkList = (name: string, facts: Facts): boolean =>
    LISTS.test(name) && facts.text > 0 && facts.linked >= LINK_SHARE * facts.text;

  const isInUnread = (element: Element | null): boolean => {
    let up = element;
    while (up && !counts.has(up)) up = parentOf(up);
    return up !== null && counts.get(up)?.isUnread === true;
  };

  return {
    root: core?.closest('main, [role="main"]') ?? top,
    headline,
    core,
    skips(one) {
      const facts = counts.get(one);
      const zone = facts?.zone ?? zoneOf(one, attributesOf(one), false);
      if (zone === 'silent' || zone === 'hidden') return true;
      if (facts && isKept(facts)) return false;
      if (zone === 'never' || zone === 'beside') return true;
      return facts !== undefined && (isLinkList(one.localName, facts) || isLeftover(one, facts));
    },
    takesSpace: (one) => !UNSEEN.test(one.localName) && counts.get(one)?.zone !== 'hidden',
    isBlock: (one) => counts.get(one)?.isBlock ?? isBlock(one),
    isStandfirst: (one) => counts.get(one)?.zone === 'standfirst',
    isInside: (one, around) =>
      around ||
      !core ||
      one === core ||
      (!aroundBody.has(one) && isArticleElement(one) && (counts.get(one)?.prose ?? 0) >= MIN_SECOND_ARTICLE),
    hasContent: (one) => aroundBody.has(one) || (counts.get(one)?.prose ?? 0) >= MIN_SECOND_ARTICLE,
    update(one) {
      const parent = parentOf(one);
      const above = parent ? counts.get(parent) : undefined;
      if (core?.isConnected === false || headline?.isConnected === false) return false;
      // An unknown parent is part of what is never read, or of a page that came in the place of this one.
      if (!above) return isInUnread(parent);
      if (above.isUnread) return true;
      if (!headline && (one.localName === 'h1' || one.querySelector('h1'))) return false;
      const before = counts.get(one);
      const fresh = toEnd(countBelow(one, above, headline)) ?? [];
      for (const facts of fresh) {
        take(facts);
        counts.set(facts.element, facts);
      }
      for (let up: Facts | undefined = above; up; up = up.above) {
        if (before) addTo(up, before, -1);
        if (fresh[0]) addTo(up, fresh[0], 1);
      }
      return core ? all.prose < 2 * surveyed : all.prose < MIN_PROSE;
    },
  };
}
