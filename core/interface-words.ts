/**
 * The words of the interface: a key of `locales/`, with `$1` to `$9` filled in, and a count that picks the plural.
 * Entrypoints pass `i18n.t`; the command line and the tests read the same files.
 */
export type Translate = (key: string, substitutions?: readonly string[], count?: number) => string;

/** What a view needs to speak: the interface's words and its language (BCP 47). */
export type Words = { readonly t: Translate; readonly language: string };
