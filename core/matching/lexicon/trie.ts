/**
 * A trie of words in typed arrays. Node 0 is the root. A transition (node, hash of a word) → child lies in an
 * open-addressing table.
 */
export type Trie = {
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
};

/** The nodes of a trie but its root: the parent of each, and the hash of the word that leads to it. */
export type Nodes = { readonly parents: Int32Array; readonly hashes: Int32Array };

/** The first slot to look in for a transition; slots after it follow, the last by the first. */
export const slotOf = (node: number, hash: number, shift: number): number =>
  Math.imul(hash ^ Math.imul(node, 0x85ebca6b), 0x9e3779b1) >>> shift;

/** The bit of a first word's hash among the lexicon's `firsts`. */
export const bitOf = (hash: number, shift: number): number => Math.imul(hash, 0x9e3779b1) >>> shift;

/** Sixteen bits for each first word, so that about one other word in sixteen passes. */
function firstsOf(nodes: Nodes): Pick<Trie, 'firsts' | 'firstsShift'> {
  const hashes = new Set<number>();
  for (let at = 0; at < nodes.parents.length; at++)
    if (nodes.parents[at] === 0) hashes.add(nodes.hashes[at] as number);
  const bits = Math.max(10, Math.ceil(Math.log2(hashes.size * 16 + 1)));
  const firstsShift = 32 - bits;
  const firsts = new Uint32Array(2 ** (bits - 5));
  for (const hash of hashes) {
    const bit = bitOf(hash, firstsShift);
    firsts[bit >>> 5] = (firsts[bit >>> 5] as number) | (1 << (bit & 31));
  }
  return { firsts, firstsShift };
}

/** Puts the nodes of a trie into an open-addressing table, a quarter of it filled at most. */
function tableOf(nodes: Nodes): Omit<Trie, 'firsts' | 'firstsShift'> {
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

/** Builds the tables of a trie from its nodes. */
export const trieOf = (nodes: Nodes): Trie => ({ ...tableOf(nodes), ...firstsOf(nodes) });
