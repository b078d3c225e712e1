import findAndReplaceDOMText from 'findandreplacedomtext';
import Mark from 'mark.js';
import { find } from '../../../core/matching/find.ts';
import { buildLexicon } from '../../../core/matching/lexicon/build-lexicon.ts';
import { highlightCss } from '../../../page/painting/highlight-css.ts';
import { HighlightsPainter } from '../../../page/painting/highlights-painter.ts';
import { MarkjsPainter } from '../../../page/painting/markjs-painter.ts';
import type { PageMention, PainterOptions } from '../../../page/painting/painter.ts';
import { piecesOf } from '../../../page/painting/ranges.ts';
import type { Block } from '../../../page/reading/block.ts';
import { readBlocks } from '../../../page/reading/blocks.ts';
import { readArticle } from '../../../page/reading/read-article.ts';

/** Marks the names below an element and returns the number of marks. */
type Contestant = (root: Element) => number;
/** The milliseconds of each round of a contestant, and its number of marks in the last round. */
type Result = { readonly name: string; readonly times: number[]; marks: number };

/** The row of the time in which the article is found. */
const READING = 'finding the article';

const STYLE = { name: 'bench', dark: false, strength: 'calm' } as const;

const optionsFor = (signal: AbortSignal): PainterOptions => ({
  document,
  style: STYLE,
  signal,
  lookOf: () => ({ type: 'actor', label: () => 'x' }),
});

function paintedIn(lexicon: ReturnType<typeof buildLexicon>, blocks: readonly Block[]): PageMention[] {
  let id = 1;
  return blocks.flatMap((block) =>
    find(lexicon, block.text).map(
      ({ start, end }): PageMention => ({
        id: id++,
        block,
        start,
        end,
        entity: 'x',
        kind: 'named',
        rule: 'name',
      }),
    ),
  );
}

/** Returns the start offset of each text node in the text that mark.js reads below a root. */
function offsetsIn(root: Element): Map<Text, number> {
  const offsets = new Map<Text, number>();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let length = 0;
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (/^(?:script|style|title|head|html)$/.test(node.parentElement?.localName ?? '')) continue;
    offsets.set(node, length);
    length += node.data.length;
  }
  return offsets;
}

function contestants(names: readonly string[], end: () => AbortSignal): Record<string, Contestant> {
  const lexicon = buildLexicon(
    names.map((text) => ({ text, entities: [text], strength: 'strong', anyCase: false })),
  );
  const escaped = names.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  const expression = new RegExp(`(?<![\\p{L}\\p{N}])(?:${escaped.join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return {
    ours: (root) => {
      const painted = paintedIn(lexicon, readBlocks(root));
      new HighlightsPainter(optionsFor(end())).add(painted);
      return painted.length;
    },
    'our element painter': (root) => {
      const painted = paintedIn(lexicon, readBlocks(root));
      new MarkjsPainter(optionsFor(end())).add(painted);
      return painted.length;
    },
    findandreplacedomtext: (root) => {
      findAndReplaceDOMText(root, { find: expression, wrap: 'mark', preset: 'prose' });
      return root.querySelectorAll('mark').length;
    },
    'mark.js markRanges': (root) => {
      const painted = paintedIn(lexicon, readBlocks(root));
      const offsets = offsetsIn(root);
      const ranges = painted.flatMap(({ block, start, end: to }) =>
        (piecesOf(block, start, to) ?? []).map((piece) => ({
          start: (offsets.get(piece.node) ?? 0) + piece.start,
          length: piece.end - piece.start,
        })),
      );
      new Mark(root as HTMLElement).markRanges(ranges);
      return root.querySelectorAll('mark').length;
    },
    'mark.js mark(array)': (root) => {
      new Mark(root as HTMLElement).mark([...names], { separateWordSearch: false });
      return root.querySelectorAll('mark').length;
    },
  };
}

/**
 * Runs all contestants in turn, each on a new copy of the page and until the layout is done. Each is given the root of
 * the article, whose finding is timed apart, and reads, finds and marks without interruption.
 */
function contest(names: readonly string[], rounds: number): Result[] {
  const style = document.createElement('style');
  style.textContent = highlightCss(STYLE);
  document.head.append(style);
  const original = document.body.cloneNode(true);
  const layOut = (): number => document.body.getBoundingClientRect().height;
  let controller = new AbortController();
  const all = Object.entries(contestants(names, () => controller.signal));
  const results = all.map(([name]): Result => ({ name, times: [], marks: 0 }));
  const read: Result = { name: READING, times: [], marks: 0 };
  for (let round = -1; round < rounds; round++)
    for (const [index, [, mark]] of all.entries()) {
      controller.abort();
      controller = new AbortController();
      document.body.replaceWith(original.cloneNode(true));
      layOut();
      const result = results[index] as Result;
      const reading = performance.now();
      const { root } = readArticle(document).survey;
      const start = performance.now();
      result.marks = mark(root);
      layOut();
      if (round < 0) continue;
      result.times.push(performance.now() - start);
      read.times.push(start - reading);
    }
  return [...results, read];
}

(globalThis as typeof globalThis & { contest?: typeof contest }).contest = contest;
