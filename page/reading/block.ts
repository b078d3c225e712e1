import type { Run } from './whole-text.ts';

/** The role of a block on the page. */
export type BlockKind =
  | 'headline'
  | 'standfirst'
  | 'heading'
  | 'paragraph'
  | 'caption'
  | 'cell'
  | 'item'
  | 'quote';

/**
 * A unit of text, joined across inline elements but never across block elements. White space keeps its
 * length, line ends in the source become spaces, and a line break on the page becomes `\n`.
 */
export type Block = {
  readonly element: Element;
  readonly text: string;
  /** The text nodes of the block. They are found when they are first asked for. */
  readonly runs: readonly Run[];
  readonly kind: BlockKind;
  /** Counts headings and entries from the start of the page. Text before the first one is in section 0. */
  readonly section: number;
  /** The heading above the block, or an empty string. */
  readonly heading: string;
  /** The amount of article text above the block, in UTF-16 units. Text that was added there later may be missing. */
  readonly above: number;
};

/**
 * The section and heading at the start of a reading, and the amount of text above it in UTF-16 units. Text that
 * arrives later continues those above it.
 */
export type Start = { readonly section: number; readonly heading: string; readonly above: number };
