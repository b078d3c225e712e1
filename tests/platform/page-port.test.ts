// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerBackground, askFromPage, openPort } from '../../platform/messaging.ts';
import { PORT_NAME } from '../../platform/page-port.ts';

type Listener = (message: unknown) => void;

/** One end of a port. What is posted to it reaches the listeners of the other end at once. */
class End {
  readonly heard: Listener[] = [];
  readonly left: (() => void)[] = [];
  other!: End;
  isOpen = true;
  sender: unknown;
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
  readonly onMessage = { addListener: (listener: Listener) => this.heard.push(listener) };
  readonly onDisconnect = { addListener: (listener: () => void) => this.left.push(listener) };
  postMessage(message: unknown): void {
    if (!this.isOpen) throw new Error('Attempting to use a disconnected port object');
    for (const listener of this.other.heard) listener(message);
  }
  disconnect(): void {
    this.isOpen = false;
    this.other.isOpen = false;
    for (const listener of this.other.left) listener();
  }
}

const { id } = fakeBrowser.runtime;
const webPage = { id, url: 'https://example.org/a', frameId: 0, tab: { id: 7 } };

let connected: ((port: End) => void) | undefined;
let pages: End[];
let sender: unknown;
let end: AbortController;

beforeEach(() => {
  connected = undefined;
  pages = [];
  sender = webPage;
  end = new AbortController();
  Object.assign(fakeBrowser.runtime, {
    onConnect: { addListener: (listener: (port: End) => void) => (connected = listener) },
    connect: ({ name }: { readonly name: string }) => {
      const [page, background] = [new End(name), new End(name)];
      [page.other, background.other, background.sender] = [background, page, sender];
      pages.push(page);
      connected?.(background);
      return page;
    },
  });
});
afterEach(() => {
  end.abort();
  vi.restoreAllMocks();
});

type FromPage = Parameters<typeof answerBackground>[0];

/** Starts a background with some handlers of its own. */
function start(handlers: object = {}): void {
  const some = { statusChanged: () => 'statusChanged was done', ...handlers };
  answerBackground(some as unknown as FromPage, {} as Parameters<typeof answerBackground>[1]);
}

/** The background ends, as the browser ends one that is idle. */
const kill = (): void => pages.at(-1)?.other.disconnect();

const match = { texts: [], date: null, language: '', evidence: [] };
const status = { entities: 1, isOffTopic: false };

/** Asks a background that answers only the second time. */
function askTwice() {
  const asked = vi
    .fn()
    .mockReturnValueOnce(new Promise(() => {}))
    .mockReturnValue('again');
  start({ match: asked });
  openPort(end.signal);
  return { asked, answer: askFromPage('match', match as never) };
}

it('sends all questions over one port, and each answer goes to its question', async () => {
  const { promise, resolve } = Promise.withResolvers<string>();
  start({ match: () => promise });
  openPort(end.signal);
  const first = askFromPage('match', match as never);
  expect(await askFromPage('statusChanged', status)).toBe('statusChanged was done');
  resolve('late');
  expect(await first).toBe('late');
  expect(pages).toHaveLength(1);
});

it('passes on the background’s error', async () => {
  start({ match: () => Promise.reject(new Error('No pack.')) });
  openPort(end.signal);
  await expect(askFromPage('match', match as never)).rejects.toThrow('No pack.');
});

it('asks once more on a new port what a background that ended has not answered', async () => {
  const { asked, answer } = askTwice();
  kill();
  expect(await answer).toBe('again');
  expect([asked.mock.calls.length, pages.length]).toEqual([2, 2]);
});

it('gives up after the second time', async () => {
  start({ match: () => new Promise(() => {}) });
  openPort(end.signal);
  const answer = askFromPage('match', match as never);
  kill();
  kill();
  await expect(answer).rejects.toThrow('No response from the extension.');
});

it('opens another port after the background has ended between two questions', async () => {
  start();
  openPort(end.signal);
  await askFromPage('statusChanged', status);
  kill();
  expect(pages).toHaveLength(1);
  expect(await askFromPage('statusChanged', status)).toBe('statusChanged was done');
  expect(pages).toHaveLength(2);
});

it('closes the port when the page goes into the cache, and asks again what is left when it comes back', async () => {
  const { answer } = askTwice();
  dispatchEvent(new Event('pagehide'));
  expect(pages[0]?.isOpen).toBe(false);
  dispatchEvent(new Event('pageshow'));
  expect(await answer).toBe('again');
});

it('closes the port after the end, once the last answer is there', async () => {
  const { promise, resolve } = Promise.withResolvers<string>();
  start({ hello: () => promise });
  openPort(end.signal);
  const answer = askFromPage('hello', { dark: false, opened: 0 });
  end.abort();
  expect(pages[0]?.isOpen).toBe(true);
  resolve('late');
  expect(await answer).toBe('late');
  expect(pages[0]?.isOpen).toBe(false);
});

