import { ChildOrder } from './child-order.ts';
import { isOnlyLinks } from './link-lists.ts';
import { placeIn } from './misnamed.ts';
import { closest, contains, firstIn } from './own-methods.ts';
import type { Place } from './place.ts';
import { ancestorsOf, type Places } from './places.ts';
import { Prose, ProseSearch } from './prose-search.ts';
import type { Survey } from './survey.ts';
import { MIN_PARAGRAPH, TextCount } from './text-counts.ts';
import { isBlock, parentOf, tagOf } from './tree.ts';
import { zoneOf } from './zone.ts';

/** Minimum prose for a page to have a core, in UTF-16 units. With less, all of the page is read. */
const MIN_PROSE = 600;
/** Prose in paragraphs that shows where the article is. With less, all text of the page is counted. */
const CERTAIN_PROSE = 1200;
/** Minimum prose of another article beside the core, in UTF-16 units, as on a page with endless scrolling. */
const MIN_SECOND_ARTICLE = 400;
const CORE_SHARE = 0.9;
const KEPT_SHARE = 0.4;
const MAJORITY = 0.6;

const UNSEEN = new Set('script style template noscript link meta wbr rp rt rtc'.split(' '));

const isArticleElement = (element: Element): boolean =>
  element.localName === 'article' ||
  element.getAttribute('role') === 'article' ||
  element.getAttribute('itemprop') === 'articleBody';

/** Where the prose of a page is, and thereby its article. */
export class ProseSurvey implements Survey {
  readonly root: Element;
  readonly headline: Element | undefined;
  readonly core: Element | undefined;
  private readonly places: Places;
  private readonly all: Place;
  /** Whether only the paragraphs were searched. */
  private readonly isNative: boolean;
  private readonly surveyed: number;
  private readonly body: Element | undefined;
  private readonly aroundBody: ReadonlySet<Element>;
  private readonly fromHeadline: ChildOrder | undefined;
  private readonly fromBody: ChildOrder | undefined;
  private readonly takesBeside: boolean;
  private readonly takesNever: boolean;
  /** Parts of the story whose names say that they are beside it. */
  private readonly misnamed = new WeakSet<Element>();

  constructor(places: Places, { holding }: Prose, isNative: boolean) {
    this.places = places;
    this.all = places.top;
    this.isNative = isNative;
    const top = this.all.element;
    const { prose, beside, never } = this.all;
    // Some pages call every wrapper “sidebar”, and some contain only comments.
    this.takesBeside = beside > 3 * prose;
    this.takesNever = prose + beside < MIN_PROSE && never > 3 * (prose + beside);
    const story = this.findMisnamed(holding);
    this.surveyed = this.proseIn(this.all);
    this.body = this.findBody(story ?? this.all, holding) ?? story?.element;
    const { headline } = places;
    this.headline = headline;
    let core = this.body;
    while (core && headline && core !== top && !places.of(core)?.hasHeadline) core = parentOf(core) ?? top;
    this.core = (core && closest(core, 'article')) ?? core;
    this.root = (this.core && closest(this.core, 'main, [role="main"]')) ?? top;
    this.aroundBody = ancestorsOf(this.body);
    this.fromHeadline = headline && new ChildOrder(headline, places.aroundHeadline);
    this.fromBody = this.body && new ChildOrder(this.body, this.aroundBody);
  }

  /** Whether there is so much prose that it shows where the article is. */
  isCertain(): boolean {
    return this.surveyed >= CERTAIN_PROSE;
  }

  skips(element: Element): boolean {
    const place = this.places.of(element);
    const zone = place?.zone ?? zoneOf(element, tagOf(element), false);
    if (zone === 'silent' || zone === 'hidden' || place?.isUnread) return true;
    if (place && this.isKept(place)) return false;
    if (zone === 'never' || zone === 'beside') return true;
    if (!place) return false;
    return isOnlyLinks(place) || this.isLeftover(place);
  }

  takesSpace(element: Element): boolean {
    return !UNSEEN.has(element.localName) && this.places.of(element)?.zone !== 'hidden';
  }

  isBlock(element: Element): boolean {
    return this.places.of(element)?.isBlock ?? isBlock(element);
  }

  isStandfirst(element: Element): boolean {
    return this.places.of(element)?.zone === 'standfirst';
  }

  isInside(element: Element, around: boolean): boolean {
    if (around || !this.core || element === this.core) return true;
    return !this.aroundBody.has(element) && isArticleElement(element) && this.isSecondArticle(element);
  }

