// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchDay } from '../../entrypoints/annotator/day-watch.ts';

const SOON = 300;

let end: AbortController;
let isDated: boolean;
const onMaybe = vi.fn();

beforeEach(() => {
  document.head.innerHTML = '<title>One</title><script type="application/ld+json">{}</script>';
  document.body.innerHTML = '<article><h1>One</h1><time></time><p>Some text</p></article>';
  end = new AbortController();
  isDated = true;
  onMaybe.mockReset();
  watchDay(() => isDated, onMaybe, end.signal);
});
afterEach(() => end.abort());

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, SOON));
const paragraph = (): HTMLElement => document.querySelector('p') as HTMLElement;

test.each<readonly [string, () => void]>([
  [
    'data in the head',
    () => document.head.insertAdjacentHTML('beforeend', '<meta name="date" content="2025-02-06">'),
  ],
  [
    'JSON-LD in the text',
    () => document.body.insertAdjacentHTML('beforeend', '<script type="application/ld+json">{}</script>'),
  ],
  [
    'another title',
    () => {
      document.title = 'Two';
    },
  ],
  ['the text of a time', () => document.querySelector('time')?.append('6 Feb 2025')],
  ['the value of a time', () => document.querySelector('time')?.setAttribute('datetime', '2025-02-06')],
  [
    'a story with a time inside it',
    () =>
      document.body.insertAdjacentHTML(
        'beforeend',
        '<div><p><time datetime="2025-02-06">6 Feb</time></p></div>',
      ),
  ],
])('The days are read again after a change of %s', async (_, change) => {
  change();
  await settled();
  expect(onMaybe).toHaveBeenCalledTimes(1);
});

test('A change of other text tells nothing if the day is known, and may tell it if not', async () => {
  paragraph().append(' and more');
  document.body.insertAdjacentHTML('beforeend', '<p>More</p>');
  await settled();
  expect(onMaybe).not.toHaveBeenCalled();
  isDated = false;
  paragraph().append('6 Feb 2025');
  await settled();
  expect(onMaybe).toHaveBeenCalledTimes(1);
});

test('Changes without end are read about once a second', async () => {
  const storm = setInterval(() => document.querySelector('time')?.append('.'), 20);
  await new Promise((resolve) => setTimeout(resolve, 1700));
  clearInterval(storm);
  expect(onMaybe.mock.calls.length).toBeGreaterThanOrEqual(2);
  expect(onMaybe.mock.calls.length).toBeLessThanOrEqual(3);
});

test('Nothing is read after the end', async () => {
  document.title = 'Two';
  end.abort();
  document.title = 'Three';
  await settled();
  expect(onMaybe).not.toHaveBeenCalled();
});
