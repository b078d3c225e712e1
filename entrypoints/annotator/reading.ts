import type { DayReason } from '../../core/reading-day.ts';
import type { PageMention } from '../../page/painting/painter.ts';
import type { Block } from '../../page/reading/block.ts';
import { type Article, stepsOfArticle } from '../../page/reading/blocks.ts';
import { rootOf } from '../../page/reading/own-methods.ts';
import { pageLanguage } from '../../page/reading/page-language.ts';
import type { Refinement } from '../../page/reading/refinement.ts';
import { inSlices, pause, stepInSlices } from '../../page/reading/slices.ts';
import { whenShown } from '../../page/reading/twins.ts';
import { visibleFirst } from '../../page/reading/visible-first.ts';
import { watchDay } from './day-watch.ts';
import { loadRefinement } from './load-refinement.ts';
import { createMatching, type Matching } from './matching.ts';
import { changedElements, isWithin, type Watch, watchChanges } from './page-changes.ts';
import { chosenDays, ReadingDays } from './page-days.ts';
import { PageMarks } from './page-marks.ts';
import { PageMentions } from './page-mentions.ts';
import type { Painting } from './painting.ts';
import { readAgain } from './read-again.ts';
import { createReplacement, type Replacement } from './replaced-page.ts';
import { createStoryChanges, storiesOf } from './story-changes.ts';
import { inPortions, languageSample, pageSummary } from './text-samples.ts';
import { createTopicGate, type TopicGate } from './topic-gate.ts';
import { whenIdle } from './when-idle.ts';

/** The dependencies of a reading. Everything it does ends when the signal aborts. */
export type ReadingOptions = {
  readonly painting: Painting;
  readonly settings: Promise<{ readonly hidden: readonly string[]; readonly judges: boolean }>;
  /** Called when the mentions or the state of the reading may have changed. */
  readonly onChange: () => void;
  /** Called when the page has told another day of some of its text. */
  readonly onDay: () => void;
  readonly onFault: (error: unknown) => void;
  readonly signal: AbortSignal;
};

/** Reads the page once, then only its changes, and paints what is found. */
export class PageReading {
  private readonly painting: Painting;
  private readonly onChange: () => void;
  private readonly signal: AbortSignal;
  private readonly gate: TopicGate;
  private readonly matching: Matching;
  private readonly changes: Watch;
  private readonly marks: PageMarks;
  private readonly replacement: Replacement;
  private readonly since = createStoryChanges();
  private readonly onDay: () => void;
  private readonly onFault: (error: unknown) => void;
  private readonly byElement = new Map<Element, Block>();
  /** Leaves out of new blocks what is no part of the story, once that is known. */
  private storyOf: ((blocks: readonly Block[]) => readonly Block[]) | undefined;
  /** What has been found so far. */
  readonly found: PageMentions;
  /** As of which day each block is read. */
  readonly days = new ReadingDays(chosenDays());
  private article: Article | undefined;
  private blocks: readonly Block[] = [];
  private hasReadAll = false;

  constructor({ painting, settings, onChange, onDay, onFault, signal }: ReadingOptions) {
    this.painting = painting;
    this.onChange = onChange;
    this.onDay = onDay;
    this.onFault = onFault;
    this.signal = signal;
    this.gate = createTopicGate(settings, () => this.blocks);
    this.matching = createMatching(settings, this.gate, signal);
    this.found = new PageMentions(() => this.blocks, this.matching, this.gate);
    this.changes = watchChanges((records) => this.reread(records), onFault, signal);
    this.marks = new PageMarks(painting, this.found, this.changes, signal);
    this.replacement = createReplacement(signal);
    signal.addEventListener('abort', () => {
      this.blocks = [];
      this.byElement.clear();
      this.matching.clear();
    });
  }

