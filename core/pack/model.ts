import type { LANGUAGES } from './languages.ts';

export type Language = (typeof LANGUAGES)[number];
/** A text by language; English is always present. */
export type Localised = Readonly<{ en: string } & { [L in Exclude<Language, 'en'>]?: string | undefined }>;
/** Spellings by language, with all inflected forms. */
export type ByLanguage = { readonly [L in Language]?: readonly string[] | undefined };
/** An EDTF date (ISO 8601-2), no more precise than what is known; see `core/dates.ts`. */
type Edtf = string;

/** How a statement is documented; the first three classes are on record. */
export type RecordClass = 'quoted' | 'stated' | 'text' | 'reported' | 'leaked' | 'assessed';

/** What a statement does; the first five kinds are stances, which alone can stand, move or be compared. */
export type Kind = 'demand' | 'offer' | 'acceptance' | 'refusal' | 'decision' | 'forecast' | 'observation';

/** The evidence for an order or an end: a source, or a note on what is public record. */
type Proof = {
  readonly source?: string | undefined;
  readonly also?: readonly string[] | undefined;
  readonly basis?: 'public-record' | undefined;
  readonly note?: Localised | undefined;
};

/** That the statement or act with the id came earlier. */
type Earlier = Proof & { readonly id: string };

/** A speech, interview, meeting, call, text or decision in which something was said or done. */
export type Act = Proof & {
  readonly id: string;
  readonly kind: 'speech' | 'interview' | 'meeting' | 'call' | 'text' | 'decision';
  readonly title: Localised;
  readonly date: Edtf;
  readonly place?: Localised | undefined;
  readonly participants: readonly string[];
  /** Acts that came earlier, where the dates alone do not show it. */
  readonly after?: readonly Earlier[] | undefined;
};

/** A condition that several statements can share; `issue` is the issue that it belongs to. */
export type Condition = {
  readonly id: string;
  readonly text: Localised;
  readonly issue?: string | undefined;
};
/** How a statement depends on a condition. */
export type Relation = 'only-after' | 'only-with' | 'on-basis' | 'in-return-for';
/** Which land, how long, or which talks a statement is about. */
export type Scope = {
  readonly id: string;
  readonly text: Localised;
  readonly deadline?: boolean | undefined;
  /** True if statements with this scope are never compared with statements without it. */
  readonly subject?: boolean | undefined;
};

type Evidence = {
  readonly date: Edtf;
  readonly class: RecordClass;
  readonly reportedBy?: string | undefined;
  readonly source: string;
  /** Further sources that tell the same, independently of the first. */
  readonly also?: readonly string[] | undefined;
  /** The shortest excerpt that occurs exactly once in the source; undefined for a page read for facts. */
  readonly passage?: { readonly exact: string } | undefined;
  readonly quote?: { readonly text: string; readonly wording: 'original' | 'translated' } | undefined;
};

/** What holders held on an issue at a date, as stated by a speaker. */
export type Position = Evidence & {
  readonly id: string;
  readonly issue: string;
  readonly rung?: string | undefined;
  readonly kind: Kind;
  /** The act in which it was said or done; its date is the position's date. */
  readonly act?: string | undefined;
  /** Statements that came earlier, where the dates alone do not show it. */
  readonly after?: readonly Earlier[] | undefined;
  /** Statements that this one ended, where the dates alone do not show it. */
  readonly replaces?: readonly Earlier[] | undefined;
  /** When and why it stopped to hold. */
  readonly until?:
    | (Proof & { readonly date: Edtf; readonly reason: 'deadline-passed' | 'lapsed' | 'withdrawn' })
    | undefined;
  readonly speaker: string;
  readonly holders: readonly string[];
  readonly proposal?: { readonly id: string; readonly point?: string | undefined } | undefined;
  readonly scope?: readonly string[] | undefined;
  readonly conditions?: readonly { readonly id: string; readonly relation: Relation }[] | undefined;
  /** The position in at most 50 characters, as one would say it. */
  readonly headline: Localised;
  readonly summary: Localised;
  readonly note?: Localised | undefined;
  /** Ids of the statements that this one contradicts. */
  readonly disputes?: readonly string[] | undefined;
};

