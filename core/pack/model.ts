import type { LANGUAGES } from './languages.ts';

export type Language = (typeof LANGUAGES)[number];
/** A text by language; English is always there. */
export type Localised = Readonly<{ en: string } & { [L in Exclude<Language, 'en'>]?: string | undefined }>;
/** Spellings by language, in all their forms. */
type ByLanguage = { readonly [L in Language]?: readonly string[] | undefined };
/** A date in EDTF (ISO 8601-2), no more precise than it is known; see `core/dates.ts`. */
type Edtf = string;

/** How a statement is documented: the first three are on record. */
export type RecordClass = 'quoted' | 'stated' | 'text' | 'reported' | 'leaked' | 'assessed';

type Evidence = {
  readonly date: Edtf;
  readonly class: RecordClass;
  readonly reportedBy?: string | undefined;
  readonly source: string;
  /** The shortest run of the source's text that occurs there once. */
  readonly passage: { readonly exact: string };
  readonly quote?: { readonly text: string; readonly wording: 'original' | 'translated' } | undefined;
};

/** What holders held on an issue at a date, said by a speaker. */
export type Position = Evidence & {
  readonly id: string;
  readonly issue: string;
  readonly rung?: string | undefined;
  readonly speaker: string;
  readonly holders: readonly string[];
  readonly proposal?: { readonly id: string; readonly point?: string | undefined } | undefined;
  readonly conditions?: readonly Localised[] | undefined;
  readonly summary: Localised;
  readonly note?: Localised | undefined;
  /** Ids of the statements that this one contradicts. */
  readonly disputes?: readonly string[] | undefined;
};

/** A spelling of an entity. A strong name stands alone; a weak one needs evidence on the page. */
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
  readonly names: readonly Name[];
  /** Phrases with one of these names in them that mean something else. */
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

/** A person, state, organisation or office; its positions stand in the pack's own list. */
export type Actor = Entity & {
  readonly kind: 'person' | 'state' | 'organisation' | 'office';
  readonly gender?: 'masculine' | 'feminine' | undefined;
  /** The capital that may stand for the government. */
  readonly seat?: ByLanguage | undefined;
  readonly adjectives?: ByLanguage | undefined;
  readonly roles: readonly Role[];
};

/** A plan, draft, format or initiative. */
export type Proposal = Entity & {
  readonly proposedBy: readonly string[];
  readonly follows: readonly { readonly id: string; readonly note?: Localised | undefined }[];
  readonly date: Edtf;
  readonly note?: Localised | undefined;
  readonly source: string;
  readonly points: readonly {
    readonly id: string;
    readonly issue?: string | undefined;
    readonly rung?: string | undefined;
    readonly text: Localised;
  }[];
  readonly stages: readonly {
    readonly state: string;
    readonly date: Edtf;
    readonly note?: Localised | undefined;
    readonly source: string;
  }[];
  readonly answers: readonly (Evidence & {
    readonly id?: string | undefined;
    readonly from: string;
    readonly value: string;
    readonly summary: Localised;
    readonly disputes?: readonly string[] | undefined;
  })[];
};

/** A question of the negotiation, with a ladder of rungs between two poles where it has an order. */
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
  /** The rung in the middle, or the two between which it lies. */
  readonly middle: string | readonly [string, string] | null;
  readonly cues: ByLanguage;
};

/** A post as texts of each language call its holder. */
export type Post = {
  readonly id: string;
  readonly words: ByLanguage;
  readonly holder: 'person' | 'state' | 'nobody';
  readonly of?: readonly string[] | undefined;
  readonly alone?: { readonly [of: string]: ByLanguage } | undefined;
};

export type Source = {
  readonly id: string;
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

/** A set of dossiers with one topic: plain JSON, every reference in it resolved. `core/pack/schema.ts` checks it. */
export type Pack = {
  readonly format: 1;
  readonly id: string;
  readonly title: Localised;
  readonly coverage: { readonly from: Edtf; readonly to: Edtf };
  readonly licence: string;
  readonly traps: readonly string[];
  /** The actors whose silence on an issue the balance report lists. */
  readonly mainSides: readonly string[];
  readonly issues: readonly Issue[];
  readonly sources: readonly Source[];
  readonly posts: readonly Post[];
  readonly actors: readonly Actor[];
  readonly proposals: readonly Proposal[];
  readonly positions: readonly Position[];
};

/** The text in a language, or in English where the dossier has none. */
export const inLanguage = (text: Localised, language: string): string =>
  text[language as Language] ?? text.en;
