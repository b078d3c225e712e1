// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import type { Resolved } from '../../core/matching/mention.ts';
import { FoundMentions } from '../../entrypoints/annotator/found-mentions.ts';
import type { Block } from '../../page/reading/block.ts';

const blockOf = (element: Element): Block => ({ element }) as Block;
const answer = (...blocks: readonly (readonly (readonly [start: number, entity: string])[])[]): Resolved =>
  ({
    mentions: blocks.map((all) => all.map(([start, entity]) => ({ start, end: start + 5, entity }))),
    undecided: [],
  }) as unknown as Resolved;

it('a mention keeps its id if its element is read again and it is still there', () => {
  const [element, other] = [document.createElement('p'), document.createElement('p')];
  const found = new FoundMentions();
  const [first, beside] = [blockOf(element), blockOf(other)];
  found.take([first, beside], answer([[0, 'minister']], [[0, 'minister']]), []);
  const [before, same] = [found.of(first)[0]?.id, found.of(beside)[0]];
  expect(found.forget([first])).toHaveLength(1);
  const again = blockOf(element);
  found.take(
    [again],
    answer([
      [0, 'minister'],
      [30, 'envoy'],
    ]),
    [],
  );
  expect(found.of(again).map(({ id }) => id === before)).toEqual([true, false]);
  expect(found.of(beside)[0]).toBe(same);
});

it('no two mentions have the same id, also of blocks in one element', () => {
  const element = document.createElement('div');
  const found = new FoundMentions();
  const blocks = [blockOf(element), blockOf(element)];
  const said = answer([[0, 'minister']], [[0, 'minister']]);
  const idsIn = (all: readonly Block[]) => all.flatMap((block) => found.of(block).map(({ id }) => id));
  found.take(blocks, said, []);
  const before = idsIn(blocks);
  expect(new Set(before).size).toBe(2);
  found.take(blocks, said, []);
  expect(idsIn(blocks)).toEqual(before);
  found.forget(blocks);
  const again = [blockOf(element), blockOf(element), blockOf(element)];
  found.take(again, answer([[0, 'minister']], [[0, 'minister']], [[0, 'minister']]), []);
  expect(idsIn(again).slice(0, 2)).toEqual(before);
  expect(new Set(idsIn(again)).size).toBe(3);
});
