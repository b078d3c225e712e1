import type { Block } from '../reading/block.ts';
import { plain } from '../reading/plain-text.ts';
import type { Run } from '../reading/whole-text.ts';

/** Returns the index of the last run of a block that starts at or before an offset; -1 if there is none. */
function runAt(runs: readonly Run[], offset: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Returns the text nodes that contain a block's text from `start` to `end`, in UTF-16 units. Reads no text. */
export const nodesOf = ({ runs }: Block, start: number, end: number): Text[] =>
  end <= start
    ? []
    : runs.slice(Math.max(0, runAt(runs, start)), runAt(runs, end - 1) + 1).map(({ node }) => node);

/** A piece of one text node; offsets are UTF-16 code units in its data. */
export type Piece = { readonly node: Text; readonly start: number; readonly end: number };

/**
 * Returns the pieces of text nodes that make up a block's text from `start` to `end`. Returns `undefined` if
 * one of the nodes has left the document or its text has changed.
 */
export function piecesOf(block: Block, start: number, end: number): Piece[] | undefined {
  const first = runAt(block.runs, start);
  if (first < 0 || end <= start) return;
  const pieces: Piece[] = [];
  for (let index = first; index < block.runs.length; index += 1) {
    const run = block.runs[index];
    if (!run || run.start >= end) break;
    const next = block.runs[index + 1]?.start ?? block.text.length;
    const { node } = run;
    const from = Math.max(start, run.start) - run.start;
    const to = Math.min(end, next) - run.start;
    // Between two runs there may be a line break, which is in no text node.
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
 * Returns a live range over a block's text from `start` to `end`, in UTF-16 code units. Returns `undefined`
 * if the text nodes have left the document, have changed, or are in different trees, which no range can span.
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
