import type { TextDocument } from '../../cli/document.ts';
import type { Mention } from '../../core/matching/mention.ts';

/** How a label names its entity. Each kind is measured separately. */
export type Kind = Mention['kind'];
/** The kinds in the order in which they are reported. */
export const KINDS: readonly Kind[] = ['named', 'descriptive', 'metonym'];

/** A range of a text, as offsets in UTF-16 code units. */
export type Span = { readonly start: number; readonly end: number };
/** A mention that a human labelled. A label with `counts: false` is neither found nor missed. */
export type Label = Span & { readonly entity: string; readonly kind: Kind; readonly counts: boolean };
/** A range that must not be marked, and the reason; `why` is empty if no reason is given. */
export type Trap = Span & { readonly why: string };

/** The labels, traps and optional spans of one text. */
export type Labels = {
  readonly labels: readonly Label[];
  readonly traps: readonly Trap[];
  readonly optional: readonly Span[];
};

/** A text with its labels. `set` is `topic` for texts on the topic and `trap` for texts on other subjects. */
export type LabelledText = Labels & { readonly document: TextDocument; readonly set: string };

/** The class of each id that labels may use, the ids that each alias stands for, and the ids to ignore. */
export type Entities = {
  readonly classes: ReadonlyMap<string, string>;
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  readonly ignored: ReadonlySet<string>;
};

/** Labelled texts and the entities that their labels name. */
export type LabelledSet = { readonly texts: readonly LabelledText[]; readonly entities: Entities };
