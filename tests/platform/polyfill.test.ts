import { describe, expect, it, vi } from 'vitest';

describe('a browser with only the older, callback-based interface', () => {
  it('is wrapped in promises', async () => {
    vi.resetModules();
    const get = vi.fn((_: unknown, callback: (found: object) => void) => callback({ paused: true }));
    vi.stubGlobal('browser', undefined);
    vi.stubGlobal('chrome', {
      runtime: { id: 'an-extension' },
      storage: { local: { get } },
    });
    try {
      const { browser } = await import('../../platform/browser.ts');
      expect(await browser.storage.local.get({ paused: false })).toEqual({ paused: true });
      expect(get).toHaveBeenCalledOnce();
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