  async start(): Promise<void> {
    // Changes to the page during this reading are handled afterwards.
    this.changes.observePage();
    // This script has just been evaluated, which is a task of its own.
    await pause();
    await this.changes.queue(() => this.readFirst());
    const isDated = (): boolean => this.days.of().date !== null;
    const readDays = (change: () => void): void => {
      if (!this.signal.aborted && this.readAsOf(change)) this.onDay();
    };
    const refine = async (): Promise<void> => {
      const refinement = await loadRefinement();
      readDays(() => this.days.finish(refinement.fullDays));
      await this.changes.queue(() => this.leaveOut(refinement));
    };
    const readAnew = ({ fullDays }: Refinement): void =>
      readDays(() => {
        this.days.begin(this.blocks, this.article?.survey.headline);
        this.days.finish(fullDays);
      });
    whenIdle(() => refine().catch(this.onFault), this.signal);
    watchDay(isDated, () => loadRefinement().then(readAnew).catch(this.onFault), this.signal);
  }

  /** Whether the page has been read once from start to end. */
  isRead(): boolean {
    return this.hasReadAll;
  }

  /** Whether the page has been read and names somebody, but nothing of it is about a pack's topic. */
  isOffTopic(): boolean {
    return this.hasReadAll && this.gate.isShut() && this.found.areAny();
  }

  /** Reads the story of a block as of another day, which decides who held an office and what a plan was called. */
  setDate(date: string | null, block: Block): void {
    this.readAsOf(() => this.days.choose(date, block));
  }

  /** Returns why a block, or the page's own story, is read as of its day. */
  reason(block?: Block): DayReason {
    return this.days.reason(this.blocks, block);
  }

  /** Returns what the story around a block is about: its headings and first paragraphs. */
  summary(block: Block): string {
    const root = this.days.rootOf(block);
    return pageSummary(this.blocks.filter((other) => this.days.rootOf(other) === root));
  }

  /** Returns the ids of the issues that the page is about; undefined while they are not known. */
  subjects(): readonly string[] | undefined {
    return this.since.subjects(this.days.keyOf());
  }

  /** Returns the BCP 47 tag of the page's language, or an empty string. */
  language(): string {
    return this.matching.language();
  }

  private async readFirst(): Promise<void> {
    this.article = await stepInSlices(stepsOfArticle(document), this.signal);
    if (!this.article) return;
    this.replacement.remember(this.article.survey);
    whenShown(this.article.unseen, () => this.replacement.startAgain(false), this.signal);
    this.blocks = this.article.blocks;
    this.matching.setLanguage(pageLanguage(document), languageSample(this.blocks));
    if (!this.days.begin(this.blocks, this.article.survey.headline))
      await loadRefinement().then(({ fullDays }) => this.days.finish(fullDays), this.onFault);
    this.know(this.blocks);
    await this.read(visibleFirst(this.blocks), true);
    this.hasReadAll = true;
    this.onChange();
  }

  /** Leaves out what is between the paragraphs of the story, now and in all that the page adds. */
  private async leaveOut({ storyOf, stepsOfStory }: Refinement): Promise<void> {
    if (!this.article) return;
    const { survey } = this.article;
    this.storyOf = (blocks) => storyOf(blocks, survey, false);
    const kept = await stepInSlices(stepsOfStory(this.blocks, survey, true), this.signal);
    if (!kept) return;
    const story = new Set(kept);
    const gone = new Set(this.blocks.filter((block) => !story.has(block)));
    if (gone.size === 0) return;
    const { isOther, lost } = this.drop(gone);
    if (isOther) this.gate.judge();
    if (lost.length > 0) await this.marks.showAll(lost);
    this.onChange();
  }

  /** Matches blocks, then paints all mentions of the page if `all`, else only those of the blocks. */
  private async read(fresh: readonly Block[], all: boolean): Promise<void> {
    let showsAll = all;
    for await (const some of inSlices(inPortions(fresh), this.signal)) {
      const gone = await this.matching.ask(some, (block) => this.days.dateOf(block));
      if (this.signal.aborted) return;
      if (this.gate.judge()) showsAll = true;
      await (showsAll || gone.length > 0 ? this.marks.showAll(gone) : this.marks.showMore(some));
      this.onChange();
      showsAll = false;
    }
    if (showsAll) await this.marks.showAll([]);
    this.onChange();
    const isKnown = ({ entity, block }: PageMention): boolean =>
      this.since.covers(this.days.keyOf(block), entity);
    // The marks do not wait for the answer. It only changes the lines of some of them.
    if (all || !fresh.every((block) => this.matching.of(block).every(isKnown)))
      this.showChanges().catch(this.onFault);
  }

