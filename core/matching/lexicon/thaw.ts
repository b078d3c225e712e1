import type { Meaning } from '../mention.ts';
import { type Lexicon, startsOf } from './tables.ts';
import { trieOf } from './trie.ts';

/**
 * A compiled lexicon as compact JSON that is quick to read. Numbers are base64 (RFC 4648), in as few bytes as
 * the largest of a list needs. Hash tables are omitted; data that patterns share is stored once.
 */
export type FrozenLexicon = {
  readonly parents: string;
  readonly hashes: string;
  readonly ends: string;
  readonly lengths: string;
  /** Number of leading units that each pattern shares with the one before it. */
  readonly kept: string;
  /** All other units, as characters. */
  readonly text: string;
  /** For each pattern, the index of its cases in `asked`. */
  readonly cases: string;
  /** The distinct cases of patterns, as digits without trailing `ANY`. */
  readonly asked: readonly string[];
  readonly traits: string;
  /** For each pattern, the index of its meaning in `distinct`, counted from 1; 0 for a trap. */
  readonly meanings: string;
  readonly distinct: readonly Meaning[];
  readonly depth: number;
};

type Numbers = Uint8Array | Uint16Array | Uint32Array;
type Decode = (text: string) => Uint8Array<ArrayBuffer>;

const ZERO = '0'.charCodeAt(0);

/** Decodes numbers of one, two or four bytes each; `count` is how many there are. */
function widen({ buffer, byteLength }: Uint8Array<ArrayBuffer>, count: number): Numbers {
  if (byteLength === count) return new Uint8Array(buffer);
  return byteLength === 2 * count ? new Uint16Array(buffer) : new Uint32Array(buffer);
}

/** Decodes the units of all patterns: those shared with the pattern before, and the rest. */
function readUnits(from: Int32Array, kept: Numbers, text: string): Uint16Array {
  const units = new Uint16Array(from.at(-1) as number);
  let next = 0;
  for (let pattern = 0, before = 0; pattern < kept.length; pattern++) {
    const start = from[pattern] as number;
    const end = from[pattern + 1] as number;
    const rest = start + (kept[pattern] as number);
    let at = start;
    while (at < rest) units[at++] = units[before++] as number;
    while (at < end) units[at++] = text.charCodeAt(next++);
    before = start;
  }
  return units;
}

/** Decodes the cases of all patterns, aligned with their units. */
function readCases(from: Int32Array, places: Numbers, asked: readonly string[]): Uint8Array {
  const cases = new Uint8Array(from.at(-1) as number);
  for (let pattern = 0; pattern < places.length; pattern++) {
    const start = from[pattern] as number;
    const digits = asked[places[pattern] as number] as string;
    for (let at = 0; at < digits.length; at++) cases[start + at] = digits.charCodeAt(at) - ZERO;
  }
  return cases;
}

function readMeanings(places: Numbers, distinct: readonly Meaning[]): (Meaning | undefined)[] {
  const meanings: (Meaning | undefined)[] = [];
  for (let pattern = 0; pattern < places.length; pattern++)
    meanings.push(distinct[(places[pattern] as number) - 1]);
  return meanings;
}

/** Restores a lexicon from its frozen form. */
export function thaw(frozen: FrozenLexicon, decode: Decode): Lexicon {
  const traits = decode(frozen.traits);
  const count = traits.length;
  const hashes = new Int32Array(decode(frozen.hashes).buffer);
  const ofPatterns = (text: string): Numbers => widen(decode(text), count);
  const from = startsOf(ofPatterns(frozen.lengths));
  return {
    ...trieOf({ parents: Int32Array.from(widen(decode(frozen.parents), hashes.length)), hashes }),
    ends: startsOf(widen(decode(frozen.ends), hashes.length + 1)),
    from,
    units: readUnits(from, ofPatterns(frozen.kept), frozen.text),
    cases: readCases(from, ofPatterns(frozen.cases), frozen.asked),
    traits,
    meanings: readMeanings(ofPatterns(frozen.meanings), frozen.distinct),
    depth: frozen.depth,
  };
}
