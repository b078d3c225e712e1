import { otherInitials } from './initials.ts';
import { meaningOf } from './meaning.ts';
import type { Meaning, MentionKind } from './mention.ts';
import { ANY, type Pattern, patternOf } from './pattern.ts';

/** A name and what it may mean; one without entities is a trap, which wins like a name and marks nothing. */
export type LexiconEntry = Omit<Meaning, 'kind' | 'terms'> & {
  readonly text: string;
  /** True where the first letter need not be a capital. */
  readonly anyCase: boolean;
  /** `named` where it is not there. */
  readonly kind?: MentionKind;
  /** When it means its entities, in days since 1970-01-01, both included; always where it is not there. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
};

/**
 * The compiled names: a trie of words in typed arrays. Node 0 is the root. A transition (node, hash of a word) →
 * child lies in an open-addressing table; the patterns that end at node n are those from `ends[n]` to
 * `ends[n + 1]`, traps first, then the one that asks for most.
 */
export type Lexicon = {
  readonly parents: Int32Array;
  readonly hashes: Int32Array;
  /** Child node of a slot; 0 where the slot is free. */
  readonly children: Int32Array;
  readonly shift: number;
  /**
   * A bit for the hash of each first word, see {@link bitOf}: most words of a text begin no name, and this small table
   * tells so without a look into the large one.
   */
  readonly firsts: Uint32Array;
  readonly firstsShift: number;
  /** 1 for a node that has children. */
  readonly inner: Uint8Array;
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

type Draft = { pattern: Pattern; entries: LexiconEntry[]; trap: boolean; node: number };

const unitsKey = (pattern: Pattern): string => String.fromCharCode(...pattern.units);
const keyOf = (pattern: Pattern): string => `${unitsKey(pattern)}\n${pattern.cases.join('')}`;

function addEntry(drafts: Map<string, Draft>, entry: LexiconEntry, text: string): void {
  const pattern = patternOf(text, entry.anyCase);
  if (!pattern) return;
  const key = keyOf(pattern);
  const draft = drafts.get(key) ?? { pattern, entries: [], trap: false, node: 0 };
  drafts.set(key, draft);
  if (entry.entities.length === 0) draft.trap = true;
  else draft.entries.push(entry);
}

/** What is written out in the entries decides; initials written the other way are added only where they are free. */
function draftsOf(entries: readonly LexiconEntry[]): Draft[] {
  const drafts = new Map<string, Draft>();
  for (const entry of entries) addEntry(drafts, entry, entry.text);
  const derived = new Map<string, Draft>();
  for (const entry of entries) {
    const other = otherInitials(entry.text);
    if (other !== undefined) addEntry(derived, entry, other);
  }
  for (const [key, draft] of derived) if (!drafts.has(key)) drafts.set(key, draft);
  return [...drafts.values()];
}

/** True where every text that fits `narrow` also fits `wide`, given that their units are the same. */
const implies = (narrow: Pattern, wide: Pattern): boolean =>
  wide.cases.every((asked, at) => asked === ANY || asked === narrow.cases[at]);

/** “NATO” and “Nato” are two patterns of the same units: the narrower one means what the wider one means, too. */
function mergeSpellings(drafts: readonly Draft[]): void {
  const alike = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const key = unitsKey(draft.pattern);
    const group = alike.get(key);
    if (group) group.push(draft);
    else alike.set(key, [draft]);
  }
  for (const group of alike.values()) {
    group.sort((a, b) => b.pattern.strictness - a.pattern.strictness);
    for (const [index, narrow] of group.entries())
      for (const wide of group.slice(index + 1)) {
        if (!implies(narrow.pattern, wide.pattern)) continue;
        narrow.entries.push(...wide.entries);
        narrow.trap ||= wide.trap;
      }
  }
}

/** The first slot to look in for a transition; slots after it follow, the last by the first. */
export const slotOf = (node: number, hash: number, shift: number): number =>
  Math.imul(hash ^ Math.imul(node, 0x85ebca6b), 0x9e3779b1) >>> shift;

/** The bit of a first word's hash among the lexicon's `firsts`. */
export const bitOf = (hash: number, shift: number): number => Math.imul(hash, 0x9e3779b1) >>> shift;

/** Sixteen bits for each first word, so that about one other word in sixteen passes. */
export function firstsOf(nodes: Nodes): Pick<Lexicon, 'firsts' | 'firstsShift'> {
  const hashes = new Set(nodes.hashes.filter((_, at) => nodes.parents[at] === 0));
  const bits = Math.max(10, Math.ceil(Math.log2(hashes.size * 16 + 1)));
  const firstsShift = 32 - bits;
  const firsts = new Uint32Array(2 ** (bits - 5));
  for (const hash of hashes) {
    const bit = bitOf(hash, firstsShift);
    firsts[bit >>> 5] = (firsts[bit >>> 5] as number) | (1 << (bit & 31));
  }
  return { firsts, firstsShift };
}

/** The nodes of a trie but its root: the parent of each, and the hash of the word that leads to it. */
export type Nodes = { readonly parents: Int32Array; readonly hashes: Int32Array };

/** Puts the nodes of a trie into an open-addressing table, a quarter of it filled at most. */
export function tableOf(nodes: Nodes): Pick<Lexicon, 'parents' | 'hashes' | 'children' | 'shift' | 'inner'> {
  const count = nodes.parents.length;
  const bits = Math.max(4, Math.ceil(Math.log2(count * 4 + 1)));
  const size = 2 ** bits;
  const shift = 32 - bits;
  const [parents, hashes, children] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
  const inner = new Uint8Array(count + 1);
  for (let at = 0; at < count; at++) {
    const parent = nodes.parents[at] as number;
    const hash = nodes.hashes[at] as number;
    let slot = slotOf(parent, hash, shift);
    while (children[slot] !== 0) slot = (slot + 1) & (size - 1);
    parents[slot] = parent;
    hashes[slot] = hash;
    children[slot] = at + 1;
    inner[parent] = 1;
  }
  return { parents, hashes, children, shift, inner };
}

/** The trie of all patterns' words; gives each draft its node. */
function growTrie(drafts: readonly Draft[]): Nodes {
  const parents: number[] = [];
  const hashes: number[] = [];
  const children = new Map<number, Map<number, number>>();
  for (const draft of drafts)
    for (const hash of draft.pattern.hashes) {
      const parent = draft.node;
      const own = children.get(parent) ?? new Map<number, number>();
      children.set(parent, own);
      let node = own.get(hash);
      if (node === undefined) {
        parents.push(parent);
        hashes.push(hash);
        node = parents.length;
        own.set(hash, node);
      }
      draft.node = node;
    }
  return { parents: Int32Array.from(parents), hashes: Int32Array.from(hashes) };
}

/** Running sums, one longer than the counts: where what each count counts begins. */
export function startsOf(counts: ArrayLike<number>): Int32Array {
  const starts = new Int32Array(counts.length + 1);
  for (let at = 0; at < counts.length; at++) starts[at + 1] = (starts[at] as number) + (counts[at] as number);
  return starts;
}

const traitsOf = (draft: Draft): number =>
  (draft.pattern.dotted ? DOTTED : 0) | (draft.pattern.homograph ? HOMOGRAPH : 0);

/**
 * Compiles names into a lexicon. The same text from several entities becomes one name that may mean any of them,
 * weak where one of them is; a trap with the same text wins over names.
 */
export function buildLexicon(entries: readonly LexiconEntry[]): Lexicon {
  const drafts = draftsOf(entries);
  mergeSpellings(drafts);
  const nodes = growTrie(drafts);
  drafts.sort(
    (a, b) =>
      a.node - b.node || Number(b.trap) - Number(a.trap) || b.pattern.strictness - a.pattern.strictness,
  );
  const counts = new Uint8Array(nodes.parents.length + 1);
  for (const draft of drafts) counts[draft.node] = (counts[draft.node] as number) + 1;
  return {
    ...tableOf(nodes),
    ...firstsOf(nodes),
    ends: startsOf(counts),
    from: startsOf(drafts.map(({ pattern }) => pattern.units.length)),
    units: Uint16Array.from(drafts.flatMap((draft) => draft.pattern.units)),
    cases: Uint8Array.from(drafts.flatMap((draft) => draft.pattern.cases)),
    traits: Uint8Array.from(drafts, traitsOf),
    meanings: drafts.map((draft) => (draft.trap ? undefined : meaningOf(draft.entries))),
    depth: drafts.reduce((most, draft) => Math.max(most, draft.pattern.hashes.length), 0),
  };
}
