import { type Block, plain, type Run } from '../reading/blocks.ts';

/** The last run of a block that starts at or before an offset. */
function runAt(runs: readonly Run[], offset: number): Run | undefined {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return runs[low - 1];
}

/** A stretch of one text node; offsets are UTF-16 code units in its data. */
export type Piece = { readonly node: Text; readonly start: number; readonly end: number };

/**
 * The stretches of text nodes that a block's text from `start` to `end` comes from. `undefined` when one of them has
 * left the document or says something else by now.
 */
export function piecesOf(block: Block, start: number, end: number): Piece[] | undefined {
  const first = runAt(block.runs, start);
  if (!first || end <= start) return;
  const pieces: Piece[] = [];
  for (let index = block.runs.indexOf(first); index < block.runs.length; index += 1) {
    const run = block.runs[index];
    if (!run || run.start >= end) break;
    const next = block.runs[index + 1]?.start ?? block.text.length;
    const { node } = run;
    const from = Math.max(start, run.start) - run.start;
    const to = Math.min(end, next) - run.start;
    // Between two runs may lie a line break, which no text node holds.
    const data = plain(node.data).slice(from, to);
    if (!node.isConnected || data !== block.text.slice(run.start + from, run.start + from + data.length))
      return;
    if (from + data.length < to && block.text.slice(run.start + from + data.length, run.start + to).trim())
      return;
    if (data) pieces.push({ node, start: from, end: from + data.length });
  }
  return pieces.length > 0 ? pieces : undefined;
}

/**
 * A live range over a block's text from `start` to `end`, in UTF-16 code units. `undefined` when the text nodes have
 * left the document or changed, or when they lie in two trees, over which no range can reach.
 */
export function rangeOf(block: Block, start: number, end: number): Range | undefined {
  const pieces = piecesOf(block, start, end);
  const first = pieces?.[0];
  const last = pieces?.at(-1);
  if (!first || !last || first.node.getRootNode() !== last.node.getRootNode()) return;
  const range = block.element.ownerDocument.createRange();
  range.setStart(first.node, first.start);
  range.setEnd(last.node, last.end);
  return range.collapsed ? undefined : range;
}
