const SHORT = /(?<![\p{L}\p{Nd}.])\p{Lu}{2,3}(?![\p{L}\p{Nd}])/u;
const DOTTED = /(?<![\p{L}\p{Nd}.])\p{Lu}(?:\.\s?\p{Lu}){1,2}\.?(?![\p{L}\p{Nd}])/u;

/**
 * The other way to write a name's initials: “U.S. Senate” for “US Senate”, “JD Vance” for “J.D. Vance”.
 * Gives `undefined` for a name without a run of two or three initials.
 */
export function otherInitials(name: string): string | undefined {
  if (DOTTED.test(name)) return name.replace(DOTTED, (initials) => initials.replace(/[.\s]/g, ''));
  if (SHORT.test(name)) return name.replace(SHORT, (initials) => `${[...initials].join('.')}.`);
  return undefined;
}
