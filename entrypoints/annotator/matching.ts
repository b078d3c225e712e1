import type { EntityLine } from '../../core/positions/view.ts';
import type { Block } from '../../page/reading/blocks.ts';
import { askBackground } from '../../platform/messaging.ts';
import type { Found } from './found.ts';
import type { Painting } from './painting.ts';

/** The facts of a page that decide what a name in it means. */
type PageFacts = { readonly date: string | null; readonly language: string };

/** What the background has found in the blocks of a page. */
export type Matching = {
  /** Asks about some blocks, and again about others that they decide. Gives what stands there no more. */
  ask(some: readonly Block[], facts: PageFacts): Promise<Found[]>;
  /** What was found in a block, in order. */
  of(block: Block): readonly Found[];
  /** Drops blocks that are to be read again, and gives what was found in them. */
  forget(blocks: readonly Block[]): Found[];
  /** Name and kind of an entity that was found. */
  line(entity: string): EntityLine | undefined;
  clear(): void;
};

/** Keeps what is found on a page, but for entities that the reader has hidden. */
export function createMatching(
  painting: Painting,
  settings: Promise<{ readonly hidden: readonly string[] }>,
  signal: AbortSignal,
): Matching {
  const lines = new Map<string, EntityLine>();
  const found = new Map<Block, Found[]>();
  const undecided = new Set<Block>();
  let evidence: readonly string[] = [];
  let nextId = 1;

  const forget = (blocks: readonly Block[]): Found[] => {
    const gone = blocks.flatMap((block) => found.get(block) ?? []);
    for (const block of blocks) {
      found.delete(block);
      undecided.delete(block);
    }
    return gone;
  };

  async function ask(some: readonly Block[], facts: PageFacts): Promise<Found[]> {
    const known = evidence.length;
    const texts = some.map((block) => block.text);
    const style = painting.styleToBring();
    const answer = await askBackground('match', { texts, ...facts, evidence, style });
    if (answer.styled) painting.styleBrought();
    const { hidden } = await settings;
    if (signal.aborted) return [];
    for (const line of answer.lines) lines.set(line.id, line);
    evidence = answer.evidence;
    const before = forget(some);
    const kept = new Set<Found>();
    for (const { block: index, start, end, entity, kind, rule } of answer.mentions) {
      const block = some[index];
      if (!block || hidden.includes(entity)) continue;
      // A block that is asked about again keeps the mentions that are the same, and with them their marks.
      const same = before.find(
        (old) => old.block === block && old.start === start && old.end === end && old.entity === entity,
      );
      const mention = same ?? { id: nextId++, block, start, end, entity, kind, rule };
      kept.add(mention);
      found.set(block, [...(found.get(block) ?? []), mention]);
    }
    for (const index of answer.undecided) if (some[index]) undecided.add(some[index]);
    const gone = before.filter((mention) => !kept.has(mention));
    const asked = new Set(some);
    const older = [...undecided].filter((block) => !asked.has(block));
    const hasNewEvidence = evidence.length > known && older.length > 0;
    return hasNewEvidence ? [...gone, ...(await ask(older, facts))] : gone;
  }

  return {
    ask,
    of: (block) => found.get(block) ?? [],
    forget,
    line: (entity) => lines.get(entity),
    clear() {
      found.clear();
      undecided.clear();
    },
  };
}
