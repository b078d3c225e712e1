/**
 * Translates a key of `locales/`, filling in `$1` to `$9`; `count` selects the plural form. Entrypoints pass
 * `i18n.t`, or {@link translatorOf} the language that the reader chose; the command line and the tests read the
 * same files.
 */
export type Translate = (key: string, substitutions?: readonly string[], count?: number) => string;

/** What a view needs to print text: the translations and the language (BCP 47) of the interface. */
export type Words = { readonly t: Translate; readonly language: string };

/** All messages of a language (BCP 47), by dotted key, as written in `locales/`. */
export type Catalogue = {
  readonly language: string;
  readonly messages: Readonly<Record<string, string>>;
};

function pluralForm(forms: readonly string[], count: number): string | undefined {
  if (forms.length === 1) return forms[0];
  if (forms.length === 2) return forms[count === 1 ? 0 : 1];
  return forms[Math.min(count, 2)];
}

/**
 * Returns a message with its plural form chosen and its placeholders filled in, by the rules of
 * `@wxt-dev/i18n`: two forms are for one and many, three for none, one and many; without substitutions, the
 * count is the first one.
 */
export function fillMessage(message: string, substitutions?: readonly string[], count?: number): string {
  const form = count === undefined ? message : pluralForm(message.split(' | '), count);
  const filled = substitutions ?? (count === undefined ? [] : [String(count)]);
  return (form ?? '').replace(/\$([1-9])/g, (_, digit: string) => filled[Number(digit) - 1] ?? '');
}

/** Returns the translate function of a catalogue. An unknown key gives an empty text, as in the browser. */
export const translatorOf =
  ({ messages }: Catalogue): Translate =>
  (key, substitutions, count) =>
    fillMessage(messages[key] ?? '', substitutions, count);
