// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { removeLeftovers } from '../../page/painting/leftovers.ts';

const OLD = 'm0a1b2c3d4e5f6g7h';
const highlights = new Map<string, unknown>();
vi.stubGlobal('CSS', { highlights });
afterEach(() => highlights.clear());

test('highlights of an earlier installation go, those of the page stay', () => {
  for (const name of [`${OLD}-a`, `${OLD}-c`, 'find', 'mine-a', 'm0a1-a']) highlights.set(name, {});
  removeLeftovers(document, undefined);
  expect([...highlights.keys()]).toEqual(['find', 'mine-a', 'm0a1-a']);
});

test('inserted marks are unwrapped, and the text is whole again', () => {
  const mark = (type: string, text: string): string =>
    `<span class="${OLD}-${type}" tabindex="0" role="button">${text}</span>`;
  document.body.innerHTML = `<p>${mark('a', 'Trump')} met ${mark(`s ${OLD}-c`, 'Putin')}<b>${mark('l', 'here')}</b>.</p>
    <p><span class="mobile-a">The page’s own</span> <span class="m-a">too</span></p>`;
  removeLeftovers(document, undefined);
  const [first, second] = document.querySelectorAll('p');
  expect(first?.innerHTML).toBe('Trump met Putin<b>here</b>.');
  expect(first?.childNodes).toHaveLength(3);
  expect(second?.querySelectorAll('span')).toHaveLength(2);
});

test('elements over the page go, except the open notice', () => {
  const add = (): Element => {
    const host = document.createElement('div');
    host.className = `${OLD}-h`;
    document.documentElement.append(host);
    return host;
  };
  const [card, notice] = [add(), add()];
  removeLeftovers(document, notice);
  expect([card.isConnected, notice.isConnected]).toEqual([false, true]);
});
