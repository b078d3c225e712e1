import type * as v from 'valibot';
import type { LANGUAGES } from './languages.ts';
import type { packSchema } from './schema.ts';

export type Language = (typeof LANGUAGES)[number];
/** A text by language; English is always there. */
export type Localised = Readonly<{ en: string } & Partial<Record<Language, string>>>;

/** A set of dossiers with one topic: plain JSON, every reference in it resolved. */
export type Pack = v.InferOutput<typeof packSchema>;
export type Issue = Pack['issues'][number];
export type Source = Pack['sources'][number];
export type Post = Pack['posts'][number];
/** A person, state, organisation or office; its positions stand in the pack's own list. */
export type Actor = Pack['actors'][number];
export type Proposal = Pack['proposals'][number];
export type Name = Actor['names'][number];
export type Role = Actor['roles'][number];
/** What holders held on an issue at a date, said by a speaker. */
export type Position = Pack['positions'][number];
export type RecordClass = Position['class'];

/** The text in a language, or in English where the dossier has none. */
export const inLanguage = (text: Localised, language: string): string =>
  text[language as Language] ?? text.en;
