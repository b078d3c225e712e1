import { checkedLanguage } from '../../core/matching/language.ts';
import type { EntityLine } from '../../core/messages.ts';
import { articleRoot, type Block, readBlocks } from '../../page/blocks.ts';
import { articleDate } from '../../page/date.ts';
import { pageLanguage } from '../../page/language.ts';
import { inSlices, visibleFirst } from '../../page/slices.ts';
import { askBackground } from '../../platform/messages.ts';
import { dirtyElements, inDocumentOrder, watchChanges } from './changes.ts';
import type { Found } from './found.ts';
import type { Painting } from './painting.ts';

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

/** Characters of text that one message to the background carries at most. */
const MESSAGE_CHARACTERS = 200_000;

/** So much of the page's text tells its language, in UTF-16 units. */
const SAMPLE = 4_000;

function sampleOf(blocks: readonly Block[]): string {
  let sample = '';
  for (const { text } of blocks) {
    sample += `${text} `;
    if (sample.length > SAMPLE) break;
  }
  return sample.slice(0, SAMPLE);
}

/** So many paragraphs tell with the headings what a page speaks of as a whole, in at most so many characters. */
const GIST = { paragraphs: 3, characters: 10_000 };

function gistOf(blocks: readonly Block[]): string {
  const heads = blocks.filter(({ kind }) => ['headline', 'standfirst', 'heading'].includes(kind));
  const first = blocks.filter(({ kind }) => kind === 'paragraph').slice(0, GIST.paragraphs);
  const texts = [...heads, ...first].map(({ text }) => text);
  return texts.join('\n').slice(0, GIST.characters);
}

const today = (): string => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

function* inMessages(blocks: readonly Block[]): Generator<readonly Block[]> {
  let from = 0;
  let size = 0;
  for (let index = 0; index < blocks.length; index++) {
    size += blocks[index]?.text.length ?? 0;
    if (size < MESSAGE_CHARACTERS) continue;
    yield blocks.slice(from, index + 1);
    from = index + 1;
    size = 0;
  }
  if (from < blocks.length) yield blocks.slice(from);
}

