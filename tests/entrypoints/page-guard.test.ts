import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { guardPage } from '../../entrypoints/background/page-guard.ts';
import { guarded, TAB } from './guarded.ts';
import { HONEST } from './honest-requests.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Asks many times at once. Returns how many were answered within a time (ms), and how many were refused. */
async function flood(ask: () => Promise<unknown>, times: number, within = 0) {
  const count = { answered: 0, refused: 0 };
  for (let asked = 0; asked < times; asked += 1)
    ask().then(
      () => (count.answered += 1),
      () => (count.refused += 1),
    );
  await vi.advanceTimersByTimeAsync(within);
  return count;
}

describe('how much a tab asks', () => {
  it('is bounded: of 5,000 views at once, 100 are answered, 150 wait, and the others are refused', async () => {
    const { ask } = guarded();
    const count = await flood(() => ask('view', HONEST.view), 5_000);
    expect(count).toEqual({ answered: 100, refused: 4_750 });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(count.answered).toBe(250);
    // What was used up comes back, and no other tab has waited for it.
    expect(await flood(() => ask('view', HONEST.view, { ...TAB, id: 8 }), 100)).toEqual({
      ...{ answered: 100, refused: 0 },
    });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(await flood(() => ask('view', HONEST.view), 50)).toEqual({ answered: 50, refused: 0 });
  });

  it.each(['hide', 'turnSiteOff', 'undo', 'openPanel', 'explainMarks'] as const)(
    'of an act of the reader is bounded, and none happens late: %s',
    async (type) => {
      const { ask, handled } = guarded();
      const count = await flood(() => ask(type, HONEST[type] ?? {}), 30, 60_000);
      expect(count).toEqual({ answered: 10, refused: 20 });
      expect(handled).toHaveBeenCalledTimes(10);
      expect(await flood(() => ask(type, HONEST[type] ?? {}), 1)).toEqual({ answered: 1, refused: 0 });
    },
  );

  it.each(['annotate', 'hello', 'dropStyle', 'inject'] as const)(
    'at the start of a page is bounded: %s',
    async (type) => {
      const { ask } = guarded();
      const count = await flood(() => ask(type, HONEST[type]), 1_000);
      expect(count).toEqual({ answered: 30, refused: 960 });
      await vi.advanceTimersByTimeAsync(5_000);
      expect(count.answered).toBe(40);
    },
  );

  it('is named in the error if it is too much', async () => {
    const { ask } = guarded();
    await flood(() => ask('undo', HONEST.undo), 10);
    await expect(ask('undo', HONEST.undo)).rejects.toThrow('This page sends too many requests “undo”.');
  });

  it('is not given back to a tab by the first request of another', async () => {
    const { ask } = guarded();
    expect(await flood(() => ask('hide', HONEST.hide), 11)).toEqual({ answered: 10, refused: 1 });
    expect(await flood(() => ask('hide', HONEST.hide, { ...TAB, id: 8 }), 1)).toEqual({
      ...{ answered: 1, refused: 0 },
    });
    expect(await flood(() => ask('hide', HONEST.hide), 1)).toEqual({ answered: 0, refused: 1 });
  });

  it('comes back as time passes, and no more than was used', async () => {
    const { ask } = guarded();
    const hide = (times: number) => flood(() => ask('hide', HONEST.hide), times);
    expect((await hide(10)).answered).toBe(10);
    await vi.advanceTimersByTimeAsync(4_000);
    expect(await hide(3)).toEqual({ answered: 2, refused: 1 });
    await vi.advanceTimersByTimeAsync(3_600_000);
    expect(await hide(11)).toEqual({ answered: 10, refused: 1 });
  });

  it('of text is bounded by its length: 19 million characters in one request, or 60 million in many', async () => {
    const { ask } = guarded();
    const text = 'a'.repeat(1_000_000);
    const match = (texts: readonly string[]) => () => ask('match', { ...HONEST.match, texts });
    expect(await flood(match(new Array(19).fill(text)), 1)).toEqual({ answered: 0, refused: 1 });
    const count = await flood(match([text]), 60);
    expect(count).toEqual({ answered: 12, refused: 34 });
    await vi.advanceTimersByTimeAsync(5_000);
    expect(count).toEqual({ answered: 26, refused: 34 });
  });

  it('never stops an act in its turn, so that the browser opens a panel for a click', () => {
    const handled = vi.fn();
    const guard = guardPage({ openPanel: handled } as never);
    void guard.openPanel({ view: 'dossier' }, TAB);
    expect(handled).toHaveBeenCalledOnce();
  });
});

describe('the largest honest pages meet no limit', () => {
  /** Asks one after another, as our script in a page does. Returns the milliseconds that it waited in all. */
  async function inTurn(asks: readonly (() => Promise<unknown>)[], pause: number): Promise<number> {
    const start = performance.now();
    let done = false;
    const run = (async () => {
      for (const ask of asks) {
        await ask();
        await new Promise((resolve) => setTimeout(resolve, pause));
      }
    })().finally(() => {
      done = true;
    });
    run.catch(() => undefined);
    while (!done) await vi.advanceTimersByTimeAsync(1);
    await run;
    return performance.now() - start - asks.length * pause;
  }

  it('a page of five million characters, in portions and again as one text', async () => {
    const { ask } = guarded();
    const portion = { ...HONEST.match, texts: new Array(125).fill('a'.repeat(400)) };
    const whole = { ...HONEST.match, texts: ['a'.repeat(5_000_000)] };
    const portions = new Array(100).fill(() => ask('match', portion));
    expect(await inTurn([...portions, () => ask('match', whole)], 1)).toBeLessThan(10);
  });

  it('the card of a name at the end of one text of five million characters', async () => {
    const named = [{ start: 4_999_990, end: 4_999_996, entity: 'nato' }];
    expect(await guarded().ask('view', { ...HONEST.view, named })).toMatchObject({ named });
  });

  it('a live blog with 1,000 changes a second, for a minute', async () => {
    const { ask } = guarded();
    // It gathers changes: ten passes a second with 100 paragraphs each, and a status five times a second.
    const second = new Array(10).fill(() => [
      ask('match', { ...HONEST.match, texts: new Array(100).fill('a'.repeat(400)) }),
      ask('pageChanges', HONEST.pageChanges),
    ]);
    const all = new Array(60).fill(second).flat() as (() => Promise<unknown>[])[];
    const withStatus = all.map((pass, index) => () => {
      const status = index % 2 === 0 ? [ask('statusChanged', HONEST.statusChanged)] : [];
      return Promise.all([...pass(), ...status]);
    });
    expect(await inTurn(withStatus, 100)).toBeLessThan(10);
  });

  it('a reader who steps through marks and presses every switch ten times', async () => {
    const { ask } = guarded();
    const steps = new Array(300).fill(() => ask('view', HONEST.view));
    expect(await inTurn(steps, 50)).toBeLessThan(10);
    const loads = new Array(10).fill(() =>
      Promise.all(
        (['annotate', 'hello', 'inject', 'dropStyle'] as const).map((type) => ask(type, HONEST[type] ?? {})),
      ),
    );
    expect(await inTurn(loads, 10)).toBeLessThan(10);
  });
});
