import type { Evidence, Mention } from '../../core/matching/mention.ts';
import type { EntityLine } from '../../core/positions/view.ts';
import type { PageMention } from '../../page/painting/painter.ts';
import type { Block } from '../../page/reading/blocks.ts';
import { askFromPage } from '../../platform/messaging.ts';
import type { TopicGate } from './topic-gate.ts';

/** Tells the day of a block, which decides who held an office. */
type DateOf = (block: Block) => string | null;

/** The mentions that the background has found in the blocks of a page. */
export type Matching = {
  /**
   * Sets the language in which the page is read: the one that it declares (a BCP 47 tag or an empty string), which the
   * next answer corrects if the start of the page's text is in another.
   */
  setLanguage(declared: string, sample: string): void;
  /** Returns the BCP 47 tag of the page's language, or an empty string. */
  language(): string;
  /** Matches blocks, and older undecided ones if there is new evidence. Returns mentions that are gone. */
  ask(some: readonly Block[], dateOf: DateOf): Promise<PageMention[]>;
  /** Returns the mentions of a block, in order. */
  of(block: Block): readonly PageMention[];
  /** Drops blocks that will be read again. Returns their mentions. */
  forget(blocks: readonly Block[]): PageMention[];
  /** Returns the hidden entities that are named in blocks. */
  hidden(blocks: readonly Block[]): string[];
  /** Returns the name and kind of an entity that was found. */
  line(entity: string): EntityLine | undefined;
  clear(): void;
};

/** Identifies a mention within its block. */
const placeOf = ({ start, end, entity }: Mention): string => `${start} ${end} ${entity}`;

const byPlace = (mentions: readonly PageMention[]): Map<string, PageMention> =>
  new Map(mentions.map((mention) => [placeOf(mention), mention]));

/** Keeps the mentions found on a page, except those of entities that the reader has hidden. */
export function createMatching(
  settings: Promise<{ readonly hidden: readonly string[] }>,
  gate: TopicGate,
  signal: AbortSignal,
): Matching {
  const lines = new Map<string, EntityLine>();
  const found = new Map<Block, readonly PageMention[]>();
  const hiddenIn = new Map<Block, readonly string[]>();
  const undecided = new Set<Block>();
  let evidence: readonly Evidence[] = [];
  let language = '';
  /** The text by which the language is checked, until that is done. */
  let sample: string | undefined;
  let nextId = 1;

  const forget = (blocks: readonly Block[]): PageMention[] => {
    const gone = blocks.flatMap((block) => found.get(block) ?? []);
    for (const block of blocks) {
      found.delete(block);
      hiddenIn.delete(block);
      undecided.delete(block);
    }
    return gone;
  };

  /** Asks for the blocks of each day. Returns all mentions that are gone. */
  const ask: Matching['ask'] = async (some, dateOf) => {
    const gone: PageMention[] = [];
    for (const [date, blocks] of Map.groupBy(some, dateOf))
      gone.push(...(await askOnce(blocks, date, dateOf)));
    return gone;
  };

  async function askOnce(
    some: readonly Block[],
    date: string | null,
    dateOf: DateOf,
  ): Promise<PageMention[]> {
    const known = evidence.length;
    const texts = some.map((block) => block.text);
    const topic = gate.ask(some);
    const answer = await askFromPage('match', { texts, date, language, sample, evidence, topic });
    const { hidden } = await settings;
    if (signal.aborted) return [];
    language = answer.language;
    sample = undefined;
    gate.learn(some, answer.topic);
    for (const line of answer.lines) lines.set(line.id, line);
    evidence = answer.evidence;
    const before = new Map(some.map((block) => [block, byPlace(found.get(block) ?? [])]));
    forget(some);
    for (const [index, mentions] of answer.mentions.entries()) {
      const block = some[index];
      const old = block && before.get(block);
      if (!block || !old || mentions.length === 0) continue;
      const visible = mentions.filter(({ entity }) => !hidden.includes(entity));
      hiddenIn.set(
        block,
        mentions.flatMap(({ entity }) => (hidden.includes(entity) ? entity : [])),
      );
      // A block that is matched again keeps its unchanged mentions, and with them their marks.
      found.set(
        block,
        visible.map((mention) => {
          const same = old.get(placeOf(mention));
          old.delete(placeOf(mention));
          return same ?? { ...mention, block, id: nextId++ };
        }),
      );
    }
    for (const index of answer.undecided) if (some[index]) undecided.add(some[index]);
    const gone = [...before.values()].flatMap((left) => [...left.values()]);
    const asked = new Set(some);
    const older = [...undecided].filter((block) => !asked.has(block));
    const hasNewEvidence = evidence.length > known && older.length > 0;
    return hasNewEvidence ? [...gone, ...(await ask(older, dateOf))] : gone;
  }

  return {
    setLanguage(declared, start) {
      language = declared;
      sample = start;
    },
    language: () => language,
    ask,
    of: (block) => found.get(block) ?? [],
    forget,
    hidden: (blocks) => [...new Set(blocks.flatMap((block) => hiddenIn.get(block) ?? []))],
    line: (entity) => lines.get(entity),
    clear() {
      found.clear();
      hiddenIn.clear();
      undecided.clear();
    },
  };
}
