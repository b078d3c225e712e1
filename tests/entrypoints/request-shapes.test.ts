import { describe, expect, it } from 'vitest';
import { guarded, types } from './guarded.ts';
import { HONEST } from './honest-requests.ts';

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

describe('the shape of a request', () => {
  it.each(types)('of our own scripts passes unchanged: %s', async (type) => {
    expect(await guarded().ask(type, HONEST[type] ?? {})).toEqual(HONEST[type]);
  });

  it.each([
    ['dropStyle', 'strength', ['calm', 'clear']],
    ['inject', 'script', ['card', 'refine', 'marker']],
    ['hide', 'where', ['page', 'site', 'everywhere']],
    ['openPanel', 'view', ['dossier', 'compare', 'page']],
    ['view', 'inFull', ['first', [], ['territory']]],
    ['view', 'date', [null, '2025-02-06']],
    ['match', 'date', [null, '2025-02-06']],
    [
      'match',
      'evidence',
      ['full-name', 'surname', 'namesake', 'capital'].map((by) => [{ entity: 'nato', by }]),
    ],
    ['match', 'topic', [0, 1, 2, 3].map((sides) => ({ weights: [], known: { a: { points: 1, sides } } }))],
    ['match', 'texts', [['a'.repeat(8_000_000)], ['a'.repeat(4_000_000), 'a'.repeat(4_000_000)]]],
  ] as const)('may have every value that our scripts send: %s with “%s”', async (type, field, values) => {
    for (const value of values) {
      const request = { ...HONEST[type], [field]: value };
      expect(await guarded().ask(type, request)).toEqual(request);
    }
  });

  it('of the panel may have every part of a location', async () => {
    const all = {
      ...{ view: 'compare', entity: 'nato', issue: 'territory', date: '2025-02-06', tab: '7', q: 'truce' },
      ...{ beside: 'russia', actors: 'nato,russia', plan: 'a-plan', at: '2025-02-06' },
    };
    expect(await guarded().ask('openPanel', all)).toEqual(all);
  });

  it.each([
    ['hello', { dark: 1, opened: 0 }],
    ['hello', { dark: true, opened: Number.NaN }],
    ['hello', { dark: true }],
    ['dropStyle', { ...HONEST.dropStyle, name: 'x){}body{display:none}' }],
    ['dropStyle', { ...HONEST.dropStyle, name: 'xm1a2b3c4d5e6f7g8h' }],
    ['dropStyle', { ...HONEST.dropStyle, name: 'm1a2b3c4d5e6f7g8hx' }],
    ['dropStyle', { ...HONEST.dropStyle, name: 'm1a2b3c4d5e6f7g8' }],
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
    ['match', { ...HONEST.match, texts: ['a'.repeat(8_000_000), 'a'] }],
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
