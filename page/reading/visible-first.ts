import type { Block } from './block.ts';

/**
 * Returns the blocks with the visible ones first: from the first block in the window to the last block, then
 * those above the window. Measures only a few elements, because document order mostly runs down the page.
 */
export function visibleFirst(blocks: readonly Block[]): Block[] {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.element.getBoundingClientRect().bottom ?? 0) < 0) low = middle + 1;
    else high = middle;
  }
  return [...blocks.slice(low), ...blocks.slice(0, low)];
}
