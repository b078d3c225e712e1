import { describe, expect, it } from 'vitest';
import { LIMITS, textProblem } from '../../core/pack/limits.ts';
import type { Actor, Position } from '../../core/pack/model.ts';
import { readHead } from '../../core/pack/pack-head.ts';
import { packProblems } from '../../core/pack/pack-problems.ts';
import { readPack } from '../../core/pack/read-pack.ts';
import { madePack } from './made-packs.ts';
import { indexWith } from './packs.ts';

const MB = 2 ** 20;
const valid = JSON.stringify(madePack([1, 2, 3, 5, 7, 11, 13]));
/** The valid file with another field, which counts if there are two of the same name. */
const withField = (field: string): string => valid.replace(/\}$/, `,${field}}`);

const FILES: Readonly<Record<string, () => string>> = {
  nothing: () => '',
  'a page of HTML': () => '<!doctype html><title>Sign in</title>',
  'sixteen million brackets': () => '['.repeat(16 * MB),
  'sixteen million brackets in pairs': () => '[]'.repeat(8 * MB),
  'sixteen million objects': () => '{"a":'.repeat(3 * MB),
  'one string of sixteen million letters': () => withField(`"licence":"${'a'.repeat(15 * MB)}"`),
  'a string without an end': () => `{"licence":"${'\\'.repeat(15 * MB)}`,
  'eight million numbers': () => withField(`"positions":[${'0,'.repeat(8 * MB - 9_000)}0]`),
  'as many numbers as may be': () => withField(`"traps":[${'0,'.repeat(LIMITS.values - 9_000)}0]`),
  'as many wrong positions as a small file has': () =>
    withField(`"positions":[${'0,'.repeat((MB / 4 - valid.length) / 2 - 20)}0]`),
  'a million fields': () => `{${Array.from({ length: MB }, (_, at) => `"f${at}":1`).join()}}`,
  'a number that is too large': () => withField(`"sequence":1e999`),
  'a byte order mark': () => `\ufeff${valid}`,
  'half of a character as a key': () => withField('"\\ud800":1'),
  'seventeen million letters': () => valid.padEnd(17 * MB),
};

describe('a hostile file', () => {
  it.each(Object.keys(FILES))('is refused in time: %s', (name) => {
    const text = FILES[name]?.() ?? '';
    const start = performance.now();
    const read = readPack(text);
    expect(read).toHaveProperty('problems');
    const problems = 'problems' in read ? read.problems : [];
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(LIMITS.problems);
    expect(problems[0]).toMatch(/^(?:the file|[\w\ud800-]+(?:\.\w+)*)(?::| is )/);
    // A busy machine takes several times as long as it should.
    expect(performance.now() - start).toBeLessThan(15_000);
  });

  it('is measured outside its strings', () => {
    const nested = `${'['.repeat(LIMITS.depth)}${']'.repeat(LIMITS.depth)}`;
    expect(textProblem(nested)).toBeUndefined();
    expect(textProblem(`[${nested}]`)).toMatch(/deeper than/);
    expect(textProblem(`["${'['.repeat(100)}\\"[[\\\\"]`)).toBeUndefined();
    expect(textProblem(`["\\\\",${nested}]`)).toMatch(/deeper than/);
  });

  it('cannot change what every object has', () => {
    readPack(withField('"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}'));
    expect({}).not.toHaveProperty('polluted');
  });
});

