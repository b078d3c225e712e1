import { loadPack } from '../../authoring/load-pack.ts';
import { find } from '../../core/matching/find.ts';
import { buildLexicon } from '../../core/matching/lexicon/build-lexicon.ts';
import { lexiconOfPack } from '../../core/matching/lexicon/entries.ts';
import type { Lexicon } from '../../core/matching/lexicon/tables.ts';
import { maker, type Script } from './made-text.ts';
import { median, type Row } from './rows.ts';

const SIZES = [300, 3_000, 30_000, 100_000] as const;
const LENGTH = 4_000_000;
const ROUNDS = 9;
/** Maximum number of names for the expression, which takes too long to build for more. */
const MAX_FOR_EXPRESSION = 30_000;
/** Number of UTF-16 units of the text on which a slow contestant is measured. */
const PART = 200_000;

type Contestant = { readonly name: string; readonly text: string; readonly run: (text: string) => number };

function bareLoop(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum = (sum + text.charCodeAt(at)) | 0;
  return sum;
}

const byName = (names: readonly string[]): Lexicon =>
  buildLexicon(names.map((text) => ({ text, entities: [text], strength: 'strong', anyCase: false })));

type Trie = { end: boolean; readonly next: Map<string, Trie> };

/** Returns one expression for all names, in which common prefixes occur once. */
function trieExpression(names: readonly string[]): RegExp {
  const root: Trie = { end: false, next: new Map() };
  for (const name of names) {
    let node = root;
    for (const letter of name) {
      const child = node.next.get(letter) ?? { end: false, next: new Map() };
      node.next.set(letter, child);
      node = child;
    }
    node.end = true;
  }
  const source = ({ end, next }: Trie): string => {
    if (next.size === 0) return '';
    const inner = [...next].map(([letter, child]) => letter + source(child)).join('|');
    return end ? `(?:${inner})?` : next.size === 1 ? inner : `(?:${inner})`;
  };
  // Like `find`, it must also match a name in capitals.
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${source(root)})(?![\\p{L}\\p{N}])`, 'giu');
}

/**
 * Counts matches one by one: V8 caches the result of `match` on the same text, which would distort the times.
 */
function countMatches(expression: RegExp, text: string): number {
  let count = 0;
  expression.lastIndex = 0;
  while (expression.test(text)) count++;
  return count;
}

function contestants(size: number, names: readonly string[], text: string): Contestant[] {
  const lexicon = byName(names);
  const part = text.slice(0, PART);
  const ours: Contestant = { name: `find, ${size} names`, text, run: (all) => find(lexicon, all).length };
  if (size > MAX_FOR_EXPRESSION) return [ours];
  const expression = trieExpression(names);
  return [
    ours,
    {
      name: `trie expression, ${size} names`,
      text: part,
      run: (some) => countMatches(expression, some),
    },
  ];
}

/** Returns millions of characters per second per contestant: medians of rounds in which they take turns. */
function race(all: readonly Contestant[]): Map<string, number> {
  const speeds = new Map<string, number[]>(all.map(({ name }) => [name, []]));
  for (let round = -2; round < ROUNDS; round++)
    for (const { name, text, run } of all) {
      const start = performance.now();
      run(text);
      const seconds = (performance.now() - start) / 1000;
      if (round >= 0) speeds.get(name)?.push(text.length / seconds / 1e6);
    }
  return new Map([...speeds].map(([name, values]) => [name, median(values)]));
}

function rowsFor(script: Script): Row[] {
  const make = maker(script, 7);
  const names = make.names(SIZES.at(-1) as number);
  const text = make.text(LENGTH, names.slice(0, SIZES[0]));
  const pack = lexiconOfPack(loadPack());
  const speeds = race([
    { name: 'bare loop', text, run: bareLoop },
    ...SIZES.flatMap((size) => contestants(size, names.slice(0, size), text)),
    { name: 'find, the shipped pack with all forms', text, run: (all) => find(pack, all).length },
  ]);
  const speed = (name: string): number => speeds.get(name) ?? Number.NaN;
  const [least, most] = [speed(`find, ${SIZES[0]} names`), speed(`find, ${SIZES.at(-1)} names`)];
  return [
    {
      name: `growth from ${SIZES[0]} to ${SIZES.at(-1)} names`,
      value: least / most,
      unit: 'times',
      target: 1.3,
    },
    {
      name: 'bare loop against find, 100000 names',
      value: speed('bare loop') / most,
      unit: 'times',
      target: 4,
    },
    {
      name: 'find against the trie expression, 300 names',
      value: least / speed(`trie expression, ${SIZES[0]} names`),
      unit: 'times',
    },
    ...[...speeds].map(
      ([name, value]): Row => ({
        name,
        value,
        unit: 'M characters/s',
        ...(name.startsWith('find') ? { target: 100, atLeast: true } : {}),
      }),
    ),
  ].map((row) => ({ ...row, name: `${script}: ${row.name}` }));
}

/**
 * Measures how fast names are found in plain text, compared with other methods, by script and number of
 * names.
 */
export const matcherRows = (): Row[] => (['latin', 'cyrillic'] as const).flatMap(rowsFor);
