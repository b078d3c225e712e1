import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ownPageRequests } from '../../entrypoints/background/own-page-requests.ts';
import { pageRequests } from '../../entrypoints/background/page-requests.ts';
import { answerBackground, answerInTab, askFromPage, hearInOwnPage } from '../../platform/messaging.ts';

type Listener = (message: unknown, sender: unknown, respond: (answer: unknown) => void) => true | undefined;

/**
 * Registers a listener and calls it as the browser does. The result is its answer, or undefined without one.
 */
function hearing(answer: () => void) {
  const add = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  answer();
  const listener = add.mock.calls[0]?.[0] as unknown as Listener;
  return (message: unknown, sender: unknown): Promise<unknown> =>
    new Promise((resolve) => {
      if (!listener(message, sender, resolve)) resolve(undefined);
    });
}

const { id } = fakeBrowser.runtime;
const ownPage = { id, url: fakeBrowser.runtime.getURL('/popup.html') };
const webPage = { id, url: 'https://example.org/a', frameId: 0, tab: { id: 7 } };
const frame = { ...webPage, frameId: 3 };
const another = { ...webPage, id: 'another' };

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  Object.assign(fakeBrowser.runtime, { onConnect: { addListener: () => {} } });
});

/** Returns handlers of the same types that only report that they were called. */
const called = <H extends object>(handlers: H): H =>
  Object.fromEntries(Object.keys(handlers).map((type) => [type, () => `${type} was done`])) as H;

describe('the background', () => {
  const fromPage = called(pageRequests);
  const fromOwnPages = called(ownPageRequests);
  const hear = () => hearing(() => answerBackground(fromPage, fromOwnPages));
  const refused = { error: expect.stringMatching(/^Only .* may send this request\.$/) };

  it.each(Object.keys(pageRequests))('in a web page, answers %s only to the top frame', async (type) => {
    const tell = hear();
    expect(await tell({ type }, webPage)).toEqual({ ok: `${type} was done` });
    expect(await tell({ type }, frame)).toEqual(refused);
    expect(await tell({ type }, { id })).toEqual(
      type in ownPageRequests ? { ok: `${type} was done` } : refused,
    );
    if (!(type in ownPageRequests)) expect(await tell({ type }, ownPage)).toEqual(refused);
    expect(await tell({ type }, another)).toBeUndefined();
  });

  it.each(Object.keys(ownPageRequests))('answers %s to pages of the extension', async (type) => {
    const tell = hear();
    expect(await tell({ type }, ownPage)).toEqual({ ok: `${type} was done` });
    if (!(type in pageRequests)) expect(await tell({ type }, webPage)).toEqual(refused);
    expect(await tell({ type }, another)).toBeUndefined();
  });

  it('does not answer unknown messages', async () => {
    const tell = hear();
    for (const message of [{ type: 'constructor' }, { type: 'nothing' }, {}, 'view', null])
      expect(await tell(message, webPage)).toBeUndefined();
  });

  it('answers with an error message on failure, and with null if there is no result', async () => {
    const failing = {
      ...fromPage,
      hello: () => Promise.reject(new Error('No storage.')),
      dropStyle: () => {},
    };
    const tell = hearing(() => answerBackground(failing as typeof fromPage, fromOwnPages));
    expect(await tell({ type: 'hello' }, webPage)).toEqual({ error: 'No storage.' });
    expect(await tell({ type: 'dropStyle' }, webPage)).toEqual({ ok: null });
  });
});

describe('a web page and our own pages', () => {
  it('receive messages from the extension, but not from web pages', async () => {
    const open = vi.fn(() => true);
    const inTab = hearing(() => answerInTab({ open }));
    expect(await inTab({ type: 'open' }, webPage)).toBeUndefined();
    expect(await inTab({ type: 'open' }, ownPage)).toEqual({ ok: true });
    vi.restoreAllMocks();
    const pageChanged = vi.fn();
    const inOwnPage = hearing(() => hearInOwnPage({ pageChanged }));
    expect(await inOwnPage({ type: 'pageChanged', tabId: 7 }, webPage)).toBeUndefined();
    await inOwnPage({ type: 'pageChanged', tabId: 7 }, { id });
    expect(pageChanged).toHaveBeenCalledExactlyOnceWith({ tabId: 7 }, undefined);
  });
});

describe('asking the background', () => {
  it('sends a message again if it had no receiver', async () => {
    const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
    send
      .mockRejectedValueOnce(new Error('Could not establish connection.'))
      .mockResolvedValueOnce({ ok: true } as never);
    expect(await askFromPage('annotate')).toBe(true);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('throws the error message of the background', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue({ error: 'No.' } as never);
    await expect(askFromPage('turnSiteOff')).rejects.toThrow('No.');
  });

  it('throws if there is no answer', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue(undefined as never);
    await expect(askFromPage('turnSiteOff')).rejects.toThrow('No response from the extension.');
  });
});
