import { oneAtEachPlace } from '../../core/matching/join-packs.ts';
import type { Named } from '../../core/matching/subjects.ts';
import { packOfId } from '../../core/pack/qualified-ids.ts';
import { oneOfEach } from '../../core/positions/one-of-each.ts';
import type { EntityLine } from '../../core/positions/view.ts';
import type { PageMention } from '../../page/painting/painter.ts';
import type { Block } from '../../page/reading/block.ts';
import type { Matching } from './matching.ts';
import type { TopicGate } from './topic-gate.ts';

/** What has been found on the page so far, and what the words of each mention mean to the packs that are on. */
export class PageMentions {
  private readonly blocks: () => readonly Block[];
  private readonly matching: Matching;
  private readonly gate: TopicGate;

  /** `blocks` returns the text of the page in document order. */
  constructor(blocks: () => readonly Block[], matching: Matching, gate: TopicGate) {
    this.blocks = blocks;
    this.matching = matching;
    this.gate = gate;
  }

  /** Returns all mentions where the page is about their pack's topic, in document order. */
  all(): readonly PageMention[] {
    return this.in(this.blocks());
  }

  /** The same for some blocks. */
  in(blocks: readonly Block[]): readonly PageMention[] {
    return blocks.flatMap((block) => oneAtEachPlace(this.ofAllPacks(block)));
  }

  /** Returns the mentions in a block of the packs whose business it is. Several may have the same place. */
  ofAllPacks(block: Block): readonly PageMention[] {
    return this.matching.of(block).filter(({ entity }) => this.gate.admits(block, packOfId(entity)));
  }

  /** Whether the page names somebody, whatever it is about. */
  areAny(): boolean {
    return this.blocks().some((block) => this.matching.of(block).length > 0);
  }

  /** Returns what the words of a mention mean to the packs whose business they are: mentions, itself first. */
  meanings(mention: PageMention): readonly PageMention[] {
    const { block, start, end, entity } = mention;
    // Its line names the packs only while several are on.
    if (!this.line(entity)?.packs) return [mention];
    const isHere = (other: PageMention): boolean => other.start === start && other.end === end;
    return [mention, ...this.ofAllPacks(block).filter((other) => other !== mention && isHere(other))];
  }

  /** Returns the different entities that the words of a mention mean, to different packs. */
  optionsAt(mention: PageMention): readonly EntityLine[] {
    return oneOfEach(this.meanings(mention).flatMap(({ entity }) => this.line(entity) ?? []));
  }

  /** Identifies what the words of a mention mean: an entity, or several. */
  readonly keyOf = (mention: PageMention): string =>
    this.optionsAt(mention)
      .map(({ id }) => id)
      .join(' ');

  /** Returns the ids under which the words of a mention mean the same entity to other packs. */
  twinsAt(mention: PageMention, entity: string): readonly string[] {
    const item = this.line(entity)?.wikidata;
    const others = this.meanings(mention).filter((other) => other.entity !== entity);
    return others.flatMap(({ entity: id }) =>
      item !== undefined && this.line(id)?.wikidata === item ? id : [],
    );
  }

  /** Returns the names in a block. */
  named(block: Block): Named[] {
    return this.matching.of(block).map(({ start, end, entity }) => ({ start, end, entity }));
  }

  /** Returns the hidden entities that the page names. */
  hidden(): string[] {
    return this.matching.hidden(this.blocks().filter((block) => this.gate.admits(block)));
  }

  line(entity: string): EntityLine | undefined {
    return this.matching.line(entity);
  }

  /** Returns up to three other entities on the page that confirm an ambiguous name: people and plans, if any. */
  company(entity: string): string[] {
    const named = new Set(this.all().flatMap(({ rule, entity: id }) => (rule === 'name' ? id : [])));
    const isOnTopic = (id: string): boolean => ['person', 'proposal'].includes(this.line(id)?.kind ?? '');
    const others = [...named].filter((id) => id !== entity && packOfId(id) === packOfId(entity));
    const onTopic = others.filter(isOnTopic);
    return (onTopic.length > 0 ? onTopic : others).slice(0, 3);
  }
}
