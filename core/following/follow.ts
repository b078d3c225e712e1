import type { PackFacts, PackProblem } from '../protocol/pack-requests.ts';
import { nextLook } from './schedule.ts';

/** The number of the generation that is part of the extension; stored ones count from 1. */
export const EMBEDDED = 0;

/** What is stored of a pack beside its generations, which are known by number. */
export type Follow = {
  readonly packId: string;
  /** The https address of the public file; null for an imported pack. */
  readonly address: string | null;
  readonly isOn: boolean;
  /** The Ed25519 key (base64) that must sign each update; null if there was none when it was followed. */
  readonly key: string | null;
  /** The generation in use; null if it was lost and none is left. */
  readonly current: number | null;
  readonly previous: number | null;
  /** A drastic update that waits for the reader. */
  readonly staged: number | null;
  /** The highest number that was given to a generation. */
  readonly last: number;
  /** The highest sequence that was used, staged or refused: only a higher one is an update. */
  readonly seen: number;
  /** The facts of the generation in use; null for the one in the extension, and if none is left. */
  readonly facts: PackFacts | null;
  /** When the generation in use was stored, and when the address was last asked; ISO 8601. */
  readonly updated: string | null;
  readonly checked: string | null;
  /** When to ask the address again, in milliseconds since 1970. */
  readonly due: number;
  readonly failures: number;
  /** Hours after which its editor expects a reader to look again. */
  readonly expires: number;
  readonly problem: PackProblem | null;
};

/** A new generation: its facts, the sequence included. */
type Incoming = { readonly facts: PackFacts; readonly expires: number; readonly key: string | null };

/** A moment, and the random part of the next look. */
export type Moment = { readonly now: number; readonly random: number };

const planned = (follow: Follow, { now, random }: Moment, wait = 0): Follow => ({
  ...follow,
  checked: new Date(now).toISOString(),
  due: nextLook({ now, random, expires: follow.expires, failures: follow.failures, retryAfter: wait }),
});

/** A pack of which nothing is stored yet. */
export const newFollow = (packId: string, address: string | null): Follow => ({
  packId,
  address,
  isOn: true,
  key: null,
  current: null,
  previous: null,
  staged: null,
  last: EMBEDDED,
  seen: 0,
  facts: null,
  updated: null,
  checked: null,
  due: 0,
  failures: 0,
  expires: 24,
  problem: null,
});

/** The state after a look that found nothing newer. */
export const afterLook = (follow: Follow, expires: number, moment: Moment): Follow =>
  planned({ ...follow, expires, failures: 0, problem: null }, moment);

/** The state after a look that failed; `wait` is how long the server asked to wait, in milliseconds. */
export const afterFailure = (follow: Follow, problem: PackProblem, moment: Moment, wait = 0): Follow =>
  planned({ ...follow, problem, failures: follow.failures + 1 }, moment, wait);

const received = (follow: Follow, { facts, expires, key }: Incoming): Follow => ({
  ...follow,
  last: follow.last + 1,
  seen: Math.max(follow.seen, facts.sequence),
  // A key, once pinned, is never replaced by an update.
  key: follow.key ?? key,
  expires,
  failures: 0,
  problem: null,
});

/** The state once a new generation, numbered `last`, is in use. */
export function withUpdate(follow: Follow, incoming: Incoming, moment: Moment): Follow {
  const next = planned(received(follow, incoming), moment);
  return {
    ...next,
    ...inUse(next, next.last, incoming.facts, moment),
    previous: follow.current,
    staged: null,
  };
}

/** The state once a new generation, numbered `last`, waits for the reader. */
export function withStaged(follow: Follow, incoming: Incoming, moment: Moment): Follow {
  const next = planned(received(follow, incoming), moment);
  return { ...next, staged: next.last };
}

const inUse = (follow: Follow, current: number, facts: PackFacts | null, { now }: Pick<Moment, 'now'>) => ({
  current,
  facts: facts && { ...facts, address: follow.address },
  updated: current === EMBEDDED ? null : new Date(now).toISOString(),
});

/** The state once the staged generation, which has these facts, is in use. */
export const withAccepted = (follow: Follow, facts: PackFacts, moment: Pick<Moment, 'now'>): Follow =>
  follow.staged === null
    ? follow
    : { ...follow, ...inUse(follow, follow.staged, facts, moment), previous: follow.current, staged: null };

/** Whether the generation before the one in use is kept. After going back, what is kept is the one after it. */
export const canGoBack = ({ current, previous }: Pick<Follow, 'current' | 'previous'>): boolean =>
  previous !== null && previous < (current ?? Infinity);

/** The state once the previous generation is in use again. `facts` are its own; null for the one in the extension. */
export const withPrevious = (follow: Follow, facts: PackFacts | null, moment: Pick<Moment, 'now'>): Follow =>
  follow.previous === null
    ? follow
    : { ...follow, ...inUse(follow, follow.previous, facts, moment), previous: follow.current, staged: null };

/**
 * The state after the generation in use was found damaged: the last good one is in use, or none if `good` is null. Its
 * address is asked at once, and the same sequence is an update again.
 */
export const withDamage = (
  follow: Follow,
  good: { readonly number: number; readonly facts: PackFacts | null } | null,
): Follow => ({
  ...follow,
  current: good?.number ?? null,
  facts: good?.facts ?? null,
  previous: null,
  seen: good?.facts?.sequence ?? 0,
  due: 0,
  problem: { code: 'damaged' },
});

/** The state after the database lost generations up to the number `last`: what it has is used, and the address asked. */
export const withLoss = (follow: Follow, last: number): Follow => ({
  ...follow,
  last,
  staged: null,
  seen: follow.facts?.sequence ?? 0,
  due: 0,
  problem: { code: 'damaged' },
});

/** The numbers of the generations that must be kept. */
export const keptNumbers = ({ current, previous, staged }: Follow): ReadonlySet<number | null> =>
  new Set([current, previous, staged]);
