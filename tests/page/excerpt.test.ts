import { expect, test } from 'vitest';
import { excerptAround } from '../../page/reading/excerpt.ts';

const around = (text: string, name: string) =>
  excerptAround(text, text.indexOf(name), text.indexOf(name) + name.length);

test('A mention is shown only in its sentence', () => {
  const text =
    'The first sentence says nothing at all of the bridge or its keepers. The second one tells that the minister of the north has spoken again. A third follows it.';
  expect(around(text, 'minister')).toEqual({
    before: 'The second one tells that the ',
    after: ' of the north has spoken again.',
  });
});

test('A short sentence is extended by its neighbour, because it may have been cut off at an abbreviation', () => {
  expect(around('He spoke of Mr. Keeper. All were glad.', 'Keeper')).toEqual({
    before: 'He spoke of Mr. ',
    after: '. All were glad.',
  });
});

test('A long sentence is cut at whole words, and white space becomes one space', () => {
  const long = 'word  '.repeat(80);
  const { before, after } = around(`${long}Keeper ${long}`, 'Keeper');
  expect(before).toMatch(/^… word word .* word $/);
  expect(after).toMatch(/^ word .* word …$/);
  expect(before.length).toBeLessThan(170);
});

test('A mention that is the whole block has nothing around it', () => {
  expect(excerptAround('Keeper', 0, 6)).toEqual({ before: '', after: '' });
});
