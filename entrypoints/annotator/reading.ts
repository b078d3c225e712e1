import { checkedLanguage } from '../../core/matching/text-language.ts';
import type { EntityLine } from '../../core/positions/view.ts';
import { articleDate } from '../../page/reading/article-date.ts';
import { type Article, type Block, readBlocks, stepsOfArticle } from '../../page/reading/blocks.ts';
import { pageLanguage } from '../../page/reading/page-language.ts';
import { inSlices, stepInSlices } from '../../page/reading/slices.ts';
import { stepsOfSurvey } from '../../page/reading/survey.ts';
import { visibleFirst } from '../../page/reading/visible-first.ts';
import { askBackground } from '../../platform/messaging.ts';
import type { Found } from './found.ts';
import { createMatching } from './matching.ts';
import { changedElements, inDocumentOrder, watchChanges } from './page-changes.ts';
import type { Painting } from './painting.ts';
import { inPortions, languageSample, pageSummary } from './text-samples.ts';

/** What the page says, and what was found in it so far, in document order. */
export type Reading = {
  start(): Promise<void>;
  /** Whether the page was read once, from its start to its end. */
  isRead(): boolean;
  mentions(): readonly Found[];
  /** The article's day as the page or the reader gives it, `YYYY-MM-DD`, or null. */
  date(): string | null;
  /** The day of a later change that the page tells of, or null. */
  modified(): string | null;
  setDate(date: string): void;
  /** What the page speaks of as a whole: its headings and its first paragraphs. */
  gist(): string;
  line(entity: string): EntityLine | undefined;
  /** Up to three other persons and plans that the page names: what makes a doubtful name of an entity certain. */
  company(entity: string): string[];
};

const today = (): string => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

