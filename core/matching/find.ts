import { standsAlone } from './boundary.ts';
import { DOT, FOLD, isSmall, SKIP, WORD } from './lexicon/fold.ts';
import { CAPITAL, DOTTED, HOMOGRAPH, type Lexicon, SMALL } from './lexicon/tables.ts';
import { fits, jointAt, PRIME, readToken, SEED, type Token, trimEnd } from './lexicon/tokens.ts';
import { bitOf, slotOf } from './lexicon/trie.ts';
import type { Candidate } from './mention.ts';

/** The state of one `find` call: the points on the way down the trie at which a name ends, and the match found. */
type Walk = {
  readonly lexicon: Lexicon;
  readonly text: string;
  readonly nodes: Int32Array;
  readonly spanEnds: Int32Array;
  readonly token: Token;
  pattern: number;
  end: number;
  /** True if the match lacks a capital that its name asks for. */
  isSmall: boolean;
  /** Whether the text is all in capitals; computed on first use. */
  allCaps: boolean | undefined;
};

function childOf(lexicon: Lexicon, node: number, hash: number): number {
  const { parents, hashes, children, shift } = lexicon;
  const mask = children.length - 1;
  let slot = slotOf(node, hash, shift);
  for (;;) {
    const child = children[slot] as number;
    if (child === 0 || (hashes[slot] === hash && parents[slot] === node)) return child;
    slot = (slot + 1) & mask;
  }
}

/** True for a text without lower-case letters and with too many capitals to be a single abbreviation. */
function isAllCaps(walk: Walk): boolean {
  walk.allCaps ??= !/\p{Ll}/u.test(walk.text) && /(?:\p{Lu}[^\p{Lu}]*){5}/u.test(walk.text);
  return walk.allCaps;
}

/**
 * Compares a span with a pattern unit by unit, because equal hashes do not prove a match. Capitals that the pattern
 * asks for may be small if `isSmall`.
 */
function agrees(walk: Walk, pattern: number, start: number, end: number, isSmallToo: boolean): boolean {
  const { units, cases, from } = walk.lexicon;
  const { text } = walk;
  const stop = from[pattern + 1] as number;
  let unit = from[pattern] as number;
  for (let at = start; at < end; ) {
    const raw = text.charCodeAt(at);
    const folded = FOLD[raw] as number;
    if (folded === SKIP) {
      at++;
      continue;
    }
    if (unit >= stop) return false;
    const asked = cases[unit];
    const wanted = units[unit++] as number;
    if (folded >= WORD) {
      if (folded !== wanted) return false;
      if (asked === CAPITAL && !isSmallToo && isSmall(raw)) return false;
      if (asked === SMALL && !isSmall(raw) && !isAllCaps(walk)) return false;
      at++;
      continue;
    }
    if (!fits(wanted, jointAt(text, at))) return false;
    while (at < end && (FOLD[text.charCodeAt(at)] as number) < WORD) at++;
  }
  return unit === stop;
}

/** Follows the words after the first down the trie, and records and counts the points at which a name ends. */
function descend(walk: Walk, end: number, node: number): number {
  const { lexicon, text, nodes, spanEnds, token } = walk;
  let passed = 0;
  let at = end;
  let here = node;
  for (;;) {
    if ((lexicon.ends[here + 1] as number) > (lexicon.ends[here] as number)) {
      nodes[passed] = here;
      spanEnds[passed++] = at;
    }
    if (lexicon.inner[here] === 0 || !readToken(text, at, token)) return passed;
    here = childOf(lexicon, here, token.hash);
    if (here === 0) return passed;
    at = token.end;
  }
}

/** Cyrillic letters, the only ones in which names without capitals are found. */
const isCyrillic = (unit: number): boolean => unit >= 0x400 && unit < 0x530;

/** Finds the longest name that begins with the given word; stores it in `walk.pattern` and `walk.end`. */
function matchFrom(walk: Walk, start: number, end: number, node: number, isSmallToo = false): boolean {
  const { ends } = walk.lexicon;
  for (let passed = descend(walk, end, node) - 1; passed >= 0; passed--) {
    const spanEnd = walk.spanEnds[passed] as number;
    const here = walk.nodes[passed] as number;
    if (!standsAlone(walk.text, start, spanEnd)) continue;
    for (let pattern = ends[here] as number; pattern < (ends[here + 1] as number); pattern++) {
      if (!agrees(walk, pattern, start, spanEnd, isSmallToo)) continue;
      walk.pattern = pattern;
      walk.end = spanEnd;
      walk.isSmall = isSmallToo;
      return true;
    }
  }
  const first = walk.text.charCodeAt(start);
  return !isSmallToo && isCyrillic(first) && isSmall(first) && matchFrom(walk, start, end, node, true);
}

function candidateOf(walk: Walk, start: number): Candidate | undefined {
  const { lexicon, text, pattern } = walk;
  const meaning = lexicon.meanings[pattern];
  const traits = lexicon.traits[pattern] as number;
  if (traits & DOTTED && FOLD[text.charCodeAt(walk.end)] === DOT) walk.end++;
  if (!meaning) return;
  const candidate = { ...meaning, start, end: walk.end, ...(walk.isSmall ? { isSmall: true } : {}) };
  return traits & HOMOGRAPH && isAllCaps(walk) ? { ...candidate, strength: 'weak' } : candidate;
}

/**
 * Finds the names of a lexicon in a text, in one pass: whole words only; the earliest start wins, then the
 * longest name. Returns candidates in text order, without overlaps; offsets are in UTF-16 code units.
 */
export function find(lexicon: Lexicon, text: string): Candidate[] {
  const found: Candidate[] = [];
  const { parents, hashes, children, shift, firsts, firstsShift, depth } = lexicon;
  // Locals avoid property reads and allocations in the loop below, which reads every character of a page.
  const fold = FOLD;
  const mask = children.length - 1;
  const length = text.length;
  let walk: Walk | undefined;
  let at = 0;
  while (at < length) {
    let unit = fold[text.charCodeAt(at)] as number;
    if (unit < WORD) {
      at++;
      continue;
    }
    const start = at;
    let hash = SEED;
    do {
      if (unit !== SKIP) hash = Math.imul(hash ^ unit, PRIME);
      unit = ++at < length ? (fold[text.charCodeAt(at)] as number) : 0;
    } while (unit >= SKIP);

    const bit = bitOf(hash, firstsShift);
    if (((firsts[bit >>> 5] as number) & (1 << (bit & 31))) === 0) continue;
    let slot = slotOf(0, hash, shift);
    let node = children[slot] as number;
    while (node !== 0 && (hashes[slot] !== hash || parents[slot] !== 0)) {
      slot = (slot + 1) & mask;
      node = children[slot] as number;
    }
    if (node === 0) continue;
    walk ??= {
      lexicon,
      text,
      nodes: new Int32Array(depth),
      spanEnds: new Int32Array(depth),
      token: { start: 0, end: 0, hash: 0 },
      pattern: 0,
      end: 0,
      isSmall: false,
      allCaps: undefined,
    };
    if (!matchFrom(walk, start, trimEnd(text, at), node)) continue;
    const candidate = candidateOf(walk, start);
    if (candidate) found.push(candidate);
    at = walk.end;
  }
  return found;
}
