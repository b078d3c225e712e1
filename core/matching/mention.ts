/** How a text names an entity: by a name, by a description that fits one entity only, or by a place that stands for it. */
type MentionKind = 'named' | 'descriptive' | 'metonym';

/** A place in a text that may mean one of several entities, not yet decided. Offsets are UTF-16 code units. */
export type Candidate = {
  readonly start: number;
  readonly end: number;
  /** Entity ids; more than one where several entities bear the name. */
  readonly entities: readonly string[];
  /** A strong name stands alone; a weak one needs a strong one of the same entity on the page. */
  readonly strength: 'strong' | 'weak';
};

/** A place in a text that means an entity. Offsets are UTF-16 code units. */
export type Mention = {
  readonly start: number;
  readonly end: number;
  readonly entity: string;
  readonly kind: MentionKind;
};

/** What is known of the page on which candidates are decided. */
export type PageFacts = {
  /** The article's calendar day, `YYYY-MM-DD`, or `null` where the page gives none. */
  readonly date: string | null;
  /** BCP 47 tag of the page's language, or an empty text. */
  readonly language: string;
  /** Ids of entities that a strong name on this page has named so far, sorted. */
  readonly evidence: readonly string[];
};

/** What `resolve` gives: mentions for each block, the evidence that has grown, and the blocks left undecided. */
export type Resolved = {
  readonly mentions: readonly (readonly Mention[])[];
  readonly evidence: readonly string[];
  /** Indices of blocks that hold candidates which more evidence may decide. */
  readonly undecided: readonly number[];
};
