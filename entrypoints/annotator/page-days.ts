import { type DayReason, type ReadingDay, readingDay } from '../../core/reading-day.ts';
import type { Block } from '../../page/reading/block.ts';
import type { FullDays, fullDays } from '../../page/reading/full-days.ts';
import { findHeadline } from '../../page/reading/headline.ts';
import { isLiveBlog } from '../../page/reading/live-blog.ts';
import { type ArticleDate, statedDays } from '../../page/reading/stated-days.ts';
import type { Story, StoryDays } from '../../page/reading/story-days.ts';
import { bodyOf } from '../../page/reading/tree.ts';
import { pageOf } from '../shared/page-of.ts';
import { sharedWorld } from '../shared/world.ts';

const NOTHING: ReadingDay = { date: null, origin: null, published: null };

/** Today in the reader's time zone. It only bounds what a page says: a page without a day has none. */
const today = (): string => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

/** Returns the days that the reader has chosen on this page, also under an annotator before this one. */
export function chosenDays(world = sharedWorld()): Map<Element | undefined, string> {
  const page = pageOf(location.href);
  const known = world?.chosenDays;
  if (known?.page === page) return known.days;
  const days = new Map<Element | undefined, string>();
  if (world) world.chosenDays = { page, days };
  return days;
}

/** The days as of which the parts of a page are read. */
export class ReadingDays {
  private told: ArticleDate = { published: null, modified: null, source: null };
  private rest: ((read: typeof fullDays) => FullDays) | undefined;
  private page: ReadingDay = NOTHING;
  private stories: StoryDays | undefined;
  private storyOf = new WeakMap<Block, Story | null>();
  /** Numbers of stories with texts of their own. */
  private readonly numbers = new WeakMap<Element, number>();
  private count = 0;
  /** The days that the reader chose, by story; undefined is the page's own. */
  private readonly chosen: Map<Element | undefined, string>;

  constructor(chosen = new Map<Element | undefined, string>()) {
    this.chosen = chosen;
  }

  /**
   * Begins to read the days of the page anew. Returns whether the day that its data state will do for its first marks:
   * `finish` looks for the rest. A page without such a day, and a live blog, must be finished first. `blocks` and
   * `title`, its headline, are what was read of the page.
   */
  begin(blocks: readonly Block[], title?: Element): boolean {
    const bound = today();
    const headline = title?.isConnected ? title : findHeadline(document, bodyOf(document));
    const stated = statedDays(document, bound, headline);
    const texts = new Map(blocks.map(({ element, text }) => [element, text]));
    this.rest = (read) => read(document, stated, { texts, headline, today: bound });
    // The entries of a live blog have days of their own, which would change at once.
    if (!stated.isLikely || isLiveBlog(document)) return false;
    const { published, source } = stated.dates;
    this.told = stated.dates;
    this.page = readingDay({ published, source, update: null, isOfOneDay: false });
    this.tellApart(undefined);
    return true;
  }

  /** Reads what `begin` has left: the days that the page prints, its updates, and the stories with days of their own. */
  finish(read: typeof fullDays): void {
    const { rest } = this;
    this.rest = undefined;
    if (!rest) return;
    const { dates, update, isOfOneDay, stories } = rest(read);
    this.told = dates;
    this.page = readingDay({ published: dates.published, source: dates.source, update, isOfOneDay });
    this.tellApart(stories);
  }

  private tellApart(stories: StoryDays | undefined): void {
    this.stories = stories;
    this.storyOf = new WeakMap();
  }

  /** Returns the day of the story that a block is in, and why; of the page's own story without a block. */
  of(block?: Block): ReadingDay {
    const story = block && this.story(block);
    const own = story ? { date: story.date, origin: story.kind, published: story.date } : this.page;
    const chosen = this.chosen.get(story?.root);
    return chosen === undefined ? own : { ...own, date: chosen, origin: 'reader' };
  }

  /** Returns the day of a block, `YYYY-MM-DD`, or null. */
  dateOf(block: Block): string | null {
    return this.of(block).date;
  }

  /** Returns why a block, or the page's own story, is read as of its day. `blocks` are all of the page. */
  reason(blocks: readonly Block[], block?: Block): DayReason {
    const { origin, published } = this.of(block);
    const { date } = this.of();
    return { origin, published, others: blocks.some((other) => this.dateOf(other) !== date) };
  }

  /** Returns the day of a later change that the page states of its own story, or null. */
  modified(block?: Block): string | null {
    const { date, origin } = this.of(block);
    const { modified } = this.told;
    const isOwn = origin !== 'reader' && !(block && this.story(block));
    return isOwn && date !== null && modified !== null && modified > date ? modified : null;
  }

  /** Reads the story of a block, or the page's own, as of a day that the reader chose; null is the page's own day. */
  choose(date: string | null, block?: Block): void {
    const root = (block && this.story(block))?.root;
    if (date === null) this.chosen.delete(root);
    else this.chosen.set(root, date);
  }

  /** Returns a key that blocks of one story and one day share; that of the page's own story without a block. */
  keyOf(block?: Block): string {
    const root = block ? this.rootOf(block) : null;
    if (root && !this.numbers.has(root)) this.numbers.set(root, ++this.count);
    return `${root ? this.numbers.get(root) : 0} ${this.of(block).date}`;
  }

  /** Returns the root of the story with texts of its own that a block is in; null for the page's own and for entries. */
  rootOf(block: Block): Element | null {
    const story = this.story(block);
    return story?.kind === 'story' ? story.root : null;
  }

  private story(block: Block): Story | null {
    const known = this.storyOf.get(block);
    if (known !== undefined) return known;
    const story = this.stories?.of(block.element, block.heading) ?? null;
    this.storyOf.set(block, story);
    return story;
  }
}
