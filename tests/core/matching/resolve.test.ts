import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Candidate, Evidence, Mention } from '../../../core/matching/mention.ts';
import { resolve } from '../../../core/matching/resolve.ts';

const told = (entity: string, by: Evidence['by'] = 'full-name'): Evidence => ({ entity, by });
const facts = (...evidence: (string | Evidence)[]) => ({
  date: '2025-02-06',
  language: 'en',
  evidence: evidence.map((one) => (typeof one === 'string' ? told(one) : one)),
});
const at = (start: number, strength: 'strong' | 'weak', ...entities: string[]): Candidate => ({
  start,
  end: start + 5,
  entities,
  strength,
  kind: 'named',
});

describe('resolve', () => {
  it('assigns a strong name of one entity, and records the entity as evidence', () => {
    expect(resolve([[at(3, 'strong', 'trump')]], facts('nato'))).toEqual({
      mentions: [[{ start: 3, end: 8, entity: 'trump', kind: 'named', rule: 'name' }]],
      evidence: [told('nato'), told('trump')],
      undecided: [],
    });
  });

  it('assigns a weak name only if there is a strong one, even in a later block', () => {
    const alone = resolve([[at(0, 'weak', 'kellogg')]], facts());
    expect(alone).toEqual({ mentions: [[]], evidence: [], undecided: [0] });
    const both = resolve([[at(0, 'weak', 'kellogg')], [at(9, 'strong', 'kellogg')]], facts());
    expect(both.mentions.map((ofBlock) => ofBlock.length)).toEqual([1, 1]);
    expect(both.undecided).toEqual([]);
    expect(resolve([[at(0, 'weak', 'kellogg')]], facts('kellogg')).mentions[0]).toHaveLength(1);
  });

  it('assigns a shared name to the one entity in evidence, and to none if there are two', () => {
    const shared = [[at(0, 'strong', 'frank', 'keith')]];
    expect(resolve(shared, facts())).toEqual({ mentions: [[]], evidence: [], undecided: [0] });
    expect(resolve(shared, facts('keith')).mentions[0]?.[0]?.entity).toBe('keith');
    expect(resolve(shared, facts('frank', 'keith'))).toMatchObject({ mentions: [[]], undecided: [] });
  });

  it('does not assign a surname if the page has a namesake and not the bearer’s full name', () => {
    const surname = { ...at(0, 'strong', 'trump'), bare: ['donald'] };
    const namesake = { ...surname, start: 20, isNamesake: true };
    expect(resolve([[surname]], facts())).toMatchObject({
      evidence: [told('trump', 'surname')],
      undecided: [0],
    });
    expect(resolve([[surname]], facts()).mentions[0]).toHaveLength(1);
    expect(resolve([[surname], [namesake]], facts())).toEqual({
      mentions: [[], []],
      evidence: [told('trump', 'namesake'), told('trump', 'surname')],
      undecided: [0],
    });
    expect(resolve([[surname], [namesake]], facts('trump')).mentions.flat()).toHaveLength(1);
  });

  it('takes no evidence from weak or shared names', () => {
    expect(resolve([[at(0, 'weak', 'a'), at(9, 'strong', 'b', 'c')]], facts()).evidence).toEqual([]);
  });
});

const entity = fc.constantFrom('a', 'b', 'c', 'd');
const note = fc.record({
  entity: fc.constantFrom('a', 'b'),
  by: fc.constantFrom<Evidence['by'][]>('full-name', 'surname', 'namesake'),
});
const keyOf = ({ entity: id, by }: Evidence): string => `${id} ${by}`;
const notes = fc.uniqueArray(note, { maxLength: 6, selector: keyOf });
const isOnTopic = (id: string): boolean => id !== 'd';
const candidate = fc
  .tuple(
    fc.constantFrom({}, {}, { bare: ['x'] }, { bare: ['x'], isNamesake: true }, { proposers: ['a'] }),
    fc.nat(90),
    fc.constantFrom('strong' as const, 'weak' as const),
    fc.uniqueArray(entity, { minLength: 1, maxLength: 3 }),
  )
  .map(([more, start, strength, entities]) => ({ ...at(start, strength, ...entities.sort()), ...more }));
const blocks = fc.array(fc.array(candidate, { maxLength: 4 }), { maxLength: 8 });

describe('resolve in batches', () => {
  it('returns the same for two batches, with undecided blocks repeated, as for one call', () => {
    fc.assert(
      fc.property(blocks, blocks, notes, (first, second, known) => {
        const one = resolve(first, facts(...known), isOnTopic);
        const two = resolve(second, facts(...one.evidence), isOnTopic);
        const mentions: (readonly Mention[])[] = [...one.mentions, ...two.mentions];
        const open = [...one.undecided, ...two.undecided.map((index) => index + first.length)];
        const all = [...first, ...second];
        const again = resolve(
          open.map((index) => all[index] ?? []),
          facts(...two.evidence),
          isOnTopic,
        );
        for (const [position, index] of open.entries()) mentions[index] = again.mentions[position] ?? [];
        const whole = resolve(all, facts(...known), isOnTopic);
        expect(mentions).toEqual(whole.mentions);
        expect(again.evidence).toEqual(whole.evidence);
      }),
    );
  });

  it('only adds to the evidence, keeps it sorted, and is idempotent', () => {
    fc.assert(
      fc.property(blocks, notes, (some, known) => {
        const once = resolve(some, facts(...known), isOnTopic);
        const keys = once.evidence.map(keyOf);
        expect(keys).toEqual([...new Set(keys)].sort());
        expect(once.evidence).toEqual(expect.arrayContaining(known));
        expect(resolve(some, facts(...once.evidence), isOnTopic)).toEqual(once);
      }),
    );
  });
});
