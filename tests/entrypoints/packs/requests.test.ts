import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { got } from './background-of-packs.ts';
import { openDisk } from './disk.ts';
import { ADDRESS, ID, newReader, type Reader } from './reader.ts';

const HEAD = ADDRESS.replace('.json', '.head.json');
const HOUR = 3_600_000;
const NAME = 'packs';

let reader: Reader;
beforeEach(async () => {
  reader = await newReader();
  reader.publish(1);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const sent = () => reader.ask.requestsSent(undefined);

describe('The list of requests', () => {
  it('is empty until a pack is asked for, and then has every request, latest first', async () => {
    expect(await sent()).toEqual([]);
    await reader.background.activePacks();
    expect(await sent()).toEqual([]);
    await reader.follow();
    reader.site.clear();
    await reader.update();
    const day = new Date().toISOString().slice(0, 10);
    expect(await sent()).toEqual([
      { address: HEAD, day, bytes: 0, result: 'notFound' },
      { address: ADDRESS, day, bytes: reader.fileSize(), result: 'ok' },
      { address: HEAD, day, bytes: expect.any(Number), result: 'ok' },
    ]);
    expect(reader.fetched).toHaveBeenCalledTimes(3);
  });

  it('has a request before it is answered', async () => {
    let answer: (response: Response) => void = () => undefined;
    vi.stubGlobal('fetch', () => new Promise((resolve) => (answer = resolve)));
    const previewing = reader.ask.previewPack({ address: ADDRESS });
    await vi.waitFor(async () =>
      expect(await sent()).toMatchObject([{ address: HEAD, result: 'unfinished' }]),
    );
    answer(new Response(null, { status: 404 }));
    expect(await previewing).toMatchObject({ problem: { code: 'notFound' } });
    expect(await sent()).toMatchObject([{ address: HEAD, result: 'notFound' }]);
  });

  it('keeps the last 300', async () => {
    await reader.follow();
    const open = await openDisk();
    for (let at = 0; at < 299; at++)
      await open.add('requests', {
        address: `https://old.example/${at}.json`,
        day: '2026-01-01',
        bytes: 1,
        result: 'ok',
      });
    open.close();
    await Promise.all([reader.update(), reader.ask.previewPack({ address: ADDRESS })]);
    const all = await sent();
    expect(all).toHaveLength(300);
    // Two requests of following are older than these, and three are newer.
    expect(all.filter(({ address }) => address.startsWith('https://packs.example/'))).toHaveLength(3);
  });
});

it('sends nothing but a method, an address and the same headers for everyone', async () => {
  await reader.follow();
  for (const [address, init] of reader.fetched.mock.calls as unknown as [string, RequestInit][]) {
    expect([HEAD, ADDRESS]).toContain(address);
    expect({ ...init, signal: null }).toEqual({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'manual',
      headers: { 'accept-language': 'en' },
      signal: null,
    });
  }
});

it('gives up a server that does not answer', async () => {
  await reader.follow();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval'] });
  const platform = vi.fn(async () => ({}));
  Object.assign(fakeBrowser.runtime, { getPlatformInfo: platform });
  vi.stubGlobal(
    'fetch',
    (_: string, { signal }: RequestInit) =>
      new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
  );
  const updating = reader.ask.updatePack({ id: ID });
  // The requests that are listed first need the timers of the database.
  for (let second = 0; second < 70; second++) await vi.advanceTimersByTimeAsync(1000);
  vi.useRealTimers();
  expect(got(await updating).problem).toEqual({ code: 'unreachable', detail: 'no answer in time' });
  // Meanwhile the browser was kept from ending the background.
  expect(platform.mock.calls.length).toBeGreaterThanOrEqual(2);
});

describe('The alarm', () => {
  const alarm = () => fakeBrowser.alarms.get(NAME);
  const mirrored = async () => {
    const { packs } = await fakeBrowser.storage.local.get<{ packs: object[] }>('packs');
    return packs[0];
  };
  const ring = async () => {
    const { scheduledTime = 0 } = (await alarm()) ?? {};
    vi.setSystemTime(scheduledTime);
    await fakeBrowser.alarms.onAlarm.trigger({ name: NAME, scheduledTime, persistAcrossSessions: true });
  };

  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['Date'] });
    // The server's clock goes with the reader's here.
    vi.spyOn(performance, 'now').mockImplementation(() => Date.now() - performance.timeOrigin);
    reader.background.offerUpdates();
  });

  it('is not set unless a pack is followed, and is removed with the last one', async () => {
    await reader.background.activePacks();
    expect(await alarm()).toBeUndefined();
    await reader.follow();
    await vi.waitFor(async () => expect(await alarm()).toBeDefined());
    got(await reader.ask.setPack({ id: ID, on: false }));
    await vi.waitFor(async () => expect(await alarm()).toBeUndefined());
  });

  it('looks when the pack expires, and is set again', async () => {
    await reader.follow();
    await vi.waitFor(async () => expect(await alarm()).toBeDefined());
    const { scheduledTime = 0 } = (await alarm()) ?? {};
    expect(scheduledTime - Date.now()).toBeGreaterThan(23.9 * HOUR);
    expect(scheduledTime - Date.now()).toBeLessThan(30.1 * HOUR);
    reader.publish(2);
    await ring();
    await vi.waitFor(async () => expect((await reader.state()).sequence).toBe(2));
    await vi.waitFor(async () =>
      expect((await alarm())?.scheduledTime).toBeGreaterThan(scheduledTime + 23 * HOUR),
    );
  });

  it('waits as long as the server wants', async () => {
    await reader.follow();
    for (const path of ['.json', '.head.json'] as const)
      reader.site.set(path, { status: 429, headers: { 'retry-after': '200000' } });
    await reader.update();
    await reader.restart();
    await fakeBrowser.alarms.clear(NAME);
    reader.background.offerUpdates();
    await vi.waitFor(async () => expect(await alarm()).toBeDefined());
    expect(((await alarm())?.scheduledTime ?? 0) - Date.now()).toBeGreaterThan(199_000_000);
  });

  it('comes soon after what is stored was found damaged', async () => {
    await reader.follow();
    await fakeBrowser.storage.local.set({ packs: [{ ...(await mirrored()), digest: '0'.repeat(64) }] });
    await reader.restart();
    reader.background.offerUpdates();
    await vi.waitFor(async () => expect(await alarm()).toBeDefined());
    await reader.background.activePacks();
    await vi.waitFor(async () =>
      expect(((await alarm())?.scheduledTime ?? Infinity) - Date.now()).toBeLessThan(5 * 60_000),
    );
    await ring();
    await vi.waitFor(async () => expect((await reader.state()).problem).toBe(null));
    expect(await reader.inUse()).toBeDefined();
  });

  it('that was set while the clock was wrong is set again', async () => {
    await reader.follow();
    await fakeBrowser.alarms.create(NAME, { when: Date.parse('2099-01-01') });
    await reader.restart();
    reader.background.offerUpdates();
    await vi.waitFor(async () =>
      expect(((await alarm())?.scheduledTime ?? Infinity) - Date.now()).toBeLessThan(31 * HOUR),
    );
  });
});
