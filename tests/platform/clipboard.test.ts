// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { copyText } from '../../platform/clipboard.ts';

const heard = vi.fn();
afterEach(() => {
  vi.unstubAllGlobals();
  heard.mockClear();
});

/** Gives the document a command that copies, as browsers do, what the listeners of an event give it. */
function withCommand(given: Map<string, string>): void {
  document.execCommand = () => {
    const event = new Event('copy', { bubbles: true, cancelable: true });
    const clipboardData = { setData: (type: string, text: string) => given.set(type, text) };
    Object.defineProperties(event, { isTrusted: { value: true }, clipboardData: { value: clipboardData } });
    document.dispatchEvent(event);
    return true;
  };
}

describe('copying a text', () => {
  it('uses the clipboard of the browser', async () => {
    const writeText = vi.fn(async () => undefined);
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    expect(await copyText('a position')).toBe(true);
    expect(writeText).toHaveBeenCalledWith('a position');
  });

  it.each([
    ['that has none', undefined],
    ['that forbids it', { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) }],
  ])('works on a page %s, which is not told the text', async (_, clipboard) => {
    const given = new Map<string, string>();
    vi.stubGlobal('navigator', { clipboard });
    withCommand(given);
    document.addEventListener('copy', heard);
    expect(await copyText('a position')).toBe(true);
    document.removeEventListener('copy', heard);
    expect([...given]).toEqual([['text/plain', 'a position']]);
    expect(heard).not.toHaveBeenCalled();
  });

  it('says so if nothing is copied', async () => {
    vi.stubGlobal('navigator', { clipboard: undefined });
    document.execCommand = () => false;
    expect(await copyText('a position')).toBe(false);
  });
});
