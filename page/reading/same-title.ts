// Without the flag `i`, which is slow to compile for such ranges.
const APART =
  /[^A-Za-z0-9\u00aa\u00b5\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff\u2c00-\u2dff\u3040-\ud7ff\uf900-\ufffd]+/g;

/** Returns a text in lower case with one space for everything but letters and digits. */
export const bareText = (text: unknown): string =>
  typeof text === 'string' ? text.slice(0, 400).replace(APART, ' ').trim().toLowerCase() : '';

/** Returns whether two bare texts are one title: equal, or one of more than 12 units begins the other. */
export const isSameTitle = (one: string, other: string): boolean =>
  one === other
    ? one !== ''
    : Math.min(one.length, other.length) > 12 && (one.startsWith(other) || other.startsWith(one));
