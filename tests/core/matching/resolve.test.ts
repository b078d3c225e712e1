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

  it('takes no evidence from weak or shared names', () => {
    expect(resolve([[at(0, 'weak', 'a'), at(9, 'strong', 'b', 'c')]], facts()).evidence).toEqual([]);
  });
});

const entity = fc.constantFrom('a', 'b', 'c', 'd');
const candidate = fc
  .tuple(
    fc.nat(90),
    fc.constantFrom('strong' as const, 'weak' as const),
    fc.uniqueArray(entity, { minLength: 1, maxLength: 3 }),
  )
  .map(([start, strength, entities]) => at(start, strength, ...entities.sort()));
const blocks = fc.array(fc.array(candidate, { maxLength: 4 }), { maxLength: 8 });

describe('resolve, whatever the batches', () => {
  it('gives in two batches, with the undecided asked again, what it gives in one call', () => {
    fc.assert(
      fc.property(blocks, blocks, fc.uniqueArray(entity, { maxLength: 2 }), (first, second, known) => {
        const one = resolve(first, facts(...known));
        const two = resolve(second, facts(...one.evidence));
        const mentions: (readonly Mention[])[] = [...one.mentions, ...two.mentions];
        const open = [...one.undecided, ...two.undecided.map((index) => index + first.length)];
        const all = [...first, ...second];
        const again = resolve(
          open.map((index) => all[index] ?? []),
          facts(...two.evidence),
        );
        for (const [position, index] of open.entries()) mentions[index] = again.mentions[position] ?? [];
        const whole = resolve(all, facts(...known));
        expect(mentions).toEqual(whole.mentions);
        expect(again.evidence).toEqual(whole.evidence);
      }),
    );
  });

  it('only ever adds to the evidence, sorted, and gives the same when asked twice', () => {
    fc.assert(
      fc.property(blocks, fc.uniqueArray(entity), (some, known) => {
        const once = resolve(some, facts(...known));
        expect(once.evidence).toEqual([...new Set(once.evidence)].sort());
        expect(once.evidence).toEqual(expect.arrayContaining(known));
        expect(resolve(some, facts(...once.evidence))).toEqual(once);
      }),
    );
  });
});
