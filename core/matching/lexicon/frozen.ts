import type { Meaning } from '../mention.ts';
import { type Lexicon, startsOf } from './lexicon.ts';
import { ANY } from './pattern.ts';
import { trieOf } from './trie.ts';

/**
 * A compiled lexicon as JSON, as short as it can be read quickly: its numbers as base64 (RFC 4648), each list in as few
 * bytes as its largest number takes; the hash tables left out; what many patterns share once.
 */
export type FrozenLexicon = {
  readonly parents: string;
  readonly hashes: string;
  readonly ends: string;
  readonly lengths: string;
  /** How many units each pattern begins with that the one before it begins with, too. */
  readonly kept: string;
  /** All other units, as the characters that they are. */
  readonly text: string;
  /** Of each pattern the place of its cases in `asked`. */
  readonly cases: string;
  /** The cases of patterns as digits, without those at the end that ask for nothing. */
  readonly asked: readonly string[];
  readonly traits: string;
  /** Of each pattern the place of its meaning in `distinct`, from 1; 0 for a trap. */
  readonly meanings: string;
  readonly distinct: readonly Meaning[];
  readonly depth: number;
};

type Numbers = Uint8Array | Uint16Array | Uint32Array;
type Encode = (bytes: Uint8Array) => string;
type Decode = (text: string) => Uint8Array<ArrayBuffer>;

const differences = (starts: Int32Array): number[] =>
  [...starts.subarray(1)].map((start, at) => start - (starts[at] as number));

/** Numbers from 0 on in as few bytes each as the largest of them takes: one, two or four. */
function narrow(numbers: ArrayLike<number>): Uint8Array {
  let most = 0;
  for (let at = 0; at < numbers.length; at++) most = Math.max(most, numbers[at] as number);
  if (most < 2 ** 8) return Uint8Array.from(numbers);
  return new Uint8Array((most < 2 ** 16 ? Uint16Array : Uint32Array).from(numbers).buffer);
}

/** The numbers that were made narrow, given how many they are. */
function widen({ buffer, byteLength }: Uint8Array<ArrayBuffer>, count: number): Numbers {
  if (byteLength === count) return new Uint8Array(buffer);
  return byteLength === 2 * count ? new Uint16Array(buffer) : new Uint32Array(buffer);
}

/** Gives things their places in a list without repetition, by what `keyOf` makes of them. */
function places<T>(things: readonly T[], keyOf: (thing: T) => string): { keys: string[]; at: number[] } {
  const places = new Map<string, number>();
  const at = things.map((thing) => {
    const key = keyOf(thing);
    if (!places.has(key)) places.set(key, places.size);
    return places.get(key) as number;
  });
  return { keys: [...places.keys()], at };
}

const LONGEST_KEPT = 255;
const ZERO = '0'.charCodeAt(0);

/** What patterns keep of the one before each, and the text of the rest. */
function rests(units: readonly Uint16Array[]): { kept: number[]; text: string } {
  const kept = units.map((own, at) => {
    const before = units[at - 1] ?? [];
    let same = 0;
    while (same < own.length && same < LONGEST_KEPT && own[same] === before[same]) same++;
    return same;
  });
  const text = units.map((own, at) => String.fromCharCode(...own.subarray(kept[at]))).join('');
  return { kept, text };
}

/** Freezes a lexicon when the extension is built, so that no browser has to compile it at each start. */
export function freeze(lexicon: Lexicon, encode: Encode): FrozenLexicon {
  const { parents, hashes, children, ends, from, units, cases, traits, meanings, depth } = lexicon;
  const count = ends.length - 2;
  const nodes = { parents: new Int32Array(count), hashes: new Int32Array(count) };
  children.forEach((child, slot) => {
    if (child === 0) return;
    nodes.parents[child - 1] = parents[slot] as number;
    nodes.hashes[child - 1] = hashes[slot] as number;
  });
  const patterns = [...meanings.keys()];
  const { kept, text } = rests(patterns.map((pattern) => units.subarray(from[pattern], from[pattern + 1])));
  const trailing = new RegExp(`${ANY}+$`);
  const asked = places(patterns, (pattern) =>
    cases
      .subarray(from[pattern], from[pattern + 1])
      .join('')
      .replace(trailing, ''),
  );
  const meant = places([undefined, ...meanings], (meaning) => JSON.stringify(meaning) ?? '');
  return {
    parents: encode(narrow(nodes.parents)),
    hashes: encode(new Uint8Array(nodes.hashes.buffer)),
    ends: encode(narrow(differences(ends))),
    lengths: encode(narrow(differences(from))),
    kept: encode(narrow(kept)),
    text,
    cases: encode(narrow(asked.at)),
    asked: asked.keys,
    traits: encode(traits),
    meanings: encode(narrow(meant.at.slice(1))),
    distinct: meant.keys.slice(1).map((key) => JSON.parse(key) as Meaning),
    depth,
  };
}

/** The units of all patterns: what each keeps of the one before it, and the rest. */
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

/** The cases of all patterns, in step with their units. */
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

/** The lexicon that was frozen. */
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
