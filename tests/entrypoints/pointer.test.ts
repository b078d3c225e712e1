// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { PageCard } from '../../entrypoints/annotator/lazy-card.ts';
import type { Painting } from '../../entrypoints/annotator/painting.ts';
import { watchPointer } from '../../entrypoints/annotator/pointer.ts';

const mention = { id: 1 };
const hitAt = vi.fn((): object | null => mention);
const boxOf = vi.fn(() => ({ left: 0, right: 20, top: 0, bottom: 10 }));
const rectsOf = () => [boxOf()];
const painting = { insertsElements: () => false, hitAt, rectsOf } as unknown as Painting;
let end: AbortController;

beforeEach(() => {
  vi.useFakeTimers();
  end = new AbortController();
});
afterEach(() => {
  end.abort();
  vi.useRealTimers();
});

const inserted = { ...painting, insertsElements: () => true } as unknown as Painting;

/** Rests the pointer on a mark. Returns what the card is asked to do. */
function restWith(opening: Parameters<typeof watchPointer>[2], on = painting) {
  const card = {
    ...{ open: vi.fn(), expect: vi.fn(), close: vi.fn(), cancel: vi.fn() },
    ...{ contains: () => false, shows: vi.fn(() => false), isOpen: vi.fn(() => false), isPinned: () => true },
  };
  watchPointer(on, card as unknown as PageCard, opening, end.signal);
  send('pointermove');
  return card;
}

/** Sends an event as a mouse does: happy-dom's own are not trusted. */
function send(type: 'pointermove' | 'pointerdown' | 'click', clientX = 5, how: MouseEventInit = {}): void {
  const event = new MouseEvent(type, { clientX, clientY: 5, detail: 1, bubbles: true, ...how });
  Object.defineProperty(event, 'isTrusted', { value: true });
  document.body.dispatchEvent(event);
}

function pressEnter(how: KeyboardEventInit = {}): void {
  const event = new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, ...how });
  Object.defineProperty(event, 'isTrusted', { value: true });
  document.body.dispatchEvent(event);
}

it.each([
  ['short', 150],
  ['normal', 300],
  ['long', 700],
] as const)('A pointer that rests on a mark opens the card: “%s” is after %i ms', (opening, delay) => {
  const { open } = restWith(opening);
  vi.advanceTimersByTime(delay - 1);
  expect(open).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1);
  expect(open).toHaveBeenCalledWith(mention, { focus: false, near: { x: 5, y: 5 } });
});

it('On click only, a resting pointer opens and requests nothing, and a click opens the card', () => {
  const { open, expect: prepare } = restWith('click');
  vi.advanceTimersByTime(60_000);
  expect(open).not.toHaveBeenCalled();
  expect(prepare).not.toHaveBeenCalled();
  send('click');
  expect(open).toHaveBeenCalledWith(mention, { focus: false, near: { x: 5, y: 5 }, pinned: true });
});

it('A pointer that was drawn over text to a mark, to select it, opens no card', () => {
  const { open, close } = restWith('click');
  send('pointerdown', 90);
  send('click');
  expect(open).not.toHaveBeenCalled();
  expect(close).toHaveBeenCalled();
  send('pointerdown', 7);
  send('click');
  expect(open).toHaveBeenCalledOnce();
});

it('A card that is slow to come does not open after the pointer has left, but after it has moved on the mark', async () => {
  const { open, cancel } = restWith('normal');
  const slow = Promise.withResolvers<void>();
  open.mockReturnValue(slow.promise);
  vi.advanceTimersByTime(300);
  expect(open).toHaveBeenCalledOnce();
  send('pointermove', 6);
  expect(cancel).not.toHaveBeenCalled();
  hitAt.mockReturnValueOnce(null);
  send('pointermove', 400);
  expect(cancel).toHaveBeenCalledOnce();
  slow.resolve();
  await slow.promise;
});

