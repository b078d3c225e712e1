import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { remember, undo } from '../../entrypoints/background/acts.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('undoes the last act of a tab once', async () => {
  const revert = vi.fn(async () => undefined);
  const token = remember(7, revert);
  expect(await undo(7, token)).toBe(true);
  expect(await undo(7, token)).toBe(false);
  expect(revert).toHaveBeenCalledOnce();
});

it('undoes neither an earlier act nor that of another tab, nor anything without its token', async () => {
  const reverts = [vi.fn(), vi.fn(), vi.fn()];
  const [first, second, other] = [7, 7, 8].map((tab, at) => remember(tab, async () => reverts[at]?.()));
  expect(await undo(7, first ?? '')).toBe(false);
  expect(await undo(7, other ?? '')).toBe(false);
  expect(await undo(7, '')).toBe(false);
  expect(await undo(9, second ?? '')).toBe(false);
  for (const revert of reverts) expect(revert).not.toHaveBeenCalled();
  expect(await undo(7, second ?? '')).toBe(true);
});

it('undoes what is half a minute old, and nothing after a minute', async () => {
  const revert = vi.fn(async () => undefined);
  const early = remember(7, revert);
  vi.advanceTimersByTime(30_000);
  expect(await undo(7, early)).toBe(true);
  const late = remember(7, revert);
  vi.advanceTimersByTime(60_001);
  expect(await undo(7, late)).toBe(false);
  expect(revert).toHaveBeenCalledOnce();
});

it('can undo again what could not be undone, unless something was done since', async () => {
  const revert = vi.fn(async () => undefined).mockRejectedValueOnce(new Error('full'));
  const token = remember(7, revert);
  await expect(undo(7, token)).rejects.toThrow('full');
  expect(await undo(7, token)).toBe(true);
  const slow = remember(7, () => Promise.reject(new Error('full')));
  const undoing = undo(7, slow);
  const next = remember(7, async () => undefined);
  await expect(undoing).rejects.toThrow('full');
  expect(await undo(7, slow)).toBe(false);
  expect(await undo(7, next)).toBe(true);
});
