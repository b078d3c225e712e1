import { expect, test } from 'vitest';
import type { HighlightStyle } from '../../core/protocol/from-page.ts';
import { highlightCss } from '../../page/painting/highlight-css.ts';

const styled = (style: Partial<HighlightStyle> = {}): string =>
  highlightCss({ name: 'mx', dark: false, strength: 'calm', ...style });

/** Returns the declarations of a highlight on a page without forced colours. */
const ruleOf = (css: string, key: string): string =>
  new RegExp(`::highlight\\(mx-${key}\\)\\{([^}]*)\\}`).exec(css)?.[1] ?? '';

test('actors, proposals and changed actors differ in form, not only in colour', () => {
  const forms = ['a', 'p', 's'].map((key) => /underline (\w+)/.exec(ruleOf(styled(), key))?.[1]);
  expect(forms).toEqual(['dotted', 'dashed', 'double']);
});

test('a mention inside a link has no line', () => {
  expect(styled()).not.toContain('::highlight(mx-l)');
  expect(styled()).not.toMatch(/\.mx-l[^{]*\{[^}]*text-decoration/);
});

test('clear lines are in full colour and thicker than calm ones', () => {
  expect(ruleOf(styled({ strength: 'clear' }), 'a')).toContain('rgb(59 76 202 / 100%) 2px');
  expect(ruleOf(styled(), 'a')).toContain('rgb(59 76 202 / 64%) 1.5px');
});

test('an unknown strength is calm', () => {
  expect(styled({ strength: 'loud' as never })).toBe(styled());
});

const lightness = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
const luminance = ([red = 0, green = 0, blue = 0]: readonly number[]): number =>
  0.2126 * lightness(red / 255) + 0.7152 * lightness(green / 255) + 0.0722 * lightness(blue / 255);

test.each([
  ['white', false, [255, 255, 255]],
  ['a dark grey', true, [30, 30, 30]],
] as const)('on %s, each calm line has a contrast of at least 3 to 1', (_name, dark, page) => {
  for (const key of ['a', 'p', 's']) {
    const numbers = /rgb\((\d+) (\d+) (\d+) \/ (\d+)%\)/.exec(ruleOf(styled({ dark }), key)) ?? [];
    const [red, green, blue, alpha] = numbers.slice(1).map(Number) as [number, number, number, number];
    const seen = [red, green, blue].map((c, at) => (c * alpha + (page[at] ?? 0) * (100 - alpha)) / 100);
    const both = [luminance(seen), luminance(page)].sort((one, other) => other - one) as [number, number];
    expect((both[0] + 0.05) / (both[1] + 0.05)).toBeGreaterThanOrEqual(3);
  }
});

test('every rule is in a block that does not apply to print', () => {
  const outside = styled().replace(/@media (?:screen|not print)[^{]*\{(?:[^{}]*\{[^{}]*\})*\}/g, '');
  expect(outside).toBe('');
});

test('every selector contains the name', () => {
  const selectors = styled().match(/[^{}]+(?=\{[^{}]*\})/g) ?? [];
  expect(selectors.length).toBeGreaterThan(5);
  for (const selector of selectors.join().split(',')) expect(selector).toContain('mx-');
});