describe('a pack of too much', () => {
  const { pack } = indexWith([{ id: 'first', date: '2022-03' }]);
  const [first] = pack.positions as [Position];
  const sentences = (more: Partial<typeof pack>): string[] =>
    packProblems({ ...pack, ...more }).map(({ path, sentence }) => `${path.join('.')}: ${sentence}`);
  const many = (count: number, change: (at: number) => Partial<Position>): Position[] =>
    Array.from({ length: count }, (_, at) => ({ ...first, id: `p-${at}`, ...change(at) }));

  it('is refused if one actor has more positions on an issue than can be compared', () => {
    const own = many(LIMITS.positionsOnIssue + 1, () => ({}));
    expect(sentences({ positions: own })).toEqual([
      `positions.${LIMITS.positionsOnIssue}: north has more than 400 positions on this issue`,
    ]);
    expect(sentences({ positions: own.slice(1) })).toEqual([]);
  });

  it('is refused if too many statements come before each other, however they are chained', () => {
    const acts = [0, 1].map((at) => ({
      id: `act-${at}`,
      kind: 'call' as const,
      title: { en: 'A call' },
      date: '2022-03',
      participants: [],
      ...(at > 0 && { after: [{ id: 'act-0' }] }),
    }));
    const issues = Array.from(
      { length: 20 },
      (_, at) => ({ ...pack.issues[0], id: at === 0 ? 'bridge' : `i-${at}` }) as (typeof pack.issues)[0],
    );
    const onIssue = (at: number) => ({ issue: at % 20 === 0 ? 'bridge' : `i-${at % 20}`, rung: undefined });
    const crossed = many(2000, (at) => ({ ...onIssue(at), act: `act-${at % 2}` }));
    const chained = many(5000, (at) => ({
      ...onIssue(at),
      ...(at > 0 && { after: [{ id: `p-${at - 1}` }] }),
    }));
    const backwards = many(5000, (at) => ({
      ...onIssue(at),
      ...(at < 4999 && { after: [{ id: `p-${at + 1}` }] }),
    }));
    for (const positions of [crossed, chained, backwards])
      expect(sentences({ positions, acts, issues })).toEqual([
        expect.stringMatching(/^positions: too many statements come before each other/),
      ]);
    expect(sentences({ positions: crossed.slice(0, 600), acts, issues })).toEqual([]);
  });

  it('is refused if posts and states make more descriptions than can be kept', () => {
    const words = Array.from({ length: 2000 }, (_, at) => `title${at}`);
    const actors = Array.from({ length: 1100 }, (_, at) => ({
      ...pack.actors[0],
      id: at === 0 ? 'north' : `state-${at}`,
      names: [{ text: `State ${at}`, strength: 'strong' as const }],
      name: { en: `State ${at}` },
    })) as typeof pack.actors;
    const posts = [{ id: 'envoy', words: { en: words }, holder: 'nobody' as const }];
    expect(sentences({ posts, actors })).toEqual([expect.stringMatching(/^posts: the pack has more than/)]);
    expect(
      sentences({ posts: posts.map((post) => ({ ...post, holder: 'person' as const })), actors }),
    ).toEqual([]);
  });
});

describe('a party whose words cannot be sought on pages', () => {
  const { pack } = indexWith([{ id: 'first', date: '2022-03' }]);
  const [actor] = pack.actors as [Actor];
  const parties = ['north', 'north'];
  const sentences = (adjective: string, more: Partial<typeof pack> = {}): string[] =>
    packProblems({
      ...pack,
      parties,
      actors: [{ ...actor, adjectives: { en: [adjective] } }],
      ...more,
    }).map(({ path, sentence }) => `${path.join('.')}: ${sentence}`);

  it.each(['Northern (adj.', 'A|B', '–'])('is refused with its place: %s', (adjective) => {
    expect(sentences(adjective)).toEqual([
      expect.stringContaining(`actors.0.adjectives.en.0: “${adjective}” cannot be read: `),
    ]);
  });

  it('is one only if its words stand for those of a topic', () => {
    const words = { conflict: {}, talks: {}, contacts: {}, war: {}, others: {} };
    const sides = parties.map((party) => ({ party, actors: [], words: {} }));
    expect(sentences('Northern')).toEqual([]);
    expect(sentences('A|B', { parties: [] })).toEqual([]);
    expect(sentences('A|B', { topic: { sides, issues: [], words } })).toEqual([]);
  });
});

describe('the head of a public file', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
  const head = { format: 1, id: 'a', sequence: 2, size: 10, sha256: 'ab'.repeat(32), expires: 24 };

  it('is read as it is', () => {
    expect(readHead(bytes(JSON.stringify(head)))).toEqual({ head });
    expect(readHead(bytes(JSON.stringify({ ...head, minimumVersion: '0.2.0' }, null, 2)))).toHaveProperty(
      'head',
    );
  });

  it.each([
    ['<!doctype html>', /not valid JSON/],
    [JSON.stringify(head).padEnd(1025), /larger than 1024 bytes/],
    [JSON.stringify({ ...head, id: 'é' }), /not plain ASCII/],
    [JSON.stringify({ ...head, sequence: 0 }), /^sequence: /],
    [JSON.stringify({ ...head, sha256: 'AB'.repeat(32) }), /^sha256: a digest/],
    [JSON.stringify({ ...head, size: undefined }), /^size is missing/],
    [JSON.stringify({ ...head, expires: 9000 }), /^expires: /],
    ['null', /^the file/],
    ['7', /^the file/],
    ['['.repeat(1000), /not valid JSON/],
  ])('is refused: %.30s', (text, problem) => {
    expect(readHead(bytes(text))).toEqual({ problem: expect.stringMatching(problem), isNewer: false });
  });

  it('of a newer format says so', () => {
    const read = readHead(bytes(JSON.stringify({ ...head, format: 2, more: true })));
    expect(read).toEqual({ problem: expect.stringMatching(/format 2/), isNewer: true });
  });
});
