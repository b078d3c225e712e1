import { expect, it } from 'vitest';
import { nameProblem } from '../../core/pack/name-problem.ts';

it.each([
  'Xi',
  'EU',
  'US',
  'U.S.',
  'UN',
  'WHO',
  'Сі',
  'May',
  'Will',
  'The Hague',
  'Not for Sale',
  'Gruppe der Zwanzig',
  'КНР',
])('%s can be a name', (name) => {
  expect(nameProblem(name)).toBeUndefined();
});

it.each([
  ['The', /common words/],
  ['of the', /common words/],
  ['Monday', /common words/],
  ['Und', /common words/],
  ['Але він', /common words/],
  ['Après', /common words/],
  ['A', /fewer than 2 letters/],
  ['…', /fewer than 2 letters/],
  ['', /fewer than 2 letters/],
  ['x'.repeat(151), /at most 150/],
])('%s cannot', (name, problem) => {
  expect(nameProblem(name)).toMatch(problem);
});
