import { expect, test, vi } from 'vitest';
import type { Block } from '../../page/reading/block.ts';
import { inSlices } from '../../page/reading/slices.ts';
import { visibleFirst } from '../../page/reading/visible-first.ts';

test('items are in order, and the page can run between slices', async () => {
  const turns: number[] = [];
  const seen: number[] = [];
  setTimeout(() => turns.push(seen.length), 0);
  for await (const item of inSlices([1, 2, 3], new AbortController().signal, 0)) seen.push(item);
  expect(seen).toEqual([1, 2, 3]);
  expect(turns[0]).toBeLessThan(3);
});

test('there are no items after an abort', async () => {
  const controller = new AbortController();
  const seen: number[] = [];
  for await (const item of inSlices([1, 2, 3], controller.signal)) {
    seen.push(item);
    controller.abort();
  }
  expect(seen).toEqual([1]);
});

test('visible blocks come first, and few elements are measured', () => {
  const measure = vi.fn((top: number) => ({ bottom: top + 10 }));
  const blocks = Array.from({ length: 1000 }, (_, index) => ({
    text: String(index),
    element: { getBoundingClientRect: () => measure(index * 20 - 4000) },
  })) as unknown as Block[];
  const order = visibleFirst(blocks).map((block) => block.text);
  expect(order[0]).toBe('200');
  expect(order.at(-1)).toBe('199');
  expect(order).toHaveLength(1000);
  expect(measure.mock.calls.length).toBeLessThan(15);
});
