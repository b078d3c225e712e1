// Invented for tests: the pack, its editor and its addresses exist nowhere.
import { describe, expect, it } from 'vitest';
import {
  afterFailure,
  afterLook,
  EMBEDDED,
  type Follow,
  keptNumbers,
  newFollow,
  withAccepted,
  withDamage,
  withLoss,
  withPrevious,
  withStaged,
  withUpdate,
} from '../../core/following/follow.ts';
import { nextLook } from '../../core/following/schedule.ts';
import type { PackFacts } from '../../core/protocol/pack-requests.ts';

const ADDRESS = 'https://packs.example/bridge.json';
const NOW = Date.UTC(2025, 1, 6, 12);
const MOMENT = { now: NOW, random: 0.5 };
const AT = '2025-02-06T12:00:00.000Z';

const facts = (sequence: number): PackFacts => ({
  id: 'bridge-talks',
  title: { en: 'The bridge' },
  origin: 'followed',
  address: null,
  editors: [],
  licence: 'none',
  coverage: { from: '2022', to: '2025' },
  counts: { actors: 1, proposals: 0, positions: 1, names: 1, sources: 1 },
  digest: '0'.repeat(64),
  key: null,
  sequence,
});
const incoming = (sequence: number, key: string | null = null) => ({
  facts: facts(sequence),
  expires: 48,
  key,
});
const inUse = (sequence: number) => ({ ...facts(sequence), address: ADDRESS });
const due = (expires: number, failures = 0, retryAfter = 0): number =>
  nextLook({ ...MOMENT, expires, failures, retryAfter });

const fresh = newFollow('bridge-talks', ADDRESS);
/** A pack with two generations, of which the second is in use. */
const followed: Follow = withUpdate(withUpdate(fresh, incoming(3), MOMENT), incoming(5), MOMENT);

describe('what is stored of a pack', () => {
  it('is on at first, and has no generation', () => {
    expect(fresh).toEqual({
      packId: 'bridge-talks',
      address: ADDRESS,
      isOn: true,
      key: null,
      current: null,
      previous: null,
      staged: null,
      last: 0,
      seen: 0,
      facts: null,
      updated: null,
      checked: null,
      due: 0,
      failures: 0,
      expires: 24,
      problem: null,
    });
  });

  it('has the new generation in use after an update, keeps the one before, and drops a staged one', () => {
    expect(followed).toEqual({
      ...fresh,
      current: 2,
      previous: 1,
      last: 2,
      seen: 5,
      facts: inUse(5),
      updated: AT,
      checked: AT,
      due: due(48),
      expires: 48,
    });
    const staged = withStaged(followed, incoming(7), MOMENT);
    expect(withUpdate(staged, incoming(8), MOMENT)).toMatchObject({ current: 4, previous: 2, staged: null });
  });

  it('has the same generation in use while a newer one is staged', () => {
    expect(withStaged(followed, incoming(7), MOMENT)).toEqual({ ...followed, staged: 3, last: 3, seen: 7 });
  });

  it('has seen the highest sequence, and forgets what went wrong before', () => {
    const failed = afterFailure(followed, { code: 'hash' }, MOMENT);
    expect(withStaged(failed, incoming(4), MOMENT)).toMatchObject({ seen: 5, failures: 0, problem: null });
  });

  it('pins the first key, and no other after it', () => {
    const pinned = withUpdate(fresh, incoming(1, 'first'), MOMENT);
    expect(pinned.key).toBe('first');
    expect(withUpdate(pinned, incoming(2, 'second'), MOMENT).key).toBe('first');
    expect(withUpdate(pinned, incoming(2), MOMENT).key).toBe('first');
  });
});

describe('a look at the address', () => {
  it('that failed is counted, says why, and is repeated when the server allows it', () => {
    const once = afterFailure(followed, { code: 'tooMany' }, MOMENT, 100 * 3_600_000);
    expect(once).toEqual({
      ...followed,
      failures: 1,
      problem: { code: 'tooMany' },
      due: due(48, 1, 100 * 3_600_000),
    });
    expect(afterFailure(once, { code: 'hash' }, MOMENT)).toMatchObject({ failures: 2, due: due(48, 2) });
  });

  it('that found nothing newer ends a row of failures', () => {
    const failed = afterFailure(followed, { code: 'hash' }, MOMENT);
    const later = { now: NOW + 1000, random: 0.5 };
    expect(afterLook(failed, 72, later)).toEqual({
      ...followed,
      expires: 72,
      checked: '2025-02-06T12:00:01.000Z',
      due: due(72) + 1000,
    });
  });
});

describe('a choice of the reader', () => {
  const later = { now: NOW + 1000 };
  const updated = '2025-02-06T12:00:01.000Z';

  it('puts the staged generation into use, and keeps the one before', () => {
    const staged = withStaged(followed, incoming(7), MOMENT);
    expect(withAccepted(staged, facts(7), later)).toEqual({
      ...staged,
      current: 3,
      previous: 2,
      staged: null,
      facts: inUse(7),
      updated,
    });
    expect(withAccepted(followed, facts(7), later)).toBe(followed);
  });

  it('puts the previous generation into use again, and drops a staged one', () => {
    const staged = withStaged(followed, incoming(7), MOMENT);
    expect(withPrevious(staged, facts(3), later)).toEqual({
      ...staged,
      current: 1,
      previous: 2,
      staged: null,
      facts: inUse(3),
      updated,
    });
    expect(withPrevious(fresh, facts(3), later)).toBe(fresh);
  });

  it('gives the pack in the extension no facts and no time of an update', () => {
    const first = withUpdate({ ...fresh, current: EMBEDDED }, incoming(3), MOMENT);
    expect(withPrevious(first, null, later)).toMatchObject({
      current: EMBEDDED,
      previous: 1,
      facts: null,
      updated: null,
    });
  });
});

describe('a damaged store', () => {
  it('falls back to the last good generation, and asks for its successor at once', () => {
    expect(withDamage(followed, { number: 1, facts: facts(3) })).toEqual({
      ...followed,
      current: 1,
      previous: null,
      facts: facts(3),
      seen: 3,
      due: 0,
      problem: { code: 'damaged' },
    });
  });

  it('without a good generation has none, and takes any sequence', () => {
    expect(withDamage(followed, null)).toEqual({
      ...followed,
      current: null,
      previous: null,
      facts: null,
      seen: 0,
      due: 0,
      problem: { code: 'damaged' },
    });
  });

  it('may fall back to the pack in the extension', () => {
    expect(withDamage(followed, { number: EMBEDDED, facts: null })).toMatchObject({
      current: EMBEDDED,
      facts: null,
      seen: 0,
    });
  });

  it('that lost its newest generations never gives their numbers again', () => {
    const staged = withStaged(followed, incoming(7), MOMENT);
    expect(withLoss(staged, 9)).toEqual({
      ...staged,
      staged: null,
      last: 9,
      seen: 5,
      due: 0,
      problem: { code: 'damaged' },
    });
    expect(withLoss(fresh, 9).seen).toBe(0);
  });

  it('keeps the generations that can still be used', () => {
    expect([...keptNumbers({ ...followed, staged: 3 })].toSorted()).toEqual([1, 2, 3]);
  });
});
