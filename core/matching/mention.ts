import type { Language } from '../pack/model.ts';

/** How a text names an entity: by a name, by a description that fits one entity only, or by a capital that stands for its government. */
export type MentionKind = 'named' | 'descriptive' | 'metonym';

/** When a name means an entity, in days since 1970-01-01, both included; an open end is far away. */
export type Term = { readonly entity: string; readonly from: number; readonly to: number };

/** What a name may mean. */
export type Meaning = {
  /** Entity ids; more than one where several entities bear the name. */
  readonly entities: readonly string[];
  /** A strong name stands alone; a weak one needs evidence on the page. */
  readonly strength: 'strong' | 'weak';
  readonly kind: MentionKind;
  /** The page languages in which it holds; all of them where it is not there. */
  readonly languages?: readonly Language[] | undefined;
  /** When it means which entity; an entity that is not in it is meant at any time. */
  readonly terms?: readonly Term[] | undefined;
  /** For a surname alone: its bearers' own first names, folded; another one before it gives it to somebody else. */
  readonly bare?: readonly string[] | undefined;
  /** For a description: whose name in it is a mention of its own where the description is none, as in a title. */
  readonly within?: string | undefined;
  /** True for the weak name of a state: it is an actor where it acts, and not where it is a place. */
  readonly isPlaceToo?: boolean | undefined;
  /** For a weak name of a plan: those who put it forward; one of them on the page is company enough. */
  readonly proposers?: readonly string[] | undefined;
};

/** A name and what it may mean; one without entities is a trap, which wins like a name and marks nothing. */
export type LexiconEntry = Omit<Meaning, 'kind' | 'terms'> & {
  readonly text: string;
  /** True where the first letter need not be a capital. */
  readonly anyCase: boolean;
  /** `named` where it is not there. */
  readonly kind?: MentionKind;
  /** When it means its entities, in days since 1970-01-01, both included; always where it is not there. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
};

/** A place in a text that may mean one of several entities, not yet decided. Offsets are UTF-16 code units. */
export type Candidate = Meaning & {
  readonly start: number;
  readonly end: number;
  /** True for a surname that the words beside it give to somebody else: it marks nothing, but tells of a namesake. */
  readonly isNamesake?: boolean;
};

/** A candidate among those of its text: what the rules of context look at. Offsets are UTF-16 code units. */
export type InContext = {
  readonly text: string;
  readonly candidates: readonly Candidate[];
  readonly index: number;
  readonly candidate: Candidate;
  /** The page's language, or undefined where it is none of ours. */
  readonly language: Language | undefined;
};

/**
 * Why a candidate became a mention: its own strong name; a weak name beside a strong one of the same entity; a weak
 * name among other entities of the pack; a description that fits one holder at the date; a capital in a place where
 * it stands for its government.
 */
export type Rule = 'name' | 'known' | 'company' | 'description' | 'capital';

/** A place in a text that means an entity. Offsets are UTF-16 code units. */
export type Mention = {
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  readonly kind: MentionKind;
  readonly rule: Rule;
};

/**
 * What a page has told of an entity so far: its full name, or a surname that nobody else on the page has; a namesake
 * with the same surname; a capital that may stand for it.
 */
export type Evidence = {
  readonly entity: string;
  readonly by: 'full-name' | 'surname' | 'namesake' | 'capital';
};

/** What is known of the page on which candidates are decided. */
export type PageFacts = {
  /** The article's calendar day, `YYYY-MM-DD`, or `null` where the page gives none. */
  readonly date: string | null;
  /** BCP 47 tag of the page's language, or an empty text. */
  readonly language: string;
  readonly evidence: readonly Evidence[];
};

/** What `resolve` gives: mentions for each block, the evidence that has grown, and the blocks left undecided. */
export type Resolved = {
  readonly mentions: readonly (readonly Mention[])[];
  readonly evidence: readonly Evidence[];
  /** Indices of blocks that hold candidates which more evidence may decide. */
  readonly undecided: readonly number[];
};
