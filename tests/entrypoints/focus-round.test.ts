// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { closeMenu, watchTab } from '../../entrypoints/card/focus-round.ts';

const onLeave = vi.fn();
let end: AbortController;
let root: ShadowRoot;

beforeEach(() => {
  end = new AbortController();
  const host = document.createElement('div');
  root = host.attachShadow({ mode: 'open' });
  root.innerHTML =
    '<div role="dialog" tabindex="-1"><button>a</button><p tabindex="-1"></p><details open><summary>b</summary><button>c</button></details></div>';
  document.body.append(host);
  watchTab(root, onLeave, end.signal);
});
afterEach(() => {
  end.abort();
  onLeave.mockReset();
  document.body.replaceChildren();
});

const focus = (selector: string): void => root.querySelector<HTMLElement>(selector)?.focus();

/** Presses Tab at the focused element, as a key does: happy-dom's own events are not trusted. */
function pressTab(shiftKey: boolean, isTrusted = true): void {
  const event = new KeyboardEvent('keydown', { key: 'Tab', shiftKey, bubbles: true });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  root.activeElement?.dispatchEvent(event);
}

it('leaves the card past its last element, and with Shift before its first', () => {
  focus('div');
  pressTab(false);
  focus('div > button');
  pressTab(false);
  for (const inside of ['summary', 'p']) {
    focus(inside);
    pressTab(true);
  }
  expect(onLeave).not.toHaveBeenCalled();
  focus('details button');
  pressTab(false);
  expect(onLeave).toHaveBeenCalledTimes(1);
  for (const first of ['div > button', 'div']) {
    focus(first);
    pressTab(true);
  }
  expect(onLeave).toHaveBeenCalledTimes(3);
});

it('does not leave the card because of an event that a page has made', () => {
  focus('details button');
  pressTab(false, false);
  expect(onLeave).not.toHaveBeenCalled();
});

it('closes an open menu, and then there is none to close', () => {
  focus('details button');
  expect(closeMenu(root)).toBe(true);
  expect(root.activeElement?.localName).toBe('summary');
  expect(root.querySelector('details')?.open).toBe(false);
  expect(closeMenu(root)).toBe(false);
});
