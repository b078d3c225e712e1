// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';
import { piecesOf, rangeOf } from '../../page/painting/ranges.ts';
import type { Block } from '../../page/reading/block.ts';
import { readBlocks } from '../../page/reading/blocks.ts';

let block: Block;
beforeEach(() => {
  document.body.innerHTML = '<p>On Monday Don<b>ald <i>Tr</i></b>ump<br>spoke.</p>';
  block = readBlocks(document.body)[0] as Block;
});
const at = (text: string): [number, number] => [
  block.text.indexOf(text),
  block.text.indexOf(text) + text.length,
];

test('a range can span inline elements', () => {
  const range = rangeOf(block, ...at('Donald Trump'));
  expect(range?.toString()).toBe('Donald Trump');
  expect(range?.startOffset).toBe(10);
});

test('a range can span a line break of the page', () => {
  expect(rangeOf(block, ...at('Trump\nspoke'))?.toString()).toBe('Trumpspoke');
});

test('a range is in one text node if the words are', () => {
  const range = rangeOf(block, ...at('Monday'));
  expect(range?.startContainer).toBe(range?.endContainer);
  expect([range?.startOffset, range?.endOffset]).toEqual([3, 9]);
});

test('the pieces of a mention are the parts of its text nodes', () => {
  expect(
    piecesOf(block, ...at('Donald Trump'))?.map(({ node, start, end }) => node.data.slice(start, end)),
  ).toEqual([...['Don', 'ald ', 'Tr', 'ump']]);
});

test('there is no range if the text has changed', () => {
  (block.runs[0] as { node: Text }).node.data = 'In short, Don';
  expect(rangeOf(block, ...at('Donald'))).toBeDefined();
  (block.runs[0] as { node: Text }).node.data = 'On Monday Dan';
  expect(rangeOf(block, ...at('Donald'))).toBeUndefined();
  (block.runs[0] as { node: Text }).node.data = 'Short';
  expect(rangeOf(block, ...at('Donald'))).toBeUndefined();
});

test('there is no range if a text node was removed from the document', () => {
  document.querySelector('i')?.remove();
  expect(rangeOf(block, ...at('Donald Trump'))).toBeUndefined();
  expect(rangeOf(block, ...at('Monday'))).toBeDefined();
});

test('there is no range for empty offsets or beyond the end', () => {
  expect(rangeOf(block, 3, 3)).toBeUndefined();
  expect(rangeOf(block, 500, 510)).toBeUndefined();
});