/** A name of an entity. A strong name is enough by itself; a weak name needs other evidence on the page. */
export type Name = {
  readonly text: string;
  readonly lang?: Language | undefined;
  readonly strength: 'strong' | 'weak';
  readonly from?: Edtf | undefined;
  readonly to?: Edtf | undefined;
  readonly variants?: readonly string[] | undefined;
  readonly decline?: 'none' | 'last' | 'family-first' | undefined;
};

type Entity = {
  readonly id: string;
  readonly name: Localised;
  /** The item of Wikidata, by which the same entity is recognised in another pack: “Q212”. */
  readonly wikidata?: string | undefined;
  readonly names: readonly Name[];
  /** Phrases that contain one of these names but mean something else. */
  readonly traps: readonly string[];
};

export type Role = {
  readonly title: Localised;
  readonly post?: string | undefined;
  readonly of?: string | undefined;
  readonly from?: Edtf | undefined;
  readonly to?: Edtf | undefined;
  readonly speaksFor?: readonly string[] | undefined;
  readonly basis: 'source' | 'public-record';
};

/** A government of a state. Positions that the state took under it do not stand for the next one. */
export type Government = Proof & {
  readonly name: Localised;
  readonly from?: Edtf | undefined;
  readonly to?: Edtf | undefined;
};

/** A person, state, organisation or office. Its positions are listed in `Pack`. */
export type Actor = Entity & {
  readonly kind: 'person' | 'state' | 'organisation' | 'office';
  readonly gender?: 'masculine' | 'feminine' | undefined;
  /** True for a source that no text names (“a NATO diplomat”): no look-up or comparison offers it. */
  readonly unnamed?: boolean | undefined;
  /** The capital city whose name can stand for the government. */
  readonly seat?: ByLanguage | undefined;
  readonly adjectives?: ByLanguage | undefined;
  readonly roles: readonly Role[];
  /** The governments of a state, earliest first, as far as one changed within the coverage. */
  readonly governments?: readonly Government[] | undefined;
};

/** A plan, draft, format or initiative. */
export type Proposal = Entity & {
  /** The proposal in at most 50 characters. */
  readonly headline: Localised;
  readonly proposedBy: readonly string[];
  readonly follows: readonly { readonly id: string; readonly note?: Localised | undefined }[];
  readonly date: Edtf;
  readonly note?: Localised | undefined;
  readonly source: string;
  readonly also?: readonly string[] | undefined;
  readonly points: readonly {
    readonly id: string;
    readonly issue?: string | undefined;
    readonly rung?: string | undefined;
    readonly text: Localised;
    /** What came of the point. */
    readonly outcome?:
      | (Proof & { readonly value: 'met' | 'partly-met' | 'refused' | 'open'; readonly date: Edtf })
      | undefined;
  }[];
  readonly stages: readonly {
    readonly state: string;
    readonly date: Edtf;
    readonly note?: Localised | undefined;
    readonly source: string;
    readonly also?: readonly string[] | undefined;
  }[];
  readonly answers: readonly (Evidence & {
    readonly id?: string | undefined;
    readonly from: string;
    readonly value: string;
    readonly summary: Localised;
    readonly disputes?: readonly string[] | undefined;
  })[];
};

/** An issue of the negotiation, with a ladder of rungs between two poles if its answers have an order. */
export type Issue = {
  readonly id: string;
  readonly title: Localised;
  readonly question: Localised;
  readonly order: 'ladder' | 'none';
  readonly poles?: { readonly a: Localised; readonly b: Localised } | undefined;
  readonly rungs: readonly {
    readonly id: string;
    readonly label: Localised;
    readonly test?: Localised | undefined;
  }[];
  readonly cues: ByLanguage;
  readonly hints?: ByLanguage | undefined;
};

