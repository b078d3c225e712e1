import { type Lexicon, startsOf } from './lexicon.ts';
import type { Meaning } from './mention.ts';
import { trieOf } from './trie.ts';

/** A compiled lexicon as JSON: its arrays as base64 (RFC 4648), the hash tables left out, equal meanings once. */
export type FrozenLexicon = {
  readonly parents: string;
  readonly hashes: string;
  readonly ends: string;
  readonly lengths: string;
  readonly units: string;
  readonly cases: string;
  readonly traits: string;
  /** Of each pattern the place of its meaning in `distinct`, from 1; 0 for a trap. */
  readonly meanings: string;
  readonly distinct: readonly Meaning[];
  readonly depth: number;
};

type Encode = (bytes: Uint8Array) => string;
type Decode = (text: string) => Uint8Array<ArrayBuffer>;

const differences = (starts: Int32Array): number[] =>
  [...starts.subarray(1)].map((start, at) => start - (starts[at] as number));

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
  const distinct = new Map<string, number>();
  const places = meanings.map((meaning) => {
    if (!meaning) return 0;
    const key = JSON.stringify(meaning);
    if (!distinct.has(key)) distinct.set(key, distinct.size + 1);
    return distinct.get(key) as number;
  });
  const text = (array: { buffer: ArrayBufferLike; byteOffset: number; byteLength: number }): string =>
    encode(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
  return {
    parents: text(nodes.parents),
    hashes: text(nodes.hashes),
    ends: text(Uint8Array.from(differences(ends))),
    lengths: text(Uint16Array.from(differences(from))),
    units: text(units),
    cases: text(cases),
    traits: text(traits),
    meanings: text(Uint32Array.from(places)),
    distinct: [...distinct.keys()].map((key) => JSON.parse(key) as Meaning),
    depth,
  };
}

/** The lexicon that was frozen. */
export function thaw(frozen: FrozenLexicon, decode: Decode): Lexicon {
  const bytes = (text: string): ArrayBuffer => decode(text).buffer;
  return {
    ...trieOf({
      parents: new Int32Array(bytes(frozen.parents)),
      hashes: new Int32Array(bytes(frozen.hashes)),
    }),
    ends: startsOf(decode(frozen.ends)),
    from: startsOf(new Uint16Array(bytes(frozen.lengths))),
    units: new Uint16Array(bytes(frozen.units)),
    cases: decode(frozen.cases),
    traits: decode(frozen.traits),
    meanings: Array.from(new Uint32Array(bytes(frozen.meanings)), (place) => frozen.distinct[place - 1]),
    depth: frozen.depth,
  };
}