it('A card that is slow to come does not replace a pinned one after the pointer has left, which stays', () => {
  const { open, close, cancel, isOpen, shows } = restWith('normal');
  isOpen.mockReturnValue(true);
  open.mockReturnValue(new Promise(() => {}));
  vi.advanceTimersByTime(300);
  hitAt.mockReturnValueOnce(null);
  send('pointermove', 400);
  expect(cancel).toHaveBeenCalledOnce();
  send('pointermove');
  vi.advanceTimersByTime(300);
  expect(open).toHaveBeenCalledTimes(2);
  shows.mockReturnValue(true);
  hitAt.mockReturnValueOnce(null);
  send('pointermove', 400);
  expect(cancel).toHaveBeenCalledOnce();
  expect(close).not.toHaveBeenCalled();
});

it('A mark that was scrolled away from the pointer before the delay is over opens no card', () => {
  const { open } = restWith('normal');
  boxOf.mockReturnValueOnce({ left: 0, right: 20, top: -150, bottom: -140 });
  vi.advanceTimersByTime(300);
  expect(open).not.toHaveBeenCalled();
});

const OTHER_PRESSES: [string, MouseEventInit][] = [
  ['the shift key', { shiftKey: true }],
  ['the control key', { ctrlKey: true }],
  ['the meta key', { metaKey: true }],
  ['the alt key', { altKey: true }],
  ['the middle button', { button: 1 }],
  ['the right button', { button: 2 }],
];

it.each(OTHER_PRESSES)('A click with %s opens no card: it is the browser’s', (_, how) => {
  const { open, close } = restWith('click');
  send('pointerdown', 5, how);
  send('click', 5, how);
  expect(open).not.toHaveBeenCalled();
  expect(close).toHaveBeenCalled();
});

it.each([['the primary button', {}], ...OTHER_PRESSES])(
  'A press of %s on a mark on which the pointer rests keeps the card from opening meanwhile',
  (_, how) => {
    const { open } = restWith('normal');
    vi.advanceTimersByTime(200);
    send('pointerdown', 5, how);
    vi.advanceTimersByTime(1000);
    expect(open).not.toHaveBeenCalled();
  },
);

it.each(OTHER_PRESSES)('A card that is slow to come does not open after a press with %s', async (_, how) => {
  const { open, cancel } = restWith('normal');
  open.mockReturnValue(new Promise(() => {}));
  vi.advanceTimersByTime(300);
  expect(open).toHaveBeenCalledOnce();
  send('pointerdown', 5, how);
  expect(cancel).toHaveBeenCalledOnce();
});

it.each<KeyboardEventInit>([{}, { shiftKey: true }, { ctrlKey: true }, { metaKey: true }, { altKey: true }])(
  'Enter on an inserted mark opens its card, but not with another key: %o',
  (how) => {
    const card = { open: vi.fn(), contains: () => false };
    watchPointer(inserted, card as unknown as PageCard, 'normal', end.signal);
    pressEnter(how);
    expect(card.open).toHaveBeenCalledTimes(Object.keys(how).length === 0 ? 1 : 0);
  },
);

it('A pointer that leaves does not cancel the card that Enter asked for meanwhile', () => {
  const { open, cancel } = restWith('normal', inserted);
  open.mockReturnValue(new Promise(() => {}));
  vi.advanceTimersByTime(300);
  pressEnter();
  hitAt.mockReturnValueOnce(null);
  send('pointermove', 400);
  expect(open).toHaveBeenLastCalledWith(mention, { focus: true });
  expect(cancel).not.toHaveBeenCalled();
});

it('A click of a screen reader on an inserted mark, which has no place, opens its card with the focus', () => {
  const { open } = restWith('click', inserted);
  send('pointerdown', 90);
  send('click', 0, { detail: 0 });
  expect(open).toHaveBeenLastCalledWith(mention, { focus: true });
  send('click');
  expect(open).toHaveBeenLastCalledWith(mention, { focus: false, near: { x: 5, y: 5 }, pinned: true });
});
