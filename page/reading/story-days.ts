import { printedDay } from './calendar.ts';
import { headTexts } from './head-texts.ts';
import { addressKey, daysOfLinkedStories, headlineKey, idKey } from './linked-stories.ts';
import { isLiveBlog } from './live-blog.ts';
import { isAfter } from './machine-date.ts';
import { closest, contains, firstIn, matches } from './own-methods.ts';
import { parentOf } from './tree.ts';
import { firstDayIn, saysChange } from './update-words.ts';

/** A part of a page with a day of its own: an entry of a live blog, or another story. */
export type Story = {
  readonly root: Element;
  readonly kind: 'entry' | 'story';
  /** `YYYY-MM-DD`. */
  readonly date: string;
};

/** What is known about the page: the headline of its own story, its day (`YYYY-MM-DD`, or null), and today. */
type Page = {
  readonly headline: Element | undefined;
  readonly published: string | null;
  readonly today: string;
};

const OLDEST = '1990-01-01';
/** Maximum length of the text around a time that is not one in running text, in UTF-16 units. */
const AROUND_TIME = 100;
/** Maximum number of times of a story that are looked at. */
const TIMES = 6;
/** Maximum number of stories that are told apart by their headlines alone. */
const STORIES = 30;

const ENTRY = [
  ...['article', '[role="article"]', '[itemprop~="liveBlogUpdate"]', '[itemprop~="blogPost"]'],
  ...['[itemtype*="BlogPosting"]', '[itemtype*="Article"]'],
].join(',');
const TIME = 'time, [itemprop~="datePublished"]';
const HEADING = 'h1, h2, h3, h4, [itemprop~="headline"]';
const BESIDE = 'aside, nav, form, blockquote, figure';
const WHOLE = /^(?:body|main|html)$/;
const FLOW = 'p, li, dd, td, div, section, header, footer, span';
/** Attributes in which pages with endless scrolling keep the addresses of their stories. */
const ADDRESSES = [
  'data-url',
  'data-href',
  'data-permalink',
  'data-canonical',
  'data-article-url',
  'data-uri',
];

/** Whether an attribute of a time says that it is that of a change. */
const isOfChange = (time: Element): boolean =>
  /dateModified|updated|modified/i.test(`${time.getAttribute('itemprop')} ${time.getAttribute('class')}`);

/** Finds the stories of a page that have a day of their own. Reads the page once, and only where it must. */
export class StoryDays {
  private readonly page: Page;
  private readonly document: Document;
  private readonly known = new Map<Element, Story | null>();
  private linked: ReadonlyMap<string, string> | undefined;
  private tops: ReadonlySet<Element> | undefined;
  private live: boolean | undefined;
  private single: boolean | undefined;

  constructor(document: Document, page: Page) {
    this.document = document;
    this.page = page;
  }

  /** Returns the story that an element is in; null for the page's own. `heading` is the nearest one above it. */
  of(element: Element, heading: string): Story | null {
    if (this.isSingle()) return null;
    const around = this.around(element);
    if (around || !this.isLive() || heading === '') return around;
    const date = this.linkedDay(headlineKey(heading));
    return date === undefined ? null : { root: element, kind: 'entry', date };
  }

  /** Whether the page has nothing that could be another story: no article but its own, and one headline. */
  private isSingle(): boolean {
    if (this.single === undefined) {
      // Only few elements have one of these attributes, so the longer test runs seldom.
      const marked = this.document.querySelectorAll('article, [role], [itemprop], [itemtype]');
      const [first, second] = [...marked].filter((element) => matches(element, ENTRY));
      const hasOthers = second !== undefined || (first !== undefined && !this.isOwn(first));
      this.single = !hasOthers && this.document.getElementsByTagName('h1').length <= 1 && !this.isLive();
    }
    return this.single;
  }

  private around(element: Element): Story | null {
    const known = this.known.get(element);
    if (known !== undefined) return known;
    const isStory = this.topStories().has(element) || matches(element, ENTRY);
    const own = this.isOwn(element)
      ? isStory
        ? this.ownStory(element)
        : undefined
      : this.storyAt(element, isStory);
    const parent = own === undefined && !WHOLE.test(element.localName) ? parentOf(element) : null;
    const story = own ?? (parent && this.around(parent));
    this.known.set(element, story);
    return story;
  }

  /** Whether an element contains the headline of the page's own story. */
  private isOwn(element: Element): boolean {
    const { headline } = this.page;
    return headline !== undefined && (element === headline || contains(element, headline));
  }

  /** The page's own story has a day of its own if others are on the page, and the page's day may be that of another. */
  private ownStory(element: Element): Story | null {
    const hasOthers = this.topStories().size > 1;
    if (!hasOthers && !this.hasSibling(element)) return null;
    const [time] = hasOthers ? this.timesOf(element) : [];
    const date = this.dayByData(element) ?? (time && this.dayOf(time));
    return date === undefined || date === this.page.published ? null : { root: element, kind: 'story', date };
  }

  private hasSibling(element: Element): boolean {
    return [...(element.parentElement?.children ?? [])].some(
      (other) => other !== element && matches(other, ENTRY),
    );
  }

