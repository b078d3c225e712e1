import { describe, expect, it } from 'vitest';
import { loadPack } from '../../authoring/load-pack.ts';
import { lookUpIn } from '../../core/lookup.ts';
import { holdersOf } from '../../core/positions/holders.ts';
import { allLines, lineOf } from '../../core/positions/lines.ts';
import { indexPack } from '../../core/positions/pack-index.ts';

const index = indexPack(loadPack());
const found = lookUpIn([{ index, lines: allLines(index) }]);

describe('a look-up', () => {
  it.each(['zelen', 'Zelenskyy', 'ЗЕЛЕНС', 'зеленський', 'Selenskyj', 'volodymyr zel'])(
    'finds Volodymyr Zelensky by “%s”',
    (query) => {
      expect(found(query)[0]?.id).toBe('volodymyr-zelensky');
    },
  );

  it.each([
    ['ceasfire', 'ceasefire'],
    ['ceasefrie', 'ceasefire'],
    ['zelennsky', 'volodymyr-zelensky'],
    ['зеленьский', 'volodymyr-zelensky'],
    ['isntanbul', 'istanbul-agreements'],
  ])('finds “%s” in spite of one slip', (query, id) => {
    expect(found(query).map((line) => line.id)).toContain(id);
  });

  it.each(['waffenr', 'перемирие', 'alto el fuego', 'truce'])(
    'finds the issue of a ceasefire by “%s”',
    (query) => {
      expect(found(query).map((line) => line.id)).toContain('ceasefire');
    },
  );

  it('guesses only if nothing is spelled like the query, and not from a few letters', () => {
    expect(found('putin').map(({ name }) => name.en)).not.toContain('Volodymyr Zelensky');
    expect(found('ntao')).toEqual([]);
  });

  it('returns the matching spelling if it differs from the display name', () => {
    expect(found('зеленс')[0]?.hit).toMatch(/^Зеленс/);
    expect(found('volodymyr')[0]?.hit).toBeNull();
  });

  it('finds plans and issues as well as people', () => {
    expect(found('victory').map((line) => line.type)).toContain('proposal');
    expect(found('nato').map((line) => line.type)).toContain('issue');
  });

  it('finds nothing inside a word, and nothing for an empty query', () => {
    expect(found('lensky')).toEqual([]);
    expect(found('  ')).toEqual([]);
    expect(found('qqqq')).toEqual([]);
  });

  it('lists the actors with a position on an issue, with rung and date', () => {
    const holders = holdersOf(index, 'nato-membership');
    expect(holders.length).toBeGreaterThan(2);
    for (const { detail } of holders) {
      expect(detail?.texts).toHaveLength(1);
      expect(detail?.date).toMatch(/\d{4}/);
    }
    expect(holdersOf(index, 'no-such-issue')).toEqual([]);
  });

  it('returns no line for an unknown id', () => {
    expect(lineOf(index, 'nobody')).toBeUndefined();
  });
});
