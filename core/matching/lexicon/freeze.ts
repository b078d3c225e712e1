import type { Meaning } from '../mention.ts';
import { ANY, type Lexicon } from './tables.ts';
import type { FrozenLexicon } from './thaw.ts';

type Encode = (bytes: Uint8Array) => string;

const differences = (starts: Int32Array): number[] =>
  [...starts.subarray(1)].map((start, at) => start - (starts[at] as number));

/** Encodes non-negative integers in as few bytes each as the largest needs: one, two or four. */
function narrow(numbers: ArrayLike<number>): Uint8Array {
  let most = 0;
  for (let at = 0; at < numbers.length; at++) most = Math.max(most, numbers[at] as number);
  if (most < 2 ** 8) return Uint8Array.from(numbers);
  return new Uint8Array((most < 2 ** 16 ? Uint16Array : Uint32Array).from(numbers).buffer);
}

/** Deduplicates things by key: returns the distinct keys, and for each thing the index of its key. */
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

/** Returns how many leading units each pattern shares with the one before it, and all other units as text. */
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

/** Freezes a lexicon at build time, so that the browser does not have to compile it at every start. */
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
