import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ownPageRequests } from '../../entrypoints/background/own-page-requests.ts';
import { pageRequests } from '../../entrypoints/background/page-requests.ts';
import {
  answerBackground,
  answerInTab,
  askFromOwnPage,
  askFromPage,
  askTab,
  tellOwnPages,
} from '../../platform/messaging.ts';
import { called, hearing } from './hearing.ts';

const { id } = fakeBrowser.runtime;
const webPage = { id, url: 'https://example.org/a', frameId: 0, tab: { id: 7 } };

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
  Object.assign(fakeBrowser.runtime, { onConnect: { addListener: () => {} } });
});

describe('the background', () => {
  const fromPage = called(pageRequests);
  const fromOwnPages = called(ownPageRequests);
  const hear = () => hearing(() => answerBackground(fromPage, fromOwnPages));

  it('does not answer unknown messages', async () => {
    const tell = hear();
    for (const message of [
      { type: 'constructor' },
      { type: ['hello'] },
      { type: 'nothing' },
      {},
      'view',
      null,
    ])
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

  it('answers with the text of what was thrown, whatever that is', async () => {
    const throwing = {
      ...fromPage,
      hello: () => {
        throw new Error('No storage.');
      },
      dropStyle: () => Promise.reject('No style.'),
    };
    const tell = hearing(() => answerBackground(throwing as typeof fromPage, fromOwnPages));
    expect(await tell({ type: 'hello' }, webPage)).toEqual({ error: 'No storage.' });
    expect(await tell({ type: 'dropStyle' }, webPage)).toEqual({ error: 'No style.' });
  });

  it('says who may send a request that it refuses', async () => {
    const tell = hear();
    const popup = { id, url: fakeBrowser.runtime.getURL('/popup.html' as '/') };
    const refused = (who: string) => ({ error: `Only ${who} may send this request.` });
    expect(await tell({ type: 'hello' }, popup)).toEqual(refused('a web page'));
    expect(await tell({ type: 'eraseAll' }, webPage)).toEqual(refused('a page of the extension'));
    expect(await tell({ type: 'hello' }, { ...webPage, frameId: 1 })).toEqual(
      refused('the top frame of a page'),
    );
  });

  it('tells a handler the request without its type, and the tab of a web page', async () => {
    const heard = vi.fn();
    const tell = hearing(() =>
      answerBackground({ ...fromPage, hide: heard } as never, { ...fromOwnPages, setSite: heard } as never),
    );
    await tell({ type: 'hide', entity: 'nato', where: 'page' }, webPage);
    await tell({ type: 'setSite', tabId: 7, on: true }, { id });
    expect(heard.mock.calls).toEqual([
      [{ entity: 'nato', where: 'page' }, webPage.tab],
      [{ tabId: 7, on: true }, undefined],
    ]);
  });
});

describe('a tab', () => {
  it('is asked in its top frame, and its answer is returned', async () => {
    const send = vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockResolvedValue({ ok: [] } as never);
    expect(await askTab(7, 'step', { by: 1, entity: null })).toEqual([]);
    expect(send).toHaveBeenCalledExactlyOnceWith(7, { type: 'step', by: 1, entity: null }, { frameId: 0 });
  });

  it('gives no answer if none of our scripts runs there, or the request fails', async () => {
    const send = vi.spyOn(fakeBrowser.tabs, 'sendMessage');
    send.mockRejectedValueOnce(new Error('Could not establish connection.'));
    expect(await askTab(7, 'mentions')).toBeUndefined();
    send.mockResolvedValueOnce({ error: 'No page.' } as never);
    expect(await askTab(7, 'mentions')).toBeUndefined();
    send.mockResolvedValueOnce(undefined as never);
    expect(await askTab(7, 'mentions')).toBeUndefined();
  });

  it('no longer answers after the signal has aborted', () => {
    const end = new AbortController();
    const add = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
    const remove = vi.spyOn(fakeBrowser.runtime.onMessage, 'removeListener');
    answerInTab({ mentions: () => [] }, end.signal);
    expect(remove).not.toHaveBeenCalled();
    end.abort();
    expect(remove).toHaveBeenCalledExactlyOnceWith(add.mock.lastCall?.[0]);
  });
});

describe('a notice to the pages of the extension', () => {
  it('has its type and its fields, and fails silently if none is open', async () => {
    const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockRejectedValue(new Error('No receiver.'));
    tellOwnPages('pageChanged', { tabId: 7 });
    tellOwnPages('packsChanged');
    expect(send.mock.calls).toEqual([[{ type: 'pageChanged', tabId: 7 }], [{ type: 'packsChanged' }]]);
    await new Promise((resolve) => setTimeout(resolve));
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

  it('sends the type with the fields of the request', async () => {
    const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue({ ok: null } as never);
    expect(await askFromOwnPage('setSite', { tabId: 7, on: true })).toBeNull();
    expect(send).toHaveBeenCalledExactlyOnceWith({ type: 'setSite', tabId: 7, on: true });
  });

  it('does not ask again if the extension is gone', async () => {
    const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
    send.mockRejectedValue(new Error('Extension context invalidated.'));
    const gone = vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue(undefined as never);
    await expect(askFromPage('annotate')).rejects.toThrow('Extension context invalidated.');
    expect(send).toHaveBeenCalledOnce();
    gone.mockRestore();
  });

  it('says so, too, if the extension is gone so far that the browser has taken its interface away', async () => {
    const { runtime } = fakeBrowser;
    vi.spyOn(runtime, 'sendMessage').mockImplementation(async () => {
      Object.assign(fakeBrowser, { runtime: undefined });
      throw new Error('Extension context invalidated.');
    });
    const asked = askFromPage('annotate');
    await expect(asked.finally(() => Object.assign(fakeBrowser, { runtime }))).rejects.toThrow(
      'Extension context invalidated.',
    );
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
