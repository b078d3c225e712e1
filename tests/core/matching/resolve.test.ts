import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Candidate, Mention } from '../../../core/matching/mention.ts';
import { resolve } from '../../../core/matching/resolve.ts';

const facts = (...evidence: string[]) => ({ date: '2025-02-06', language: 'en', evidence });
const at = (start: number, strength: 'strong' | 'weak', ...entities: string[]): Candidate => ({
  start,
  end: start + 5,
  entities,
  strength,
  kind: 'named',
});

describe('resolve', () => {
  it('names what a strong name of one entity means, and holds it for evidence', () => {
    expect(resolve([[at(3, 'strong', 'trump')]], facts('nato'))).toEqual({
      mentions: [[{ start: 3, end: 8, entity: 'trump', kind: 'named', rule: 'name' }]],
      evidence: ['nato', 'trump'],
      undecided: [],
    });
  });

  it('lets a weak name wait for the strong one, in an earlier block too', () => {
    const alone = resolve([[at(0, 'weak', 'kellogg')]], facts());
    expect(alone).toEqual({ mentions: [[]], evidence: [], undecided: [0] });
    const both = resolve([[at(0, 'weak', 'kellogg')], [at(9, 'strong', 'kellogg')]], facts());
    expect(both.mentions.map((ofBlock) => ofBlock.length)).toEqual([1, 1]);
    expect(both.undecided).toEqual([]);
    expect(resolve([[at(0, 'weak', 'kellogg')]], facts('kellogg')).mentions[0]).toHaveLength(1);
  });

  it('gives a shared name to the one entity in evidence, and to none where there are two', () => {
    const shared = [[at(0, 'strong', 'frank', 'keith')]];
    expect(resolve(shared, facts())).toEqual({ mentions: [[]], evidence: [], undecided: [0] });
    expect(resolve(shared, facts('keith')).mentions[0]?.[0]?.entity).toBe('keith');
    expect(resolve(shared, facts('frank', 'keith'))).toMatchObject({ mentions: [[]], undecided: [] });
  });

  it('gives a surname to nobody where the page speaks of a namesake and not of its bearer by the full name', () => {
    const surname = { ...at(0, 'strong', 'trump'), bare: ['donald'] };
    const namesake = { ...surname, start: 20, isNamesake: true };
    expect(resolve([[surname]], facts())).toMatchObject({ evidence: ['~trump'], undecided: [0] });
    expect(resolve([[surname]], facts()).mentions[0]).toHaveLength(1);
    expect(resolve([[surname], [namesake]], facts())).toEqual({
      mentions: [[], []],
      evidence: ['!trump', '~trump'],
      undecided: [0],
    });
    expect(resolve([[surname], [namesake]], facts('trump')).mentions.flat()).toHaveLength(1);
  });

  it('takes no evidence from weak or shared names', () => {
    expect(resolve([[at(0, 'weak', 'a'), at(9, 'strong', 'b', 'c')]], facts()).evidence).toEqual([]);
  });
});

const entity = fc.constantFrom('a', 'b', 'c', 'd');
const note = fc.constantFrom('a', '~a', '!a', 'b', '~b');
const isTelling = (id: string): boolean => id !== 'd';
const candidate = fc
  .tuple(
    fc.constantFrom({}, {}, { bare: ['x'] }, { bare: ['x'], isNamesake: true }, { proposers: ['a'] }),
    fc.nat(90),
    fc.constantFrom('strong' as const, 'weak' as const),
    fc.uniqueArray(entity, { minLength: 1, maxLength: 3 }),
  )
  .map(([more, start, strength, entities]) => ({ ...at(start, strength, ...entities.sort()), ...more }));
const blocks = fc.array(fc.array(candidate, { maxLength: 4 }), { maxLength: 8 });

describe('resolve, whatever the batches', () => {
  it('gives in two batches, with the undecided asked again, what it gives in one call', () => {
    fc.assert(
      fc.property(blocks, blocks, fc.uniqueArray(note, { maxLength: 2 }), (first, second, known) => {
        const one = resolve(first, facts(...known), isTelling);
        const two = resolve(second, facts(...one.evidence), isTelling);
        const mentions: (readonly Mention[])[] = [...one.mentions, ...two.mentions];
        const open = [...one.undecided, ...two.undecided.map((index) => index + first.length)];
        const all = [...first, ...second];
        const again = resolve(
          open.map((index) => all[index] ?? []),
          facts(...two.evidence),
          isTelling,
        );
        for (const [position, index] of open.entries()) mentions[index] = again.mentions[position] ?? [];
        const whole = resolve(all, facts(...known), isTelling);
        expect(mentions).toEqual(whole.mentions);
        expect(again.evidence).toEqual(whole.evidence);
      }),
    );
  });

  it('only ever adds to the evidence, sorted, and gives the same when asked twice', () => {
    fc.assert(
      fc.property(blocks, fc.uniqueArray(note), (some, known) => {
        const once = resolve(some, facts(...known), isTelling);
        expect(once.evidence).toEqual([...new Set(once.evidence)].sort());
        expect(once.evidence).toEqual(expect.arrayContaining(known));
        expect(resolve(some, facts(...once.evidence), isTelling)).toEqual(once);
      }),
    );
  });
});
