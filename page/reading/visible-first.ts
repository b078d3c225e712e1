import type { Block } from './blocks.ts';

/**
 * The blocks with those first that the reader sees: from the first that reaches into the window to the end, then what
 * lies above. Measures a handful of elements only, since document order mostly runs down the page.
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
