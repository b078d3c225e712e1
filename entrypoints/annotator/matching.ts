import type { Evidence } from '../../core/matching/mention.ts';
import type { EntityLine } from '../../core/positions/view.ts';
import type { PageMention } from '../../page/painting/painter.ts';
import type { Block } from '../../page/reading/block.ts';
import { askFromPage } from '../../platform/messaging.ts';
import { FoundMentions } from './found-mentions.ts';
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

/** Keeps the mentions found on a page, except those of entities that the reader has hidden. */
export function createMatching(
  settings: Promise<{ readonly hidden: readonly string[] }>,
  gate: TopicGate,
  signal: AbortSignal,
): Matching {
  const lines = new Map<string, EntityLine>();
  const found = new FoundMentions();
  let evidence: readonly Evidence[] = [];
  let language = '';
  /** The text by which the language is checked, until that is done. */
  let sample: string | undefined;

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
    const gone = found.take(some, answer, hidden);
    const older = evidence.length > known ? found.undecidedBeside(some) : [];
    return older.length > 0 ? [...gone, ...(await ask(older, dateOf))] : gone;
  }

  return {
    setLanguage(declared, start) {
      language = declared;
      sample = start;
    },
    language: () => language,
    ask,
    of: (block) => found.of(block),
    forget: (blocks) => found.forget(blocks),
    hidden: (blocks) => found.hidden(blocks),
    line: (entity) => lines.get(entity),
    clear: () => found.clear(),
  };
}
