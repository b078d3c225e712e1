import type { Block } from '../reading/blocks.ts';

/** A mention to paint. Offsets are UTF-16 code units in the block's text. */
export type Painted = {
  readonly id: number;
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  /** A metonym, a capital that stands for its government, is marked more lightly than a name. */
  readonly type: 'actor' | 'proposal' | 'metonym';
  /** Gives the entity's name, which only a painter that announces it asks for. */
  label(): string;
};

/** The letters with which highlights and classes of each type end, after the random name. */
export const SUFFIX = { actor: 'a', proposal: 'p', metonym: 'm' } as const;

/** What both painters can do. Ids are those of the mentions given; coordinates are CSS pixels in the window. */
export interface Painter {
  /** Paints mentions; one whose text has changed meanwhile is left out. */
  add(items: readonly Painted[]): void;
  /** Takes some mentions back, for their text is about to be read again. */
  remove(ids: readonly number[]): void;
  /** Drops what has left the document or says something else by now, and gives the ids dropped. */
  prune(): readonly number[];
  /** Paints one mention as the current one, or none. */
  setCurrent(id: number | null): void;
  /** The mention under a point, given the innermost target of the event, or null. */
  hitAt(x: number, y: number, target: EventTarget | null): number | null;
  /** The boxes of a mention's lines; none while it is not painted. */
  rectsOf(id: number): DOMRect[];
  rangeOf(id: number): Range | null;
  /** Takes everything back. */
  clear(): void;
}
