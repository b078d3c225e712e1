import type { MentionKind, Rule } from '../../core/matching/mention.ts';
import type { Block } from '../../page/reading/blocks.ts';

/** A mention on this page; the id is ours and stays while the mention does. Offsets are UTF-16 units of the block. */
export type Found = {
  readonly id: number;
  readonly block: Block;
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  readonly kind: MentionKind;
  readonly rule: Rule;
};
