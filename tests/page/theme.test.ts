// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { isDarkPage, lightnessOf } from '../../page/painting/theme.ts';

afterEach(() => {
  document.body.removeAttribute('style');
  document.documentElement.removeAttribute('style');
});

test.each([
  ['rgb(255, 255, 255)', 1],
  ['rgba(0, 0, 0, 0.9)', 0],
  ['color(srgb 1 1 1)', 1],
  ['oklch(0.2 0.1 30)', 0.2],
  ['lab(90 0 0)', 0.9],
])('the lightness of %s is %f', (color, lightness) => {
  expect(lightnessOf(color)).toBeCloseTo(lightness);
});

test.each(['rgba(0, 0, 0, 0)', 'oklch(0.2 0.1 30 / 0.1)', 'none', ''])('“%s” has no lightness', (color) => {
  expect(lightnessOf(color)).toBeUndefined();
});

test('the background of the body decides, then that of the root, then the text colour', () => {
  document.documentElement.style.backgroundColor = 'rgb(255, 255, 255)';
  document.body.style.backgroundColor = 'rgb(10, 10, 10)';
  expect(isDarkPage(document)).toBe(true);
  document.body.style.backgroundColor = 'rgba(0, 0, 0, 0)';
  expect(isDarkPage(document)).toBe(false);
  document.documentElement.style.backgroundColor = 'rgba(0, 0, 0, 0)';
  document.body.style.color = 'rgb(240, 240, 240)';
  expect(isDarkPage(document)).toBe(true);
});