  isAround(element: Element): boolean {
    return element === this.body || this.aroundBody.has(element) || this.places.aroundHeadline.has(element);
  }

  hasContent(element: Element): boolean {
    return this.aroundBody.has(element) || this.isSecondArticle(element);
  }

  update(element: Element): boolean {
    const { headline, places } = this;
    if (this.core?.isConnected === false || headline?.isConnected === false) return false;
    const parent = parentOf(element);
    const above = parent ? places.of(parent) : undefined;
    // The parent may belong to a page that replaced this one.
    if (!above) return false;
    if (above.isUnread) return true;
    if (!headline && (element.localName === 'h1' || firstIn(element, 'h1'))) return false;
    const before = places.forget(element);
    for (let up: Place | undefined = above; before && up; up = up.above) {
      up.prose -= before.prose;
      up.beside -= before.beside;
      up.never -= before.never;
    }
    this.findProse(element);
    const prose = this.proseIn(this.all);
    return this.core
      ? prose < 2 * this.surveyed && (!this.isNative || prose >= CERTAIN_PROSE)
      : prose < MIN_PROSE;
  }

  /** Adds the prose in a new element, in the way in which the page was surveyed. */
  private findProse(element: Element): void {
    const { places } = this;
    const place = places.of(element);
    const walk = this.isNative ? new ProseSearch(element, places) : place && places.countFrom(place);
    while (walk?.step());
    if (walk instanceof TextCount) new Prose().addAll(walk);
  }

  /** The prose in an element that counts as the article's. */
  private proseIn({ prose, beside, never }: Place): number {
    return prose + (this.takesBeside ? beside : 0) + (this.takesNever ? never : 0);
  }

  /** Returns the smallest element around paragraphs that contains most of the prose in `top`. */
  private findBody(top: Place, holding: Iterable<Place>): Element | undefined {
    const total = this.proseIn(top);
    if (total < MIN_PROSE) return;
    let body = top;
    for (const place of holding)
      if (this.proseIn(place) >= CORE_SHARE * total && contains(body.element, place.element)) body = place;
    return body.element;
  }

  /** Counts misnamed parts of the story as the article's. Returns the part that is all of the story. */
  private findMisnamed(holding: Iterable<Place>): Place | undefined {
    let story: Place | undefined;
    for (const part of holding) {
      const kind = placeIn(part, this.all, this.places);
      if (!kind) continue;
      if (kind === 'story') story = part;
      this.misnamed.add(part.element);
      for (let up = part.above; up; up = up.above) {
        up.prose += part.beside + part.never;
        up.beside -= part.beside;
        up.never -= part.never;
      }
      for (const place of holding)
        if (contains(part.element, place.element)) {
          place.prose += place.beside + place.never;
          place.beside = 0;
          place.never = 0;
        }
    }
    return story;
  }

  private isSecondArticle(element: Element): boolean {
    const place = this.places.of(element);
    return place !== undefined && this.proseIn(place) >= MIN_SECOND_ARTICLE;
  }

  /** Whether to read an element despite its zone. If there is little prose, comments are never read. */
  private isKept(place: Place): boolean {
    if (place.hasHeadline || this.misnamed.has(place.element)) return true;
    const total = this.proseIn(this.all);
    if (total >= MIN_PROSE) return this.proseIn(place) >= KEPT_SHARE * total;
    if (place.zone === 'never') return false;
    const { places } = this;
    return places.countsOf(place).text >= MAJORITY * places.countsOf(this.all).text;
  }

  /** Whether an element before the headline or after the body is outside the article: neither prose nor a caption. */
  private isLeftover(place: Place): boolean {
    const { body, aroundBody, places } = this;
    const { element, hasHeadline } = place;
    if (this.proseIn(place) > 0 || hasHeadline || aroundBody.has(element) || element === body) return false;
    const { aroundHeadline } = places;
    const parent = place.above?.element;
    if (!parent || !(aroundBody.has(parent) || aroundHeadline.has(parent))) return false;
    if (element.localName === 'figure' || element.localName === 'figcaption') return false;
    const isOutside = this.fromHeadline?.of(element) === 'before' || this.fromBody?.of(element) === 'behind';
    return isOutside && !this.hasOtherProse(place);
  }

  /** Whether there is prose in an element that is in no paragraph. */
  private hasOtherProse(place: Place): boolean {
    const { element } = place;
    if (!element.shadowRoot && (element.textContent ?? '').length < MIN_PARAGRAPH) return false;
    return this.places.countsOf(place).prose > 0;
  }
}