it('posts no answer to a port that has closed meanwhile', async () => {
  const slow = Promise.withResolvers<string>();
  start({ match: () => slow.promise });
  openPort(end.signal);
  askFromPage('match', match as never).catch(() => undefined);
  const background = pages[0]?.other as End;
  const post = vi.spyOn(background, 'postMessage');
  pages[0]?.disconnect();
  slow.resolve('late');
  await new Promise((resolve) => setTimeout(resolve));
  expect(post).not.toHaveBeenCalled();
});

it('sends what is not for the port, and everything after the end, as single messages', async () => {
  const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue({ ok: true } as never);
  start();
  openPort(end.signal);
  expect(await askFromPage('annotate')).toBe(true);
  expect(pages).toHaveLength(0);
  await askFromPage('statusChanged', status);
  expect([pages.length, send.mock.calls.length]).toEqual([1, 1]);
  end.abort();
  await askFromPage('statusChanged', status);
  expect(send.mock.lastCall).toEqual([{ type: 'statusChanged', ...status }]);
});

it('keeps the port of a newer script when an older one ends', async () => {
  start();
  openPort(end.signal);
  const newer = new AbortController();
  openPort(newer.signal);
  end.abort();
  expect(await askFromPage('statusChanged', status)).toBe('statusChanged was done');
  newer.abort();
});

it('closes the port at the end at once if no answer is missing', async () => {
  start();
  openPort(end.signal);
  await askFromPage('statusChanged', status);
  expect(pages[0]?.isOpen).toBe(true);
  end.abort();
  expect(pages[0]?.isOpen).toBe(false);
});

it('rejects if the extension is gone, after a second try', async () => {
  openPort(end.signal);
  const connect = vi.fn(() => {
    throw new Error('Extension context invalidated.');
  });
  Object.assign(fakeBrowser.runtime, { connect });
  await expect(askFromPage('statusChanged', status)).rejects.toThrow('Extension context invalidated.');
  expect(connect).toHaveBeenCalledTimes(2);
});

it('rejects what has no answer if the browser has taken the interface of the extension away', async () => {
  const { answer } = askTwice();
  const { runtime } = fakeBrowser;
  Object.assign(fakeBrowser, { runtime: undefined });
  try {
    kill();
    await expect(answer).rejects.toThrow();
  } finally {
    Object.assign(fakeBrowser, { runtime });
  }
});

it('opens another port if the last one closed without a word', async () => {
  start();
  openPort(end.signal);
  await askFromPage('statusChanged', status);
  Object.assign(pages[0] as End, { isOpen: false });
  expect(await askFromPage('statusChanged', status)).toBe('statusChanged was done');
  expect(pages).toHaveLength(2);
});

it('keeps a newer port when it hears late that an older one has closed', async () => {
  start();
  openPort(end.signal);
  await askFromPage('statusChanged', status);
  dispatchEvent(new Event('pagehide'));
  await askFromPage('statusChanged', status);
  for (const tell of pages[0]?.left ?? []) tell();
  await askFromPage('statusChanged', status);
  expect(pages).toHaveLength(2);
});

it('does not ask again when the page is shown while its port is open', async () => {
  const { asked } = askTwice();
  dispatchEvent(new Event('pageshow'));
  expect(asked).toHaveBeenCalledOnce();
});

it('ignores an answer to what nobody asked', async () => {
  start();
  openPort(end.signal);
  await askFromPage('statusChanged', status);
  expect(() => pages[0]?.other.postMessage({ id: 1, answer: { ok: 'again' } })).not.toThrow();
  expect(await askFromPage('statusChanged', status)).toBe('statusChanged was done');
});

it('lets a tab have ten ports at a time, and other tabs theirs', () => {
  start();
  const open = fakeBrowser.runtime.connect as unknown as (info: object) => End;
  const connect = (): End => open({ name: PORT_NAME });
  const ports = Array.from({ length: 12 }, connect);
  expect(ports.filter(({ isOpen }) => isOpen)).toHaveLength(10);
  sender = { ...webPage, tab: { id: 8 } };
  expect(connect().isOpen).toBe(true);
  sender = webPage;
  expect(connect().isOpen).toBe(false);
  ports[0]?.disconnect();
  expect([connect().isOpen, connect().isOpen]).toEqual([true, false]);
});

it('ignores over a port what is no question', async () => {
  start();
  const port = fakeBrowser.runtime.connect({ name: PORT_NAME }) as unknown as End;
  const answers: unknown[] = [];
  port.onMessage.addListener((answer) => answers.push(answer));
  for (const wrong of [null, 'hide', {}, { id: 1 }, { id: 2, message: null }, { id: 4, message: 'hello' }])
    port.postMessage(wrong);
  port.postMessage({ id: '5', message: { type: 'statusChanged', ...status } });
  for (const type of ['nothing', 'constructor', 5]) port.postMessage({ id: 3, message: { type } });
  await vi.waitFor(() => expect(answers).toHaveLength(3));
  const refused = { id: 3, answer: { error: 'This request is not answered over a port.' } };
  expect(answers).toEqual([refused, refused, refused]);
});
