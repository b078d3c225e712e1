/**
 * A trie of words in typed arrays. Node 0 is the root. Transitions (node, hash of a word) → child are stored
 * in an open-addressing table.
 */
export type Trie = {
  readonly parents: Int32Array;
  readonly hashes: Int32Array;
  /** Child node of a slot; 0 if the slot is free. */
  readonly children: Int32Array;
  readonly shift: number;
  /**
   * A bit for the hash of each first word, see {@link bitOf}. Most words in a text begin no name: this small
   * table rejects them without a look-up in the large one.
   */
  readonly firsts: Uint32Array;
  readonly firstsShift: number;
  /** 1 for a node that has children. */
  readonly inner: Uint8Array;
};

/** The nodes of a trie except its root: the parent of each, and the hash of the word that leads to it. */
export type Nodes = { readonly parents: Int32Array; readonly hashes: Int32Array };

/** Returns the first slot to probe for a transition; probing goes on to the next slot and wraps around. */
export const slotOf = (node: number, hash: number, shift: number): number =>
  Math.imul(hash ^ Math.imul(node, 0x85ebca6b), 0x9e3779b1) >>> shift;

/** Returns the index in `firsts` of the bit for a first word's hash. */
export const bitOf = (hash: number, shift: number): number => Math.imul(hash, 0x9e3779b1) >>> shift;

/** Uses at least sixteen bits for each first word, so that at most about one other word in sixteen passes. */
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

/** Puts the nodes of a trie into an open-addressing table that is at most a quarter full. */
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