/** Reads the page once, then what is new in it, until the signal ends. What it throws on the way goes to `onFault`. */
export function createReading(
  painting: Painting,
  settings: Promise<{ readonly hidden: readonly string[] }>,
  onFault: (error: unknown) => void,
  signal: AbortSignal,
): Reading {
  const matching = createMatching(painting, settings, signal);
  let article: Article | undefined;
  let blocks: Block[] = [];
  const byElement = new Map<Element, Block>();
  let language = '';
  let dates: ReturnType<typeof articleDate> | undefined;
  let chosenDate: string | null = null;
  let isRead = false;
  let shownInBadge = -1;

  /** A page may say its day late: one that has said none is asked again. */
  const askDate = (): string | null => {
    if (!dates?.published) dates = articleDate(document, today());
    return chosenDate ?? dates.published;
  };
  const facts = (): { date: string | null; language: string } => ({
    date: chosenDate ?? dates?.published ?? null,
    language,
  });
  const mentions = (): Found[] => blocks.flatMap((block) => [...matching.of(block)]);

  /** Changes the marks. What the painter itself inserts is no news; what the page did until then is. */
  const paint = (change: () => void): void => {
    changes.flush();
    change();
    changes.forget();
  };
  const unpaint = (gone: readonly Found[]): void => {
    if (gone.length > 0) paint(() => painting.forget(gone));
  };

  const count = (): void => {
    const entities = painting.entities();
    if (entities === shownInBadge) return;
    shownInBadge = entities;
    askBackground('setBadge', { entities }).catch(onFault);
  };

  /** Shows all mentions of the page anew: where some have gone, others may come first. */
  const showAll = async (gone: readonly Found[]): Promise<void> => {
    unpaint(gone);
    const all = mentions();
    await painting.prepare(all);
    paint(() => painting.show(all, matching.line));
  };
  const showMore = async (some: readonly Block[]): Promise<void> => {
    const found = some.flatMap((block) => [...matching.of(block)]);
    if (found.length === 0) return;
    await painting.prepare(found);
    paint(() => painting.add(found, matching.line));
  };

  /** Asks about blocks and shows what is found: with `anew` all of the page, else what they add to it. */
  const read = async (fresh: readonly Block[], anew: boolean): Promise<void> => {
    let isAnew = anew;
    for await (const some of inSlices(inPortions(fresh), signal)) {
      const gone = await matching.ask(some, facts());
      if (signal.aborted) return;
      await (isAnew || gone.length > 0 ? showAll(gone) : showMore(some));
      count();
      isAnew = false;
    }
    if (isAnew) await showAll([]);
    count();
  };

  const reread = async (records: readonly MutationRecord[]): Promise<void> => {
    if (!article) return;
    const { elements, areNew } = changedElements(records, byElement, article.survey.root);
    const isStale = (block: Block): boolean =>
      !block.element.isConnected || elements.some((element) => element.contains(block.element));
    const stale = areNew ? [] : blocks.filter(isStale);
    if (elements.length === 0 && stale.length === 0) return;
    const gone = matching.forget(stale);
    unpaint(gone);
    for (const block of stale) byElement.delete(block.element);
    if (stale.length > 0) {
      const left = new Set(stale);
      blocks = blocks.filter((block) => !left.has(block));
    }
    const fresh = await readChanged(article, elements);
    blocks = inDocumentOrder(blocks, fresh);
    know(fresh);
    await read(fresh, stale.length > 0);
  };

  /** The blocks of changed elements; where the page is another by now, it is surveyed anew. */
  const readChanged = async (known: Article, elements: readonly Element[]): Promise<Block[]> => {
    let { survey } = known;
    if (!elements.every((element) => survey.update(element))) {
      const next = await stepInSlices(stepsOfSurvey(document.body), signal);
      if (!next) return [];
      survey = next;
      article = { ...known, survey };
    }
    return elements
      .filter((element) => element.isConnected)
      .flatMap((element) => readBlocks(element, before(element), survey));
  };

  /** Section and heading that hold where an element stands: those of the last block before it. */
  const before = (element: Element): { section: number; heading: string } => {
    const last = blocks.findLast(
      (block) => block.element.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    return { section: last?.section ?? 0, heading: last?.heading ?? '' };
  };

  /** Notes blocks that were read, and watches the shadow roots that they stand in. */
  const know = (read: readonly Block[]): void => {
    for (const block of read) byElement.set(block.element, block);
    const trees = new Set(read.map((block) => block.element.getRootNode()));
    for (const tree of trees) if (tree instanceof ShadowRoot) changes.observe(tree);
  };

  const changes = watchChanges(reread, onFault, signal);

  const readFirst = async (): Promise<void> => {
    article = await stepInSlices(stepsOfArticle(document), signal);
    if (!article) return;
    ({ blocks } = article);
    language = checkedLanguage(pageLanguage(document), languageSample(blocks));
    askDate();
    know(blocks);
    await read(visibleFirst(blocks), true);
    isRead = true;
  };

  signal.addEventListener('abort', () => {
    blocks = [];
    byElement.clear();
    matching.clear();
  });

  return {
    async start() {
      // The page may change while it is read: what it does is read afterwards.
      changes.observe(document.body);
      await changes.queue(readFirst);
    },
    isRead: () => isRead,
    mentions,
    date: askDate,
    modified() {
      const { published, modified } = dates ?? { published: null, modified: null };
      return chosenDate === null && published && modified && modified > published ? modified : null;
    },
    setDate(chosen) {
      chosenDate = chosen;
      // Who held an office, and what a plan was called, depends on the day.
      void changes.queue(() => read(visibleFirst(blocks), true));
    },
    gist: () => pageSummary(blocks),
    line: matching.line,
    company: (entity) => {
      const named = new Set(mentions().flatMap((mention) => (mention.rule === 'name' ? mention.entity : [])));
      const isOnTopic = (id: string): boolean =>
        ['person', 'proposal'].includes(matching.line(id)?.kind ?? '');
      return [...named].filter((id) => id !== entity && isOnTopic(id)).slice(0, 3);
    },
  };
}
