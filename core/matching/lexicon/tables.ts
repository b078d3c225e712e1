import type { Meaning } from '../mention.ts';
import type { Trie } from './trie.ts';

/** The compiled names; patterns that end at node n are those from `ends[n]` to `ends[n + 1]`, traps first, then the strictest. */
export type Lexicon = Trie & {
  readonly ends: Int32Array;
  /** Folded units and cases of pattern p lie from `from[p]` to `from[p + 1]`. */
  readonly from: Int32Array;
  readonly units: Uint16Array;
  readonly cases: Uint8Array;
  readonly traits: Uint8Array;
  /** What pattern p may mean; undefined for a trap. */
  readonly meanings: readonly (Meaning | undefined)[];
  /** The number of words of the longest name. */
  readonly depth: number;
};

/** Bits of `traits`. */
export const DOTTED = 1;
export const HOMOGRAPH = 2;

/** What a name asks of the letter in a text: nothing, a capital, or a small letter (unless all is in capitals). */
export const ANY = 0;
export const CAPITAL = 1;
export const SMALL = 2;

/** Running sums, one longer than the counts: where what each count counts begins. */
export function startsOf(counts: ArrayLike<number>): Int32Array {
  const starts = new Int32Array(counts.length + 1);
  for (let at = 0; at < counts.length; at++) starts[at + 1] = (starts[at] as number) + (counts[at] as number);
  return starts;
}
