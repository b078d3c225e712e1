import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/** Returns the function as it is after a start of the background. */
async function startedAgain() {
  vi.resetModules();
  return (await import('../../entrypoints/background/highlight-style.ts')).styleName;
}

beforeEach(() => fakeBrowser.reset());

it('gives a document the same name after a new start of the background, and every other one another', async () => {
  const styleName = await startedAgain();
  const name = await styleName(1, 1000);
  expect(await (await startedAgain())(1, 1000)).toBe(name);
  expect(new Set([name, await styleName(2, 1000), await styleName(1, 1001)]).size).toBe(3);
});

it('gives a document one name if the disk is full', async () => {
  const set = vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValue(new Error('The disk is full.'));
  const styleName = await startedAgain();
  const name = await styleName(1, 1000);
  expect(await styleName(1, 1000)).toBe(name);
  set.mockRestore();
});

it('gives a document a name if the storage cannot be read', async () => {
  const get = vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('Damaged.'));
  expect(await (await startedAgain())(1, 1000)).toMatch(/^m[0-9a-z]{16}$/);
  get.mockRestore();
});
