import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ownPageRequests } from '../../entrypoints/background/own-page-requests.ts';
import { pageRequests } from '../../entrypoints/background/page-requests.ts';
import { answerBackground, askFromPage } from '../../platform/messaging.ts';
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
