import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FromPage } from '../../core/protocol/from-page.ts';
import { guardPage } from '../../entrypoints/background/page-guard.ts';
import { pageRequests } from '../../entrypoints/background/page-requests.ts';
import type { AskingTab } from '../../platform/messaging.ts';
import { HONEST } from './honest-requests.ts';

const TAB = { id: 7, incognito: false } as unknown as AskingTab;
const types = Object.keys(pageRequests) as (keyof FromPage)[];

/** A guard before handlers that return the request that they got. */
function guarded() {
  const handled = vi.fn();
  const echo = (type: string) => (request: unknown) => {
    handled(type);
    return request;
  };
  const all = Object.fromEntries(types.map((type) => [type, echo(type)]));
  const guard = guardPage(all as never) as unknown as Record<
    string,
    (asked: unknown, tab: AskingTab) => unknown
  >;
  const ask = async (type: string, request: unknown, tab = TAB): Promise<unknown> =>
    guard[type]?.(request, tab);
  return { handled, ask };
}

const long = 'a'.repeat(900_000);
const WRONG = [undefined, null, true, -1, Number.NaN, 1e300, long, [], [null], {}, { length: 5 }, () => 1];

/** The request of a kind with one field wrong or missing, for each field. */
function* spoilt(honest: object): Generator<{ readonly field: string; readonly request: object }> {
  for (const [field, value] of Object.entries(honest)) {
    for (const wrong of WRONG) {
      // What is as good as the honest value is left out.
      const isSame = typeof wrong === typeof value && !Array.isArray(wrong) && String(wrong).length < 10;
      if (!isSame) yield { field, request: { ...honest, [field]: wrong } };
    }
  }
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the shape of a request', () => {
  it.each(types)('of our own scripts passes unchanged: %s', async (type) => {
    expect(await guarded().ask(type, HONEST[type] ?? {})).toEqual(HONEST[type]);
  });

  it.each([
    ['hello', { dark: 1, opened: 0 }],
    ['hello', { dark: true, opened: Number.NaN }],
    ['hello', { dark: true }],
    ['dropStyle', { ...HONEST.dropStyle, name: 'x){}body{display:none}' }],
    ['dropStyle', { ...HONEST.dropStyle, strength: 'constructor' }],
    ['inject', { script: '../options' }],
    ['inject', { script: ['card'] }],
    ['pageChanges', { ...HONEST.pageChanges, entities: [5] }],
    ['pageChanges', { ...HONEST.pageChanges, page: long }],
    ['statusChanged', { entities: -1, isOffTopic: false }],
    ['statusChanged', { entities: '3', isOffTopic: false }],
    ['hide', { entity: long, where: 'page' }],
    ['hide', { entity: { toString: 'nato' }, where: 'page' }],
    ['hide', { entity: 'nato', where: 'universe' }],
    ['hide', { entity: 'nato' }],
    ['undo', { token: null }],
    ['openPanel', { view: 'options' }],
    ['openPanel', { entity: 5 }],
    ['openPanel', { q: long }],
    ['view', { entity: 'nato' }],
    ['view', { ...HONEST.view, named: [{ start: 0, end: 4 }] }],
    ['view', { ...HONEST.view, inFull: 'all' }],
    ['view', { ...HONEST.view, paragraph: long }],
    ['match', { ...HONEST.match, texts: 'NATO' }],
    ['match', { ...HONEST.match, texts: { length: 1e9 } }],
    ['match', { ...HONEST.match, texts: ['a', null] }],
    ['match', { ...HONEST.match, texts: new Array(10).fill(long) }],
    ['match', { ...HONEST.match, texts: new Array(300_000).fill('') }],
    ['match', { ...HONEST.match, evidence: [{ entity: 'nato', by: 'magic' }] }],
    ['match', { ...HONEST.match, topic: { weights: [1], known: { '': { points: '9', sides: 3 } } } }],
  ])('that is wrong is refused before it is handled: %s %#', async (type, request) => {
    const { ask, handled } = guarded();
    await expect(ask(type, request)).rejects.toThrow(`The request “${type}” is not well-formed.`);
    expect(handled).not.toHaveBeenCalled();
  });

  it('is checked in every field: no wrong type, size or absence of a required one passes', async () => {
    const { ask, handled } = guarded();
    const passed: string[] = [];
    for (const type of types)
      for (const { field, request } of spoilt(HONEST[type] ?? {})) {
        const answer = await ask(type, request).catch(() => 'refused');
        if (answer !== 'refused') passed.push(`${type}.${field}`);
      }
    // Empty lists, what may be null, and what may be left out.
    expect([...new Set(passed)].toSorted()).toMatchInlineSnapshot(`
      [
        "match.date",
        "match.evidence",
        "match.sample",
        "match.texts",
        "match.topic",
        "openPanel.date",
        "openPanel.entity",
        "pageChanges.entities",
        "view.also",
        "view.inFull",
        "view.named",
      ]
    `);
    expect(handled.mock.calls.length).toBe(passed.length);
  });

  it('has no field and no prototype that it does not know', async () => {
    const more = JSON.parse('{"__proto__":{"where":"everywhere"},"constructor":1,"site":null}') as object;
    const answer = (await guarded().ask('hide', { ...more, ...HONEST.hide })) as object;
    expect(answer).toEqual(HONEST.hide);
    expect(Object.getPrototypeOf(answer)).toBe(Object.prototype);
    await expect(guarded().ask('hide', more)).rejects.toThrow('not well-formed');
  });
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
