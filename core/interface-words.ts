/**
 * Translates a key of `locales/`, filling in `$1` to `$9`; `count` selects the plural form. Entrypoints pass
 * `i18n.t`; the command line and the tests read the same files.
 */
export type Translate = (key: string, substitutions?: readonly string[], count?: number) => string;

/** What a view needs to print text: the translations and the language (BCP 47) of the interface. */
export type Words = { readonly t: Translate; readonly language: string };
