import { expect, test } from 'vitest';
import type { TrustRow } from './row.ts';
import { printTrust } from './table.ts';

const row = (more: Partial<TrustRow>): TrustRow => ({
  what: 'frames',
  browser: 'chromium',
  tried: 2,
  held: 2,
  misses: [],
  ...more,
});

test('the rows of both browsers share a line, and nothing is missed', () => {
  const { text, hasNewMiss } = printTrust([row({}), row({ browser: 'firefox', tried: 3, held: 3 })], []);
  expect(text).toContain('| frames |  | 2 of 2 | 3 of 3 |');
  expect(text).not.toContain('did not hold');
  expect(hasNewMiss).toBe(false);
});

test('a miss is an error unless it is known with a reason', () => {
  const missed = row({ held: 1, misses: ['The frame b was read.'] });
  expect(printTrust([missed], []).hasNewMiss).toBe(true);
  const known = printTrust([missed], [{ miss: 'The frame b', reason: 'the browser does so.' }]);
  expect(known.text).toContain('- frames, Chromium: The frame b was read. Known: the browser does so.');
  expect(known.hasNewMiss).toBe(false);
});

test('a row that held less than it tried counts as missed even without a sentence', () => {
  expect(printTrust([row({ held: 1 })], []).hasNewMiss).toBe(true);
});

test('a row that tried nothing says so, and figures are below the table', () => {
  const { text, hasNewMiss } = printTrust(
    [row({ figures: ['99 % of the frames'] }), row({ browser: 'firefox', tried: 0, held: 0 })],
    [],
  );
  expect(text).toContain('| frames |  | 2 of 2 | not measured |');
  expect(text).toContain('- Chromium: 99 % of the frames');
  expect(hasNewMiss).toBe(false);
});
