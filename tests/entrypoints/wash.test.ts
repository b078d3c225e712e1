import { expect, test } from 'vitest';
import { createWash } from '../../entrypoints/annotator/wash.ts';
import type { PageMention } from '../../page/painting/painter.ts';

const [one, other] = [{ id: 1 }, { id: 2 }] as [PageMention, PageMention];

test('a mention that is current and whose card is open has one wash, and keeps it when the card closes', () => {
  const wash = createWash();
  wash.set('current', one);
  wash.set('open', one);
  expect(wash.all()).toEqual([one]);
  wash.set('open', null);
  expect(wash.all()).toEqual([one]);
});

test('a mention that is painted only for its wash is left when it loses it', () => {
  const wash = createWash();
  wash.set('current', one);
  wash.visit([one]);
  expect(wash.left()).toEqual([]);
  wash.set('current', other);
  expect(wash.left()).toEqual([1]);
  expect(wash.left()).toEqual([]);
});

test('a mention that is painted for another reason too is not left', () => {
  const wash = createWash();
  wash.set('open', one);
  wash.visit([one]);
  wash.keep([one]);
  wash.set('open', null);
  expect(wash.left()).toEqual([]);
});

test('a mention that is no longer on the page has no wash', () => {
  const wash = createWash();
  wash.set('current', one);
  wash.set('open', other);
  wash.forget([1]);
  expect(wash.all()).toEqual([other]);
});
