import type * as v from 'valibot';
import type { LANGUAGES } from './languages.ts';
import type {
  actorSchema,
  issueSchema,
  packSchema,
  postSchema,
  proposalSchema,
  sourceSchema,
} from './schema.ts';

export type Language = (typeof LANGUAGES)[number];
/** A text by language; English is always there. */
export type Localised = Readonly<{ en: string } & Partial<Record<Language, string>>>;

export type Issue = v.InferOutput<typeof issueSchema>;
export type Post = v.InferOutput<typeof postSchema>;
export type Source = v.InferOutput<typeof sourceSchema>;
export type Proposal = v.InferOutput<typeof proposalSchema>;
export type Name = v.InferOutput<typeof actorSchema>['names'][number];
export type Role = v.InferOutput<typeof actorSchema>['roles'][number];
/** What holders held on an issue at a date, said by a speaker. */
export type Position = v.InferOutput<typeof actorSchema>['positions'][number];
export type RecordClass = Position['class'];
/** A person, state, organisation or office; its positions stand in the pack's own list. */
export type Actor = Omit<v.InferOutput<typeof actorSchema>, 'positions'>;

/** A set of dossiers with one topic, compiled: plain JSON, every reference in it resolved. */
export type Pack = v.InferOutput<typeof packSchema> & {
  readonly format: 1;
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
