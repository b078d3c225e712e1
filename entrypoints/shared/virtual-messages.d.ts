declare module 'virtual:messages' {
  /** The languages of the interface (BCP 47), one for each file in `locales/`. */
  export const languages: readonly string[];
  /** The `messages` of each language's `Catalogue`, as JSON. */
  export const messageTexts: Readonly<Record<string, string>>;
}
