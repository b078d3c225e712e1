import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { BackgroundApi } from '../../core/protocol/messages.ts';
import { answerMessages, askBackground } from '../../platform/messaging.ts';
import { onSettingsChanged, readSettings, writeSettings } from '../../platform/settings-store.ts';

type Listener = (message: unknown, sender: unknown, respond: (answer: unknown) => void) => true | undefined;

/** Calls the listener that answering puts up as the browser would; gives its answer, at once where it gives none. */
function hearing(handlers: Parameters<typeof answerMessages<BackgroundApi>>[0]) {
  const add = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  answerMessages<BackgroundApi>(handlers);
  const listener = add.mock.calls[0]?.[0] as unknown as Listener;
  return (message: unknown, sender: unknown): Promise<unknown> =>
    new Promise((resolve) => {
      if (!listener(message, sender, resolve)) resolve(undefined);
    });
}
const own = { id: fakeBrowser.runtime.id };

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

describe('answering messages', () => {
  it('answers what it knows and leaves the rest to others', async () => {
    const hear = hearing({ siteOff: () => true });
    expect(await hear({ type: 'siteOff' }, own)).toEqual({ ok: true });
    expect(await hear({ type: 'constructor' }, own)).toBeUndefined();
    expect(await hear({ type: 'hello' }, own)).toBeUndefined();
    expect(await hear('siteOff', own)).toBeUndefined();
  });

  it('hears nobody but our own parts', async () => {
    const hear = hearing({ siteOff: () => true });
    expect(await hear({ type: 'siteOff' }, { id: 'another' })).toBeUndefined();
  });

  it('lets what a handler throws cross as a sentence', async () => {
    const hear = hearing({
      siteOff: () => {
        throw new Error('Only a page can ask for this.');
      },
    });
    expect(await hear({ type: 'siteOff' }, own)).toEqual({ error: 'Only a page can ask for this.' });
  });
});

describe('asking the background', () => {
  it('sends a message that finds nobody once more', async () => {
    const send = vi.spyOn(fakeBrowser.runtime, 'sendMessage');
    send
      .mockRejectedValueOnce(new Error('Could not establish connection.'))
      .mockResolvedValueOnce({ ok: true } as never);
    expect(await askBackground('siteOff', {})).toBe(true);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('throws the sentence that the background answered', async () => {
    vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockResolvedValue({ error: 'No.' } as never);
    await expect(askBackground('siteOff', {})).rejects.toThrow('No.');
  });
});

describe('the settings', () => {
  it('are the defaults until something is chosen, and tell of a change', async () => {
    expect((await readSettings()).scope).toBe('news');
    const changed = vi.fn();
    onSettingsChanged(changed);
    await writeSettings({ scope: 'chosen' });
    expect(await readSettings()).toMatchObject({ scope: 'chosen', paused: false });
    expect(changed).toHaveBeenCalledOnce();
  });
});
