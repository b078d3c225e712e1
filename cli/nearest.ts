/** Levenshtein distance between two words: the number of insertions, deletions and replacements. */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

/** Sorts ids by how close they, or one of their words, are to what was typed. */
export function nearest(typed: string, ids: readonly string[]): string[] {
  const word = typed.toLowerCase();
  const away = (id: string): number =>
    Math.min(...[id, ...id.split('-')].map((part) => distance(word, part)));
  return [...ids].sort((one, other) => away(one) - away(other));
}