  /** The story of an element outside the page's own; undefined if the elements around it may have one. */
  private storyAt(element: Element, isStory: boolean): Story | undefined {
    const byId = element.id && this.isLive() ? this.linkedDay(idKey(element.id)) : undefined;
    if (byId !== undefined) return { root: element, kind: 'entry', date: byId };
    if (isStory) return this.marked(element);
    return this.isLive() ? this.timed(element) : undefined;
  }

  /** The story of an element that pages use for stories. */
  private marked(root: Element): Story | undefined {
    const kind = this.kindOf(root);
    const byData = this.dayByData(root);
    if (byData !== undefined) return { root, kind, date: byData };
    const time = this.timesOf(root)[0];
    const date = time ? this.dayOf(time) : this.printed(root);
    if (date === undefined) return;
    return kind === 'story' || this.isLater(date, time) ? { root, kind, date } : undefined;
  }

  /** The entry of a live blog whose page has no element for entries: the nearest element with a time. */
  private timed(root: Element): Story | undefined {
    const [time, other] = this.timesOf(root);
    const date = time && !other ? this.dayOf(time) : undefined;
    return date === undefined || !this.isLater(date, time) ? undefined : { root, kind: 'entry', date };
  }

  /** An entry is not older than its live blog. Without a day of the blog, it has a time of day. */
  private isLater(date: string, time: Element | undefined): boolean {
    const { published } = this.page;
    if (time?.closest('[itemprop~="liveBlogUpdate"]')) return true;
    return published === null ? /\d:\d\d/.test(time?.getAttribute('datetime') ?? '') : date >= published;
  }

  /** A story has a headline of the first rank, or stands beside the page's own story. Others are entries. */
  private kindOf(root: Element): Story['kind'] {
    if (matches(root, '[itemprop~="liveBlogUpdate"]')) return 'entry';
    const own = this.page.headline?.closest(ENTRY);
    const isBeside = own !== null && own !== undefined && !contains(own, root);
    return firstIn(root, 'h1') || isBeside ? 'story' : 'entry';
  }

  private dayByData(root: Element): string | undefined {
    const heading = [...root.querySelectorAll(HEADING)].find((one) => this.rootOf(one) === root);
    const addresses = [
      ...ADDRESSES.map((name) => root.getAttribute(name)),
      heading?.querySelector('a[href]')?.getAttribute('href') ??
        heading?.closest('a[href]')?.getAttribute('href'),
    ];
    const keys = [...addresses.map(addressKey), ...(heading ? [headlineKey(heading.textContent)] : [])];
    return keys.map((key) => this.linkedDay(key)).find((day) => day !== undefined);
  }

  private rootOf(element: Element): Element | null {
    let at: Element | null = element;
    while (at && !matches(at, ENTRY) && !this.topStories().has(at)) at = parentOf(at);
    return at;
  }

  /** The times of a story, in order, without those of stories in it, in running text and of changes. */
  private timesOf(root: Element): readonly Element[] {
    const found: Element[] = [];
    const isMarked = this.rootOf(root) === root;
    for (const time of [...root.querySelectorAll(TIME)].slice(0, TIMES)) {
      if (isMarked && this.rootOf(time) !== root && time !== root) continue;
      if (time.closest(BESIDE) || isOfChange(time) || this.dayOf(time) === undefined) continue;
      const around = (time.parentElement && closest(time.parentElement, FLOW)?.textContent) ?? '';
      const isInText = contains(root, time.parentElement && closest(time.parentElement, 'p, li, dd, td'));
      if (!isInText || around.trim().length <= AROUND_TIME) found.push(time);
    }
    return found;
  }

  private printed(root: Element): string | undefined {
    const heading = firstIn(root, HEADING);
    if (!heading) return;
    for (const { element, text, hasTime } of headTexts(heading)) {
      const isDayLine = !hasTime && !saysChange(text) && contains(root, element);
      const day = isDayLine ? this.valid(firstDayIn(text)) : undefined;
      if (day !== undefined) return day;
    }
    return;
  }

  private dayOf(time: Element): string | undefined {
    return this.valid(
      time.getAttribute('datetime') ?? time.getAttribute('content') ?? time.textContent ?? '',
    );
  }

  private valid(text: unknown): string | undefined {
    if (typeof text !== 'string') return;
    const { today } = this.page;
    const day = printedDay(text);
    return day === undefined || day < OLDEST || isAfter(text, day, today) ? undefined : day;
  }

  /** The elements around the first headlines of a page with several, each as large as it can be. */
  private topStories(): ReadonlySet<Element> {
    if (this.tops) return this.tops;
    const heads = [...this.document.getElementsByTagName('h1')].slice(0, STORIES);
    const tops = new Set<Element>();
    if (heads.length > 1)
      for (const head of heads) {
        let at: Element = head;
        for (let up = parentOf(at); up && !up.getElementsByTagName('h1')[1]; up = parentOf(at)) at = up;
        if (at !== head) tops.add(at);
      }
    this.tops = tops;
    return tops;
  }

  private isLive(): boolean {
    this.live ??= isLiveBlog(this.document);
    return this.live;
  }

  private linkedDay(key: string): string | undefined {
    this.linked ??= daysOfLinkedStories(this.document, (text) => this.valid(text));
    return this.linked.get(key);
  }
}