/** A post, with the words that each language uses for its holder. */
export type Post = {
  readonly id: string;
  readonly words: ByLanguage;
  readonly holder: 'person' | 'state' | 'nobody';
  readonly of?: readonly string[] | undefined;
  readonly alone?: { readonly [of: string]: ByLanguage } | undefined;
};

/** A site or institution whose pages are read for facts; see `outletSchema`. */
export type Outlet = {
  readonly id: string;
  readonly name: string;
  readonly class: 'official' | 'agency' | 'broadcaster' | 'newspaper' | 'other';
  readonly hosts: readonly string[];
  readonly of?: string | undefined;
  readonly onlyFor?: readonly string[] | undefined;
  readonly why?: string | undefined;
};

export type Source = {
  readonly id: string;
  /** A text is cited by its passages; a page (the other two) was read for facts and has none. */
  readonly kind: 'text' | 'reporting' | 'transcript';
  readonly outlet?: string | undefined;
  /** The day on which a page was read. */
  readonly read?: Edtf | undefined;
  readonly exempt?: true | undefined;
  readonly file?: string | undefined;
  readonly title: string | null;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  readonly published: Edtf;
  readonly language: Language;
  readonly wording: 'original' | 'translated' | 'machine-translated';
  readonly url: string | null;
  readonly note?: Localised | undefined;
};

/** The lists of words that show a pack's topic; see `data/README.md`. */
export const TOPIC_WORDS = ['conflict', 'talks', 'contacts', 'war', 'others'] as const;

/** What makes a page the pack's business: words that show a side, issues that count, and words of the talks. */
export type Topic = {
  /** The two parties: actors that show a party besides those whose role belongs to it, and words that do. */
  readonly sides: readonly {
    readonly party: string;
    readonly actors: readonly string[];
    readonly words: ByLanguage;
  }[];
  readonly issues: readonly string[];
  /** Written like the cues of issues. */
  readonly words: Readonly<Record<(typeof TOPIC_WORDS)[number], ByLanguage>>;
};

/** Who answers for a pack. */
type Editor = { readonly name: string; readonly url?: string | undefined };

/** Where the public file of a pack is. */
type PackUpdate = {
  /** An https address; see `core/pack/pack-address.ts`. */
  readonly address: string;
  /** Hours until a reader looks again. */
  readonly expires: number;
  /** The public Ed25519 key that signs the heads: the base64 of its 32 bytes. */
  readonly key?: string | undefined;
};

/** A set of dossiers on one topic: plain JSON without dangling references. See `core/pack/schema/pack-file.ts`. */
export type Pack = {
  readonly format: 2;
  readonly id: string;
  readonly title: Localised;
  readonly version?: string | undefined;
  readonly coverage: { readonly from: Edtf; readonly to: Edtf };
  readonly licence: string;
  /** The number of the publication; a reader takes only a higher one. */
  readonly sequence: number;
  /** The lowest version of the extension that can read the pack: “0.1.0”. */
  readonly minimumVersion?: string | undefined;
  readonly editors: readonly Editor[];
  /** Where readers report a mistake: an https address. */
  readonly contribute?: string | undefined;
  /** Omitted if the pack names no address. A reader who follows one is updated from the address followed. */
  readonly update?: PackUpdate | undefined;
  readonly traps: readonly string[];
  /** The actors for which the balance report lists the issues without a position. */
  readonly mainSides: readonly string[];
  /** The two sides of the negotiation, or none: a comparison proposes somebody of the other side. */
  readonly parties: readonly string[];
  /** Omitted if the parties and issues are all that is said of the topic. */
  readonly topic?: Topic | undefined;
  readonly issues: readonly Issue[];
  readonly acts: readonly Act[];
  readonly conditions: readonly Condition[];
  readonly scopes: readonly Scope[];
  readonly sources: readonly Source[];
  readonly posts: readonly Post[];
  readonly actors: readonly Actor[];
  readonly proposals: readonly Proposal[];
  readonly positions: readonly Position[];
};

/** Returns the text in a language, or in English if there is no translation. */
export const inLanguage = (text: Localised, language: string): string =>
  text[language as Language] ?? text.en;