/** Reads the page once, then what is new in it, until the signal ends. */
export function createReading(
  painting: Painting,
  hidden: ReadonlySet<string>,
  onFault: (error: unknown) => void,
  signal: AbortSignal,
): Reading {
  const lines = new Map<string, EntityLine>();
  let chosenDate: string | null = null;
  let blocks: Block[] = [];
  let found = new Map<Block, Found[]>();
  let undecided = new Set<Block>();
  let evidence: readonly string[] = [];
  let nextId = 1;
  let isRead = false;
  let language = pageLanguage(document);

  const date = (): string | null => chosenDate ?? articleDate(document, today()).published;
  const mentions = (): Found[] => blocks.flatMap((block) => found.get(block) ?? []);

  const learnNames = async (): Promise<void> => {
    const unknown = [...new Set(mentions().map((mention) => mention.entity))].filter((id) => !lines.has(id));
    if (unknown.length === 0) return;
    for (const line of await askBackground('names', { entities: unknown })) lines.set(line.id, line);
  };

  const unpaint = (gone: readonly Found[]): void => {
    if (gone.length === 0) return;
    changes.flush();
    painting.forget(gone);
    changes.forget();
  };

  const match = async (some: readonly Block[]): Promise<void> => {
    const known = evidence.length;
    const texts = some.map((block) => block.text);
    const answer = await askBackground('match', { texts, date: date(), language, evidence });
    if (signal.aborted) return;
    evidence = answer.evidence;
    const before = some.flatMap((block) => found.get(block) ?? []);
    for (const block of some) {
      found.delete(block);
      undecided.delete(block);
    }
    const kept = new Set<Found>();
    for (const { block: index, start, end, entity, kind, rule } of answer.mentions) {
      const block = some[index];
      if (!block || hidden.has(entity)) continue;
      // A block that is asked about again keeps the mentions that are the same, and with them their marks.
      const same = before.find(
        (old) => old.block === block && old.start === start && old.end === end && old.entity === entity,
      );
      const mention = same ?? { id: nextId++, block, start, end, entity, kind, rule };
      kept.add(mention);
      found.set(block, [...(found.get(block) ?? []), mention]);
    }
    unpaint(before.filter((mention) => !kept.has(mention)));
    for (const index of answer.undecided) if (some[index]) undecided.add(some[index]);
    const asked = new Set(some);
    const older = [...undecided].filter((block) => !asked.has(block));
    if (evidence.length > known && older.length > 0) await match(older);
  };

  const show = async (): Promise<void> => {
    await learnNames();
    if (signal.aborted) return;
    const all = mentions();
    await painting.prepare(all);
    // What the painter itself inserts is no news; what the page did until then is.
    changes.flush();
    painting.show(all, lines);
    changes.forget();
    const entities = new Set(all.map((mention) => mention.entity)).size;
    await askBackground('counted', { entities });
  };

  const read = async (fresh: readonly Block[]): Promise<void> => {
    for await (const some of inSlices(inMessages(fresh), signal)) {
      await match(some);
      if (signal.aborted) return;
      await show();
    }
    if (fresh.length === 0) await show();
  };

  const reread = async (records: readonly MutationRecord[]): Promise<void> => {
    const byElement = new Map<Element, Block>(blocks.map((block) => [block.element, block]));
    const dirty = dirtyElements(records, byElement, articleRoot(document));
    const isStale = (block: Block): boolean =>
      !block.element.isConnected || dirty.some((element) => element.contains(block.element));
    const stale = blocks.filter(isStale);
    if (dirty.length === 0 && stale.length === 0) return;
    unpaint(stale.flatMap((block) => found.get(block) ?? []));
    for (const block of stale) {
      found.delete(block);
      undecided.delete(block);
    }
    const gone = new Set(stale);
    blocks = blocks.filter((block) => !gone.has(block));
    const fresh = dirty
      .filter((element) => element.isConnected)
      .flatMap((element) => readBlocks(element, before(element)));
    blocks = inDocumentOrder(blocks, fresh);
    watchShadows(fresh);
    await read(fresh);
  };

  /** Section and heading that hold where an element stands: those of the last block before it. */
  const before = (element: Element): { section: number; heading: string } => {
    const last = blocks.findLast(
      (block) => block.element.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    return { section: last?.section ?? 0, heading: last?.heading ?? '' };
  };

  const watchShadows = (read: readonly Block[]): void => {
    const trees = new Set(read.map((block) => block.element.getRootNode()));
    for (const tree of trees) if (tree instanceof ShadowRoot) changes.observe(tree);
  };

  const changes = watchChanges(reread, onFault, signal);

  signal.addEventListener('abort', () => {
    blocks = [];
    found = new Map();
    undecided = new Set();
  });

  return {
    async start() {
      blocks = readBlocks(articleRoot(document));
      language = checkedLanguage(language, sampleOf(blocks));
      changes.observe(document.body);
      watchShadows(blocks);
      await changes.queue(() => read(visibleFirst(blocks)));
      isRead = true;
    },
    isRead: () => isRead,
    mentions,
    date,
    modified() {
      const { published, modified } = articleDate(document, today());
      return chosenDate === null && published && modified && modified > published ? modified : null;
    },
    setDate(chosen) {
      chosenDate = chosen;
      // Who held an office, and what a plan was called, depends on the day.
      void changes.queue(() => read(visibleFirst(blocks)));
    },
    gist: () => gistOf(blocks),
    line: (entity) => lines.get(entity),
    company: (entity) => {
      const named = new Set(mentions().flatMap((mention) => (mention.rule === 'name' ? mention.entity : [])));
      const isTelling = (id: string): boolean => ['person', 'proposal'].includes(lines.get(id)?.kind ?? '');
      return [...named].filter((id) => id !== entity && isTelling(id)).slice(0, 3);
    },
  };
}
