import type { LexiconEntry } from '../mention.ts';
import { otherInitials } from './initials.ts';
import { meaningOf } from './meaning.ts';
import { type Pattern, patternOf } from './pattern.ts';
import { ANY, DOTTED, HOMOGRAPH, type Lexicon, startsOf } from './tables.ts';
import { type Nodes, trieOf } from './trie.ts';

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

/** Explicit entries take precedence: the other spelling of initials is added only if no entry defines it. */
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

/** True if every text that matches `narrow` also matches `wide`, given that their units are equal. */
const implies = (narrow: Pattern, wide: Pattern): boolean =>
  wide.cases.every((asked, at) => asked === ANY || asked === narrow.cases[at]);

/** “NATO” and “Nato” have the same units: the narrower pattern also gets the meanings of the wider one. */
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

/** Builds the trie nodes for the words of all patterns and sets the node of each draft. */
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

const traitsOf = (draft: Draft): number =>
  (draft.pattern.dotted ? DOTTED : 0) | (draft.pattern.homograph ? HOMOGRAPH : 0);

/**
 * Compiles names into a lexicon. If several entities have the same text, it becomes one name that may mean
 * any of them, weak if any of them is weak. A trap wins over names with the same text.
 */
export function buildLexicon(entries: readonly LexiconEntry[]): Lexicon {
  const drafts = draftsOf(entries);
  mergeSpellings(drafts);
  const nodes = growTrie(drafts);
  drafts.sort(
    (a, b) =>
      a.node - b.node || Number(b.trap) - Number(a.trap) || b.pattern.strictness - a.pattern.strictness,
  );
  const counts = new Int32Array(nodes.parents.length + 1);
  for (const draft of drafts) counts[draft.node] = (counts[draft.node] as number) + 1;
  return {
    ...trieOf(nodes),
    ends: startsOf(counts),
    from: startsOf(drafts.map(({ pattern }) => pattern.units.length)),
    units: Uint16Array.from(drafts.flatMap((draft) => draft.pattern.units)),
    cases: Uint8Array.from(drafts.flatMap((draft) => draft.pattern.cases)),
    traits: Uint8Array.from(drafts, traitsOf),
    meanings: drafts.map((draft) => (draft.trap ? undefined : meaningOf(draft.entries))),
    depth: drafts.reduce((most, draft) => Math.max(most, draft.pattern.hashes.length), 0),
  };
}
