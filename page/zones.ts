import { findHeadline } from './headline.ts';
import { bodyOf, childrenOf, isBlock, isHidden, isSilent, parentOf } from './tree.ts';
import { meaningOf } from './words.ts';

/** What an element is by its names alone: `never` and `beside` may still hold the article. */
type Zone = 'silent' | 'hidden' | 'never' | 'beside' | 'standfirst' | '';

/** What was counted in an element's flat tree; lengths are UTF-16 code units. */
type Facts = {
  readonly zone: Zone;
  readonly text: number;
  readonly linked: number;
  /** Text in paragraphs long enough to be prose. */
  readonly prose: number;
  readonly headline: boolean;
};

/** The zones of a page as they stand now; later text asks for a new survey. */
export type Survey = {
  readonly headline: Element | undefined;
  /** The smallest element that holds the headline and most of the prose; absent on pages without prose. */
  readonly core: Element | undefined;
  /** Whether an element and all in it is never read. */
  skips(element: Element): boolean;
  /** Whether a skipped element still takes its place in the line, and so parts the words around it. */
  isSeen(element: Element): boolean;
  isStandfirst(element: Element): boolean;
  /** Whether text in the element is the article's, given whether the text around it is. */
  isInside(element: Element, around: boolean): boolean;
  /** Whether there is anything to read in an element outside the article. */
  isWorth(element: Element): boolean;
};

/** A shorter paragraph is a label, a teaser or a button. */
const PROSE = 80;
/** With less prose than this a page has no core, and all of it is read. */
const LITTLE = 600;
/** An article of its own beside the core, such as the next one of an endless page. */
const ARTICLE = 400;
const CORE_SHARE = 0.9;
const KEPT_SHARE = 0.4;
const MOST = 0.6;
const LINK_SHARE = 0.8;

const WITH_WORDS = /^(?:p|h[1-6]|li|td|th|dd|dt|blockquote|figcaption|caption)$/;
const UNSEEN = /^(?:script|style|template|noscript|link|meta|wbr)$/;
const LISTS = /^(?:ul|ol|div|section|table|p|h[2-6]|dl|figure|article)$/;

function zoneOf(element: Element, inProse: boolean): Zone {
  const name = element.localName;
  if (isSilent(element)) return 'silent';
  if (isHidden(element)) return 'hidden';
  if (name === 'body' || name === 'html') return '';
  if (name === 'sup' && /^[\s\d*†‡[\](),]*$/.test(element.textContent ?? '')) return 'silent';
  const meaning = meaningOf(element);
  if (meaning === 'unseen') return 'hidden';
  if (inProse && !isBlock(element))
    return name === 'a' && element.getAttribute('rel') === 'author' ? 'beside' : '';
  if (name === 'footer') return 'never';
  if (meaning === 'never') return 'never';
  const role = element.getAttribute('role');
  if (role === 'contentinfo') return 'never';
  if (element.getAttribute('aria-hidden') === 'true') return 'beside';
  if (/^(?:aside|form|address|menu)$/.test(name) || role === 'complementary' || role === 'form')
    return 'beside';
  if (
    role === 'banner' ||
    (name === 'header' && !element.closest('article, main, [role="main"], [role="article"]'))
  )
    return 'beside';
  if (/^(?:advert|anzeige|publicit|реклама)/i.test(element.getAttribute('aria-label') ?? '')) return 'beside';
  return meaning;
}

const isArticleElement = (element: Element): boolean =>
  element.localName === 'article' ||
  element.getAttribute('role') === 'article' ||
  element.getAttribute('itemprop') === 'articleBody';

/** Why prose may be no part of the article. */
type Doubt = 'prose' | 'beside' | 'never';
type Flow = { text: number; linked: number };
type Count = Flow & { prose: number; beside: number; never: number; headline: boolean };

