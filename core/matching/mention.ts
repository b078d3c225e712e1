import type { Language } from '../pack/model.ts';

/** How a text refers to an entity: by name, by a description that fits only one, or by its capital city. */
export type MentionKind = 'named' | 'descriptive' | 'metonym';

/** When a name means an entity, in days since 1970-01-01, inclusive; an open end is a very distant day. */
export type Term = { readonly entity: string; readonly from: number; readonly to: number };

/** What a name may mean. */
export type Meaning = {
  /** Entity ids; more than one if several entities share the name. */
  readonly entities: readonly string[];
  /** A strong name is enough by itself; a weak name needs other evidence on the page. */
  readonly strength: 'strong' | 'weak';
  readonly kind: MentionKind;
  /** The page languages in which it counts; all if omitted. */
  readonly languages?: readonly Language[] | undefined;
  /** When it means which entity; an entity without a term is meant at any time. */
  readonly terms?: readonly Term[] | undefined;
  /** For a surname alone: its bearers' first names, folded; any other first name shows a different person. */
  readonly bare?: readonly string[] | undefined;
  /** For a description: the entity named in it, which is marked if the description is not, as in a title. */
  readonly within?: string | undefined;
  /** True for the weak name of a state, which may mean the actor or the place. */
  readonly isPlaceToo?: boolean | undefined;
  /** For a name of a plan: ids of its proposers; one of them on the page is enough to confirm a weak name. */
  readonly proposers?: readonly string[] | undefined;
};

/** A name and what it may mean. Without entities it is a trap: it matches like a name but is not marked. */
export type LexiconEntry = Omit<Meaning, 'kind' | 'terms'> & {
  readonly text: string;
  /** True if the first letter need not be a capital. */
  readonly anyCase: boolean;
  /** `named` if omitted. */
  readonly kind?: MentionKind;
  /** When it means its entities, in days since 1970-01-01, inclusive; at any time if omitted. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
};

/** A span of text that may mean one or more entities, not yet resolved. Offsets are UTF-16 code units. */
export type Candidate = Meaning & {
  readonly start: number;
  readonly end: number;
  /** True for a surname that means another person here: it is not marked, but is evidence of a namesake. */
  readonly isNamesake?: boolean;
  /** True for a name in Cyrillic without the capital that it asks for: “путін”. */
  readonly isSmall?: boolean;
};

/** A candidate among those of its text, for the context rules. Offsets are UTF-16 code units. */
export type InContext = {
  readonly text: string;
  readonly candidates: readonly Candidate[];
  readonly index: number;
  readonly candidate: Candidate;
  /** The page's language, or undefined if it is not supported. */
  readonly language: Language | undefined;
};

/**
 * Why a candidate became a mention: `name`, a strong name; `known`, a weak or shared name of an entity that
 * the page names unambiguously; `company`, a weak name among other entities; `description`, one that fits one
 * holder at the date; `capital`, a capital city that stands for its government.
 */
export type Rule = 'name' | 'known' | 'company' | 'description' | 'capital';

/** A span of text that means an entity. Offsets are UTF-16 code units. */
export type Mention = {
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  readonly kind: MentionKind;
  readonly rule: Rule;
};

/**
 * The evidence that a page has given for an entity so far: its full name, its surname alone, a namesake with
 * the same surname, or a capital city that may stand for it.
 */
export type Evidence = {
  readonly entity: string;
  readonly by: 'full-name' | 'surname' | 'namesake' | 'capital';
};

/** What is known about the page whose candidates are resolved. */
export type PageFacts = {
  /** The article's calendar date, `YYYY-MM-DD`, or `null` if the page states none. */
  readonly date: string | null;
  /** BCP 47 tag of the page's language, or an empty string. */
  readonly language: string;
  readonly evidence: readonly Evidence[];
};

/** What `resolve` returns: the mentions in each block, the accumulated evidence, and the undecided blocks. */
export type Resolved = {
  readonly mentions: readonly (readonly Mention[])[];
  readonly evidence: readonly Evidence[];
  /** Indices of the blocks with candidates that more evidence may decide. */
  readonly undecided: readonly number[];
};
