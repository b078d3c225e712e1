import type { Mention, Resolved } from '../../core/matching/mention.ts';
import type { PageMention } from '../../page/painting/painter.ts';
import type { Block } from '../../page/reading/block.ts';

/** Identifies a mention within its block. */
const placeOf = ({ start, end, entity }: Mention): string => `${start} ${end} ${entity}`;

const byPlace = (mentions: readonly PageMention[]): Map<string, PageMention> =>
  new Map(mentions.map((mention) => [placeOf(mention), mention]));

/** The mentions found in the blocks of a page, without those of entities that the reader has hidden. */
export class FoundMentions {
  private readonly found = new Map<Block, readonly PageMention[]>();
  private readonly hiddenIn = new Map<Block, readonly string[]>();
  private readonly undecided = new Set<Block>();
  /** The mentions of elements that were forgotten last. One that is found there again keeps its id, and its card. */
  private forgotten = new Map<Element, PageMention[]>();
  private nextId = 1;

  /** Returns the mentions of a block, in order. */
  of(block: Block): readonly PageMention[] {
    return this.found.get(block) ?? [];
  }

  /** Returns the hidden entities that are named in blocks. */
  hidden(blocks: readonly Block[]): string[] {
    return [...new Set(blocks.flatMap((block) => this.hiddenIn.get(block) ?? []))];
  }

  /** Keeps what was found in blocks that were matched, and leaves out what is hidden. Returns mentions that are gone. */
  take(some: readonly Block[], answer: Resolved, hidden: readonly string[]): PageMention[] {
    const before = new Map(some.map((block) => [block, byPlace(this.of(block))]));
    this.leave(some);
    for (const [index, mentions] of answer.mentions.entries()) {
      const block = some[index];
      const old = block && before.get(block);
      if (!block || !old || mentions.length === 0) continue;
      const visible = mentions.filter(({ entity }) => !hidden.includes(entity));
      this.hiddenIn.set(
        block,
        mentions.flatMap(({ entity }) => (hidden.includes(entity) ? entity : [])),
      );
      // A block that is matched again keeps its unchanged mentions, and with them their marks.
      this.found.set(
        block,
        visible.map((mention) => {
          const same = old.get(placeOf(mention));
          old.delete(placeOf(mention));
          return same ?? { ...mention, block, id: this.idAgain(block, mention) ?? this.nextId++ };
        }),
      );
    }
    for (const index of answer.undecided) if (some[index]) this.undecided.add(some[index]);
    return [...before.values()].flatMap((left) => [...left.values()]);
  }

  /** Returns the other blocks with candidates that more evidence may decide. */
  undecidedBeside(some: readonly Block[]): Block[] {
    const asked = new Set(some);
    return [...this.undecided].filter((block) => !asked.has(block));
  }

  /** Drops blocks that will be read again. Returns their mentions. */
  forget(blocks: readonly Block[]): PageMention[] {
    const gone = blocks.flatMap((block) => this.of(block));
    if (gone.length > 0) this.forgotten = Map.groupBy(gone, ({ block }) => block.element);
    this.leave(blocks);
    return gone;
  }

  private leave(blocks: readonly Block[]): void {
    for (const block of blocks) {
      this.found.delete(block);
      this.hiddenIn.delete(block);
      this.undecided.delete(block);
    }
  }

  /** Returns the id that a mention had before its element was read again, once. */
  private idAgain({ element }: Block, mention: Mention): number | undefined {
    const before = this.forgotten.get(element) ?? [];
    const at = before.findIndex((one) => placeOf(one) === placeOf(mention));
    return at === -1 ? undefined : before.splice(at, 1)[0]?.id;
  }

  clear(): void {
    this.forgotten.clear();
    this.found.clear();
    this.hiddenIn.clear();
    this.undecided.clear();
  }
}