  /** Learns which actors have changed their position since the story around them, and gives them another line. */
  private async showChanges(): Promise<void> {
    const language = this.language();
    const stories = storiesOf(this.found, this.days, ({ block }) => ({
      page: this.summary(block),
      language,
    }));
    if (this.signal.aborted || !(await this.since.ask(stories)) || this.signal.aborted) return;
    const hasChanged = (mention: PageMention): boolean =>
      this.found
        .optionsAt(mention)
        .every(({ id }) => this.since.hasChanged(this.days.keyOf(mention.block), id));
    this.marks.change(() => this.painting.setChanged(hasChanged));
    this.onChange();
  }

  /** Runs a change of the days, and reads the blocks again whose day is another one. Returns whether any is. */
  private readAsOf(change: () => void): boolean {
    const before = new Map(this.blocks.map((block) => [block, this.days.dateOf(block)]));
    const told = (): string => JSON.stringify([this.days.of(), this.days.modified()]);
    const toldBefore = told();
    change();
    const moved = this.blocks.filter((block) => this.days.dateOf(block) !== before.get(block));
    if (moved.length === 0 && told() === toldBefore) return false;
    this.onChange();
    const reread = () => {
      const there = new Set(this.blocks);
      return this.read(visibleFirst(moved.filter((block) => there.has(block))), true);
    };
    if (moved.length > 0) this.changes.queue(reread).catch(this.onFault);
    return true;
  }

  private async reread(records: readonly MutationRecord[]): Promise<void> {
    const { article } = this;
    if (!article) return;
    if (this.replacement.isReplaced(article.survey)) return this.replacement.startAgain(true);
    const { elements, areNew } = changedElements(records, this.byElement, article.survey.root);
    const changed = new Set<Node>(elements);
    const isStale = ({ element }: Block): boolean => !element.isConnected || isWithin(element, changed);
    const stale = new Set(areNew ? [] : this.blocks.filter(isStale));
    if (elements.length === 0 && stale.size === 0) return;
    const { isOther, lost } = this.drop(stale);
    this.marks.remove(lost);
    const { blocks, storyOf, changes } = this;
    const again = await readAgain(
      elements,
      { article, blocks, byElement: this.byElement, storyOf, changes },
      this.signal,
    );
    if (!again) return;
    const { survey, fresh } = again;
    if (survey !== article.survey) this.article = { ...article, survey };
    this.blocks = again.blocks;
    this.know(fresh);
    await this.read(fresh, stale.size > 0);
    // A page that has another body may be about something else: what is left of the old one loses its marks.
    if (!isOther) return;
    const left = new Set(this.blocks.flatMap((block) => this.found.ofAllPacks(block)));
    this.marks.remove(
      this.blocks.flatMap((block) => this.matching.of(block).filter((one) => !left.has(one))),
    );
  }

  /** Forgets blocks. Returns their mentions, and whether the page may now be about something else. */
  private drop(gone: ReadonlySet<Block>): {
    readonly isOther: boolean;
    readonly lost: readonly PageMention[];
  } {
    const isOther = this.gate.forget([...gone]);
    const lost = this.matching.forget([...gone]);
    for (const block of gone) this.byElement.delete(block.element);
    if (gone.size > 0) this.blocks = this.blocks.filter((block) => !gone.has(block));
    return { isOther, lost };
  }

  /** Registers blocks that were read, and observes the shadow roots that contain them. */
  private know(read: readonly Block[]): void {
    for (const block of read) this.byElement.set(block.element, block);
    const trees = new Set(read.map((block) => rootOf(block.element)));
    for (const tree of trees) if (tree instanceof ShadowRoot) this.changes.observe(tree);
  }
}
