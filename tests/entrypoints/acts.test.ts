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

it('undoes nothing after ten seconds', async () => {
  const revert = vi.fn(async () => undefined);
  const token = remember(7, revert);
  vi.advanceTimersByTime(10_001);
  expect(await undo(7, token)).toBe(false);
  expect(revert).not.toHaveBeenCalled();
});
