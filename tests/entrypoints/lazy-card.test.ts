// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LazyCard } from '../../entrypoints/annotator/lazy-card.ts';
import type { CardScript } from '../../entrypoints/card/card-script.ts';
import type { CardOptions } from '../../entrypoints/card/card-view.tsx';
import type { PageMention } from '../../page/painting/painter.ts';

const mention = { id: 1 } as PageMention;
const other = { id: 2 } as PageMention;
const how = { focus: false };

let end: AbortController;
let faults: unknown[];
let made: number;
const host = {
  ...{ expect: vi.fn(), open: vi.fn(async () => {}), close: vi.fn(), cancel: vi.fn() },
  isOpen: () => true,
};

/** Creates a card whose script arrives when `arrive` is called, or fails to. */
function lazy() {
  const loads: PromiseWithResolvers<CardScript>[] = [];
  const options = {
    onFault: (error: unknown) => faults.push(error),
    signal: end.signal,
  } as unknown as CardOptions;
  const card = new LazyCard(options, () => {
    const load = Promise.withResolvers<CardScript>();
    loads.push(load);
    return load.promise;
  });
  class CardHost {
    expect = host.expect;
    open = host.open;
    close = host.close;
    cancel = host.cancel;
    isOpen = host.isOpen;
    constructor() {
      made += 1;
    }
  }
  const arrive = (): void => loads.at(-1)?.resolve({ CardHost } as unknown as CardScript);
  return { card, loads, arrive };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

beforeEach(() => {
  end = new AbortController();
  faults = [];
  made = 0;
});
afterEach(() => {
  end.abort();
  vi.clearAllMocks();
});

it('loads the script once, and creates one card', async () => {
  const { card, loads, arrive } = lazy();
  expect(card.isOpen()).toBe(false);
  card.expect(mention);
  const opened = card.open(mention, how);
  arrive();
  await opened;
  await card.open(other, how);
  expect([loads.length, made]).toEqual([1, 1]);
  expect(host.expect).toHaveBeenCalledWith(mention);
  expect(host.open.mock.calls).toEqual([
    [mention, how],
    [other, how],
  ]);
  expect(card.isOpen()).toBe(true);
});

it('does not open a card that was closed, or replaced by another, while the script was loading', async () => {
  const { card, arrive } = lazy();
  const first = card.open(mention, how);
  card.close();
  const second = card.open(other, how);
  const third = card.open(mention, how);
  arrive();
  await Promise.all([first, second, third]);
  expect(host.open.mock.calls).toEqual([[mention, how]]);
});

it('cancels a card that is awaited, before its script is there and after, and closes none', async () => {
  const { card, arrive } = lazy();
  const opened = card.open(mention, how);
  card.cancel();
  arrive();
  await opened;
  expect(host.open).not.toHaveBeenCalled();
  await card.open(other, how);
  card.cancel();
  expect(host.cancel).toHaveBeenCalledOnce();
  expect(host.close).not.toHaveBeenCalled();
});

it('prepares the card of the mention on which the pointer is when the script arrives', async () => {
  const { card, arrive } = lazy();
  card.expect(mention);
  card.expect(null);
  card.expect(other);
  arrive();
  await settled();
  expect(host.expect).toHaveBeenLastCalledWith(other);
  expect(host.expect).not.toHaveBeenCalledWith(mention);
});

it('reports a failure, and tries again the next time', async () => {
  const { card, loads, arrive } = lazy();
  const failed = card.open(mention, how);
  loads[0]?.reject(new Error('No script.'));
  await failed;
  expect(faults).toEqual([new Error('No script.')]);
  const opened = card.open(mention, how);
  arrive();
  await opened;
  expect([loads.length, host.open.mock.calls.length]).toEqual([2, 1]);
});

it('opens nothing after the end', async () => {
  const { card, arrive } = lazy();
  const opened = card.open(mention, how);
  end.abort();
  arrive();
  await opened;
  expect(host.open).not.toHaveBeenCalled();
});

it('does not open a card after Escape, which only counts until it is there', async () => {
  const { card, arrive } = lazy();
  const press = (): void => {
    const event = new KeyboardEvent('keydown', { key: 'Escape' });
    Object.defineProperty(event, 'isTrusted', { value: true });
    dispatchEvent(event);
  };
  const opened = card.open(mention, how);
  press();
  arrive();
  await opened;
  expect(host.open).not.toHaveBeenCalled();
  await card.open(mention, how);
  expect(host.open).toHaveBeenCalledOnce();
  host.close.mockClear();
  press();
  expect(host.close).not.toHaveBeenCalled();
});
