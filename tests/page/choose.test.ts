import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createChoice } from '../../page/painting/choose.ts';

type Item = Parameters<ReturnType<typeof createChoice>>[0];

const item = (block: number, section: number, entity: string, more: Partial<Item> = {}): Item => ({
  block,
  section,
  above: block * 100,
  entity,
  heavy: entity !== 'donald-trump',
  linked: false,
  ...more,
});
const ITEMS = [
  item(1, 0, 'donald-trump'),
  item(1, 0, 'ukraine'),
  item(1, 0, 'donald-trump'),
  item(2, 0, 'donald-trump'),
  item(2, 0, 'ukraine'),
  item(3, 1, 'ukraine'),
  item(3, 1, 'nato'),
];

test('with “paragraph”, paints a person once in each paragraph and a state once in each section', () => {
  expect(ITEMS.map(createChoice('paragraph'))).toEqual([true, true, false, true, false, true, true]);
});

test('with “all”, paints every mention', () => {
  expect(ITEMS.map(createChoice('all'))).toEqual(ITEMS.map(() => true));
});

describe('with “section”', () => {
  test('a name is painted once in each section', () => {
    expect(ITEMS.map(createChoice('section'))).toEqual([true, true, false, false, false, true, true]);
  });

  test('in a text without headings, a name is painted again after a screen of text', () => {
    const choose = createChoice('section');
    const chosen = Array.from({ length: 50 }, (_, block) => choose(item(block, 0, 'nato')));
    expect(chosen.flatMap((is, block) => (is ? block : []))).toEqual([0, 20, 40]);
  });

  test('a mention in a link, which has no line, leaves the line to the next mention', () => {
    const choose = createChoice('section');
    const linked = { linked: true };
    const all = [
      item(1, 0, 'nato', linked),
      item(2, 0, 'nato'),
      item(3, 0, 'nato', linked),
      item(4, 0, 'nato'),
    ];
    expect(all.map(choose)).toEqual([true, true, false, false]);
  });

  test('a screen has at most twelve lines that are not the first of their name', () => {
    const mentions = fc.array(
      fc.record({ step: fc.nat(300), isNewSection: fc.boolean(), entity: fc.nat(15), linked: fc.boolean() }),
      { maxLength: 300 },
    );
    fc.assert(
      fc.property(mentions, (steps) => {
        const choose = createChoice('section');
        let [above, section] = [0, 0];
        const known = new Set<number>();
        const lines: { readonly above: number }[] = [];
        for (const { step, isNewSection, entity, linked } of steps) {
          above += step;
          if (isNewSection) section += 1;
          if (!choose(item(above, section, `entity ${entity}`, { above, linked })) || linked) continue;
          const window = lines.filter((line) => above - line.above < 2_000);
          if (known.has(entity)) expect(window.length).toBeLessThan(12);
          known.add(entity);
          lines.push({ above });
        }
      }),
    );
  });

  test('each name has a line in its first screen, and is never without one for longer than two', () => {
    const choose = createChoice('section');
    const last = new Map<string, number>();
    for (let block = 0; block < 400; block++)
      for (const entity of ['nato', 'ukraine', 'russia', 'donald-trump']) {
        if (choose(item(block, Math.floor(block / 7), entity))) last.set(entity, block);
        expect(block - (last.get(entity) ?? Number.NEGATIVE_INFINITY)).toBeLessThan(40);
      }
  });
});
