import { expect, test } from 'vitest';
import { createChoice } from '../../page/painting/choose.ts';

const item = (block: number, section: number, entity: string, heavy = false) => ({
  block,
  section,
  entity,
  heavy,
});
const ITEMS = [
  item(1, 0, 'donald-trump'),
  item(1, 0, 'ukraine', true),
  item(1, 0, 'donald-trump'),
  item(2, 0, 'donald-trump'),
  item(2, 0, 'ukraine', true),
  item(3, 1, 'ukraine', true),
  item(3, 1, 'nato', true),
];

test('paints the first mention of a person in each paragraph and of a state in each section', () => {
  expect(ITEMS.map(createChoice('first'))).toEqual([true, true, false, true, false, true, true]);
});

test('paints every mention with the density “all”', () => {
  expect(ITEMS.map(createChoice('all'))).toEqual(ITEMS.map(() => true));
});
