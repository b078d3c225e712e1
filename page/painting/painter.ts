import type { Mention } from '../../core/matching/mention.ts';
import type { Block } from '../reading/blocks.ts';

/** A mention on this page. The id stays while the mention does; offsets are UTF-16 code units in the block's text. */
export type PageMention = Mention & { readonly id: number; readonly block: Block };

/** How a mention is marked. A metonym, a capital that stands for its government, is marked more lightly than a name. */
export type Look = {
  readonly type: 'actor' | 'proposal' | 'metonym';
  /** Returns the entity's name, which only a painter that announces it asks for. */
  label(): string;
};

/** The letters with which highlights and classes of each type end, after their name. */
export const SUFFIX = { actor: 'a', proposal: 'p', metonym: 'm' } as const;

/** What a painter is made with; everything it does ends with the signal. */
export type PainterOptions = {
  readonly document: Document;
  /** The name of the highlights, or of the classes, of this page. */
  readonly name: string;
  readonly dark: boolean;
  readonly lookOf: (mention: PageMention) => Look;
  readonly signal: AbortSignal;
};

export type PainterClass = new (options: PainterOptions) => Painter;

/** What both painters can do. Coordinates are CSS pixels in the window. */
export interface Painter {
  /** Paints mentions; one whose text has changed meanwhile is left out. */
  add(mentions: readonly PageMention[]): void;
  /** Removes the marks of some mentions, whose text is about to be read again. */
  remove(ids: readonly number[]): void;
  /** Drops what has left the document or says something else by now. Returns the ids dropped. */
  prune(): readonly number[];
  /** Paints one mention as the current one, or none. */
  setCurrent(id: number | null): void;
  /** The mention under a point, given the innermost target of the event, or null. */
  hitAt(x: number, y: number, target: EventTarget | null): number | null;
  /** The boxes of a mention's lines; none while it is not painted. */
  rectsOf(id: number): DOMRect[];
  rangeOf(id: number): Range | null;
  /** Removes every mark. */
  clear(): void;
}
