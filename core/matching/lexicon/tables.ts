import type { Meaning } from '../mention.ts';
import type { Trie } from './trie.ts';

/** Compiled names. Patterns `ends[n]` up to `ends[n + 1]` end at node n: traps first, then the strictest. */
export type Lexicon = Trie & {
  readonly ends: Int32Array;
  /** Folded units and cases of pattern p are at `from[p]` up to `from[p + 1]`. */
  readonly from: Int32Array;
  readonly units: Uint16Array;
  readonly cases: Uint8Array;
  readonly traits: Uint8Array;
  /** What pattern p may mean; undefined for a trap. */
  readonly meanings: readonly (Meaning | undefined)[];
  /** Number of words in the longest name. */
  readonly depth: number;
};

/** Bits of `traits`. */
export const DOTTED = 1;
export const HOMOGRAPH = 2;

/** What a pattern requires of a letter: nothing, a capital, or a small letter (unless all is in capitals). */
export const ANY = 0;
export const CAPITAL = 1;
export const SMALL = 2;

/** Returns the running sums of counts, one element longer: the index at which each group begins. */
export function startsOf(counts: ArrayLike<number>): Int32Array {
  const starts = new Int32Array(counts.length + 1);
  for (let at = 0; at < counts.length; at++) starts[at + 1] = (starts[at] as number) + (counts[at] as number);
  return starts;
}
