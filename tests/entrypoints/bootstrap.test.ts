// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DEFAULT_SETTINGS } from '../../core/settings.ts';

type Listener = (message: { type: string }, sender: { id: string }, answer: (given: unknown) => void) => void;
type World = { [key: symbol]: { annotator?: AbortController } | undefined };
const KEY = Symbol.for('standpoint');
const world = globalThis as unknown as World;

const fake = vi.hoisted(() => ({
  settings: {} as Record<string, unknown>,
  read: async (): Promise<unknown> => ({}),
  sent: [] as string[],
  listeners: [] as unknown[],
  /** Answers the pending request for the annotator. */
  answer: (_: unknown): void => {},
}));

vi.mock('wxt/browser', () => ({
  browser: {
    runtime: {
      getManifest: () => ({ version: '1.2.3' }),
      id: 'us',
      sendMessage: ({ type }: { type: string }) => {
        fake.sent.push(type);
        return new Promise((resolve) => (fake.answer = resolve));
      },
      connect: () => ({
        postMessage: ({ message }: { message: { type: string } }) => fake.sent.push(message.type),
        onMessage: { addListener: () => {} },
        onDisconnect: { addListener: () => {} },
        disconnect: () => {},
      }),
      onMessage: {
        addListener: (listener: unknown) => fake.listeners.push(listener),
        removeListener: () => {},
      },
    },
    storage: { local: { get: () => fake.read() } },
  },
}));

const tell = (type: string): unknown => {
  let answered: unknown;
  for (const listener of fake.listeners as Listener[])
    listener({ type }, { id: 'us' }, (given) => (answered = given));
  return answered;
};

const SCRIPTS = {
  bootstrap: () => import('../../entrypoints/bootstrap.ts'),
  annotator: () => import('../../entrypoints/annotator/index.ts'),
};

/** Runs a script as the browser does when it injects it. */
async function run(script: keyof typeof SCRIPTS): Promise<void> {
  const { default: entry } = await SCRIPTS[script]();
  entry.main();
}

beforeEach(() => {
  vi.stubGlobal('CSS', { highlights: new Map() });
  fake.settings = { ...DEFAULT_SETTINGS, scope: 'every' };
  fake.read = async () => fake.settings;
  fake.sent = [];
  fake.listeners = [];
});
afterEach(() => {
  world[KEY]?.annotator?.abort();
  delete world[KEY];
});

test('a page that is on requests the annotator, which starts when it is injected', async () => {
  await run('bootstrap');
  await vi.waitFor(() => expect(fake.sent).toEqual(['annotate']));
  await run('annotator');
  expect(fake.sent).toContain('hello');
});

test('an annotator that is injected after the page was turned off does nothing', async () => {
  await run('bootstrap');
  await vi.waitFor(() => expect(fake.sent).toEqual(['annotate']));
  fake.settings = { ...fake.settings, paused: true };
  expect(tell('refresh')).toEqual({ ok: null });
  await run('annotator');
  expect(fake.sent).toEqual(['annotate']);
  await vi.waitFor(() => expect(tell('status')).toMatchObject({ ok: { state: 'off' } }));
});

test('a page that is loaded ahead is looked at once the reader goes there', async () => {
  Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
  await run('bootstrap');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(fake.sent).toEqual([]);
  Reflect.deleteProperty(document, 'prerendering');
  document.dispatchEvent(new Event('prerenderingchange'));
  await vi.waitFor(() => expect(fake.sent).toEqual(['annotate']));
});

test('a request is repeated once if the background stops before answering', async () => {
  await run('bootstrap');
  await vi.waitFor(() => expect(fake.sent).toEqual(['annotate']));
  fake.answer(undefined);
  await vi.waitFor(() => expect(fake.sent).toEqual(['annotate', 'annotate']));
});

test('settings that cannot be read have their defaults', async () => {
  fake.read = () => Promise.reject(new Error('Damaged.'));
  await run('bootstrap');
  await vi.waitFor(() => expect(tell('status')).toEqual({ ok: { state: 'not-news' } }));
});

test('an element with our name does not replace the state that our scripts share', async () => {
  Object.assign(globalThis, { standpoint: document.createElement('section') });
  await run('bootstrap');
  await vi.waitFor(() => expect(fake.sent).toEqual(['annotate']));
});
