import { expect, it } from 'vitest';
import { whyUnavailable } from '../../entrypoints/shared/tabs.ts';

it.each([
  [undefined, 'browser', 'unasked'],
  ['https://news.example.org/a', 'denied', 'unasked'],
  ['https://news.example.org/a.pdf', 'pdf', 'pdf'],
  ['https://addons.mozilla.org/', 'store', 'store'],
  ['chrome://settings/', 'browser', 'browser'],
  ['file:///a.html', 'file', 'file'],
  ['ftp://example.org/', 'other', 'other'],
] as const)('says why nothing is read at %s: %s, or %s where the reader must ask', (url, reason, unasked) => {
  expect(whyUnavailable(url)).toBe(reason);
  expect(whyUnavailable(url, true)).toBe(unasked);
});
