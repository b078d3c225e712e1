import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isOneSlipApart } from '../../core/spelling.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 8 });

it('is true for one letter more, less or other, and for two that change places', () => {
  expect(
    [
      ['truce', 'trucee'],
      ['truce', 'trce'],
      ['truce', 'trace'],
      ['truce', 'turce'],
      ['truce', 'truce'],
    ].map(([one = '', other = '']) => isOneSlipApart(one, other)),
  ).toEqual([true, true, true, true, true]);
  expect(isOneSlipApart('truce', 'trcue s')).toBe(false);
  expect(isOneSlipApart('truce', 'tracy')).toBe(false);
});

it('does not depend on the order of the words', () => {
  fc.assert(
    fc.property(word, word, (one, other) => isOneSlipApart(one, other) === isOneSlipApart(other, one)),
  );
});

it('is true for a word without any one of its letters', () => {
  fc.assert(
    fc.property(word, fc.nat(7), (whole, at) =>
      isOneSlipApart(whole, whole.slice(0, at % whole.length) + whole.slice((at % whole.length) + 1)),
    ),
  );
});
