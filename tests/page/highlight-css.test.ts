import { expect, test } from 'vitest';
import { highlightCss } from '../../page/painting/highlight-css.ts';

test('actors are dotted and proposals dashed, in colours for light and dark pages', () => {
  expect(highlightCss('mx', false)).toMatch(
    /::highlight\(mx-a\)\{text-decoration:underline dotted #3b4cca 2px/,
  );
  expect(highlightCss('mx', false)).toMatch(
    /::highlight\(mx-p\)\{text-decoration:underline dashed #0f766e 2px/,
  );
  expect(highlightCss('mx', true)).toMatch(/#a5b0ff.*#5fd3c6/);
});

test('a capital that stands for its government is marked more lightly than a name', () => {
  expect(highlightCss('mx', false)).toMatch(
    /::highlight\(mx-m\)\{text-decoration:underline dotted #3b4cca 1px/,
  );
});

test('every rule is in a block that does not apply to print', () => {
  const outside = highlightCss('mx', false).replace(
    /@media (?:screen|not print)[^{]*\{(?:[^{}]*\{[^{}]*\})*\}/g,
    '',
  );
  expect(outside).toBe('');
});

test('every selector contains the name', () => {
  const selectors = highlightCss('mx', false).match(/[^{}]+(?=\{[^{}]*\})/g) ?? [];
  expect(selectors.length).toBeGreaterThan(5);
  for (const selector of selectors.join().split(',')) expect(selector).toContain('mx-');
});
