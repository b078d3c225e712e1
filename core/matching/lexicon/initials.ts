const SHORT = /(?<![\p{L}\p{Nd}.])\p{Lu}{2,3}(?![\p{L}\p{Nd}])/u;
const DOTTED = /(?<![\p{L}\p{Nd}.])\p{Lu}(?:\.\s?\p{Lu}){1,2}\.?(?![\p{L}\p{Nd}])/u;

/**
 * Returns a name with its initials in the other spelling: “U.S. Senate” for “US Senate” and the reverse;
 * `undefined` for a name without a run of two or three initials.
 */
export function otherInitials(name: string): string | undefined {
  if (DOTTED.test(name)) return name.replace(DOTTED, (initials) => initials.replace(/[.\s]/g, ''));
  if (SHORT.test(name)) return name.replace(SHORT, (initials) => `${[...initials].join('.')}.`);
  return undefined;
}
