import type { Mention } from '../../core/matching/mention.ts';
import type { HighlightStyle } from '../../core/protocol/from-page.ts';
import type { Block } from '../reading/block.ts';

/** A mention on this page. Its id never changes; offsets are UTF-16 code units in the block's text. */
export type PageMention = Mention & { readonly id: number; readonly block: Block };

/**
 * How a mention is marked. `changed` is an actor whose position has changed since the article. `linked` is any
 * mention inside a link, which has a line already.
 */
export type Look = {
  readonly type: 'actor' | 'proposal' | 'changed' | 'linked';
  /** Returns the entity's name, and what the line says about it. Only the mark.js painter calls this. */
  label(): string;
};

/** The suffixes of highlight names and class names, by type. */
export const SUFFIX = { actor: 'a', proposal: 'p', changed: 's', linked: 'l' } as const;

/** The options of a painter. When the signal aborts, the painter removes its marks and stops. */
export type PainterOptions = {
  readonly document: Document;
  /** Its name is the prefix of this page's highlight names or class names. */
  readonly style: HighlightStyle;
  readonly lookOf: (mention: PageMention) => Look;
  readonly signal: AbortSignal;
};

export type PainterClass = new (options: PainterOptions) => Painter;

/** The interface of both painters. Coordinates are CSS pixels in the viewport. */
export interface Painter {
  /** Paints mentions, except those whose text has changed in the meantime. */
  add(mentions: readonly PageMention[]): void;
  /** Removes the marks of mentions whose text is about to be read again. */
  remove(ids: readonly number[]): void;
  /** Drops mentions that have left the document or whose text has changed. Returns their ids. */
  prune(): readonly number[];
  /** Gives a wash to the current mentions, and to no others. */
  setCurrent(ids: readonly number[]): void;
  /** Paints mentions again whose look has changed. */
  restyle(ids: readonly number[]): void;
  /** Returns the id of the mention at a point, or null. `target` is the event's innermost target. */
  hitAt(x: number, y: number, target: EventTarget | null): number | null;
  /** Returns the boxes of a mention's lines; empty if the mention is not painted. */
  rectsOf(id: number): DOMRect[];
  rangeOf(id: number): Range | null;
  /** Removes every mark. */
  clear(): void;
}
