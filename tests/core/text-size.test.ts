import { expect, it } from 'vitest';
import { sizeFactor } from '../../core/text-size.ts';

it('enlarges by the setting and by the font size of the browser', () => {
  expect(sizeFactor('normal', 16)).toBe(1);
  expect(sizeFactor('large', 16)).toBe(1.2);
  expect(sizeFactor('normal', 24)).toBe(1.5);
  expect(sizeFactor('largest', 20)).toBe(1.88);
});

it('stays within what can be read and what fits', () => {
  expect(sizeFactor('largest', 72)).toBe(2.5);
  expect(sizeFactor('normal', 1)).toBe(0.75);
});

it('ignores a font size that is not known', () => {
  for (const none of [Number.NaN, 0, -3]) expect(sizeFactor('large', none)).toBe(1.2);
});