/** Counts every element below `top` once. Prose in a zone that is not the article's is counted apart. */
function count(top: Element, headline: Element | undefined): Map<Element, Facts & Count> {
  const counts = new Map<Element, Facts & Count>();
  const visit = (element: Element, around: Flow, inLink: boolean, inProse: boolean, doubt: Doubt): Count => {
    const zone = zoneOf(element, inProse);
    const facts = { zone, text: 0, linked: 0, prose: 0, beside: 0, never: 0, headline: element === headline };
    counts.set(element, facts);
    if (zone === 'silent' || zone === 'hidden') return facts;
    const block = isBlock(element);
    const flow = block ? { text: 0, linked: 0 } : around;
    const link =
      inLink || (element.localName === 'a' && !/^(?:#|$)/.test(element.getAttribute('href') ?? ''));
    const prose = inProse || WITH_WORDS.test(element.localName);
    const isDoubted = (zone === 'never' || zone === 'beside') && !(headline && element.contains(headline));
    const doubted = isDoubted && doubt !== 'never' ? zone : doubt;
    for (const child of childrenOf(element)) {
      if (child.nodeType === 3) {
        const length = (child.nodeValue ?? '').trim().length;
        facts.text += length;
        flow.text += length;
        if (link) {
          facts.linked += length;
          flow.linked += length;
        }
      } else if (child.nodeType === 1) {
        const inner = visit(child as Element, flow, link, prose, doubted);
        facts.text += inner.text;
        facts.linked += inner.linked;
        facts.prose += inner.prose;
        facts.beside += inner.beside;
        facts.never += inner.never;
        facts.headline ||= inner.headline;
      }
    }
    if (block && flow.text >= PROSE && flow.linked < flow.text / 2) facts[doubted] += flow.text;
    return facts;
  };
  const all = visit(top, { text: 0, linked: 0 }, false, false, 'prose');
  // A page whose every wrapper is called “sidebar” has no other article; one of comments alone is read for them.
  const takeBeside = all.beside > 3 * all.prose;
  const takeNever = all.prose + all.beside < LITTLE && all.never > 3 * (all.prose + all.beside);
  for (const facts of counts.values()) {
    if (takeBeside) facts.prose += facts.beside;
    if (takeNever) facts.prose += facts.never;
  }
  return counts;
}

/** The smallest element that holds most of the prose below `top`. */
function proseOf(top: Element, counts: ReadonlyMap<Element, Facts>): Element | undefined {
  const total = counts.get(top)?.prose ?? 0;
  if (total < LITTLE) return;
  let body = top;
  for (let next: Element | undefined = top; next; ) {
    body = next;
    next = undefined;
    for (const child of childrenOf(body))
      if ((counts.get(child as Element)?.prose ?? 0) >= CORE_SHARE * total) next = child as Element;
  }
  return body;
}

const ancestorsOf = (element: Element | undefined): Set<Element> => {
  const found = new Set<Element>();
  for (let up = element && parentOf(element); up; up = parentOf(up)) found.add(up);
  return found;
};

let recent: { readonly top: Element; readonly survey: Survey } | undefined;

/**
 * Surveys the whole page that an element is part of: one walk, without layout. Readings that follow one another in the
 * same task share one survey; what has been added since is judged by its names alone.
 */
export function surveyPage(element: Element): Survey {
  const page = bodyOf(element.ownerDocument);
  let top = element;
  for (let up = parentOf(element); up && top !== page; up = parentOf(up)) top = up;
  if (recent?.top === top) return recent.survey;
  const survey = surveyBelow(top, element.ownerDocument);
  recent = { top, survey };
  queueMicrotask(() => {
    recent = undefined;
  });
  return survey;
}

function surveyBelow(top: Element, document: Document): Survey {
  const headline = findHeadline(document, top);
  const counts = count(top, headline);
  const total = counts.get(top)?.prose ?? 0;
  const body = proseOf(top, counts);
  let core = body;
  while (core && headline && core !== top && !counts.get(core)?.headline) core = parentOf(core) ?? top;
  core = core?.closest('article') ?? core;
  const aroundBody = ancestorsOf(body);
  const aroundHeadline = ancestorsOf(headline);

  const all = counts.get(top)?.text ?? 0;
  // With little prose to go by, an element is kept for most of the text, comments never.
  const isMost = (facts: Facts): boolean =>
    total < LITTLE ? facts.zone !== 'never' && facts.text >= MOST * all : facts.prose >= KEPT_SHARE * total;
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

  return {
    headline,
    core,
    skips(one) {
      const facts = counts.get(one);
      const zone = facts?.zone ?? zoneOf(one, false);
      if (zone === 'silent' || zone === 'hidden') return true;
      if (facts && isKept(facts)) return false;
      if (zone === 'never' || zone === 'beside') return true;
      return facts !== undefined && (isLinkList(one.localName, facts) || isLeftover(one, facts));
    },
    isSeen: (one) => !UNSEEN.test(one.localName) && counts.get(one)?.zone !== 'hidden',
    isStandfirst: (one) => counts.get(one)?.zone === 'standfirst',
    isInside: (one, around) =>
      around ||
      !core ||
      one === core ||
      (!aroundBody.has(one) && isArticleElement(one) && (counts.get(one)?.prose ?? 0) >= ARTICLE),
    isWorth: (one) => aroundBody.has(one) || (counts.get(one)?.prose ?? 0) >= ARTICLE,
  };
}
