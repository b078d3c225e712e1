import type { TextDocument } from '../../cli/document.ts';
import type { Mention } from '../../core/matching/mention.ts';

/** How a label names its entity; each kind is measured on its own. */
export type Kind = Mention['kind'];
/** The kinds in the order in which they are reported. */
export const KINDS: readonly Kind[] = ['named', 'descriptive', 'metonym'];

/** A run of a text in UTF-16 code units. */
export type Span = { readonly start: number; readonly end: number };
/** A mention as a reader labelled it; one that does not count is neither rewarded nor missed. */
export type Label = Span & { readonly entity: string; readonly kind: Kind; readonly counts: boolean };
/** A run that must not be marked, and why where it is said. */
export type Trap = Span & { readonly why: string };

/** What a reader labelled in a text. */
export type Labels = {
  readonly labels: readonly Label[];
  readonly traps: readonly Trap[];
  readonly optional: readonly Span[];
};

/** A text with its labels; `set` tells texts on the topic from traps, which are texts on other subjects. */
export type LabelledText = Labels & { readonly document: TextDocument; readonly set: string };

/** The ids that labels may use, each with its class, and what other ids stand for or are left out. */
export type Entities = {
  readonly classes: ReadonlyMap<string, string>;
  readonly aliases: ReadonlyMap<string, readonly string[]>;
  readonly ignored: ReadonlySet<string>;
};

/** Labelled texts and the entities of their labels. */
export type LabelledSet = { readonly texts: readonly LabelledText[]; readonly entities: Entities };
