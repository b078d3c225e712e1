import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { BackgroundApi } from '../../core/messages.ts';
import { answerMessages, askBackground } from '../../platform/messages.ts';
import { onSettingsChanged, readSettings, writeSettings } from '../../platform/settings.ts';

type Listener = (message: unknown, sender: unknown) => Promise<unknown> | undefined;

/** The listener that answering puts up, as the browser would call it. */
function listenerOf(handlers: Parameters<typeof answerMessages<BackgroundApi>>[0]): Listener {
  const add = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  answerMessages<BackgroundApi>(handlers);
  return add.mock.calls[0]?.[0] as unknown as Listener;
}
const own = { id: fakeBrowser.runtime.id };

beforeEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

describe('answering messages', () => {
  it('answers what it knows and leaves the rest to others', async () => {
    const listener = listenerOf({ siteOff: () => true });
    expect(await listener({ type: 'siteOff' }, own)).toEqual({ ok: true });
    expect(listener({ type: 'constructor' }, own)).toBeUndefined();
    expect(listener({ type: 'hello' }, own)).toBeUndefined();
    expect(listener('siteOff', own)).toBeUndefined();
  });

  it('hears nobody but our own parts', () => {
    expect(listenerOf({ siteOff: () => true })({ type: 'siteOff' }, { id: 'another' })).toBeUndefined();
  });

  it('lets what a handler throws cross as a sentence', async () => {
    const listener = listenerOf({
      siteOff: () => {
        throw new Error('Only a page can ask for this.');
      },
    });
    expect(await listener({ type: 'siteOff' }, own)).toEqual({ error: 'Only a page can ask for this.' });
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
