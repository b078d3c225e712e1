const HOUR_MS = 3_600_000;
/** The shortest and longest time between two looks at an address, without jitter. */
const FLOOR_MS = 6 * HOUR_MS;
const CEILING_MS = 7 * 24 * HOUR_MS;
/** How much later than due a reader may look, so that not all readers look at once. */
const JITTER = 0.25;
/** How far the clocks of reader and server may be apart. */
const MOST_SKEW_MS = 7 * 24 * HOUR_MS;

const within = (ms: number): number => Math.min(Math.max(ms, FLOOR_MS), CEILING_MS);

/** When to look at an address again. Times are milliseconds since 1970, `random` is from 0 to 1. */
export function nextLook(plan: {
  readonly now: number;
  /** Hours until the pack's editor expects a reader to look again. */
  readonly expires: number;
  /** Looks in a row that failed. */
  readonly failures: number;
  /** How long the server asked to wait, in milliseconds; 0 if it did not. */
  readonly retryAfter: number;
  readonly random: number;
}): number {
  const usual =
    plan.failures > 0
      ? within(FLOOR_MS * 2 ** Math.min(plan.failures - 1, 10))
      : within(plan.expires * HOUR_MS);
  return plan.now + Math.max(usual, Math.min(plan.retryAfter, CEILING_MS)) * (1 + JITTER * plan.random);
}

/** The latest time for which a look can be planned now. */
export const latestLook = (now: number): number => now + CEILING_MS * (1 + JITTER);

/** Whether it is time to look. A time further ahead than any look is planned was set by a clock that was wrong. */
export const isDue = (due: number, now: number): boolean => now >= due || due > latestLook(now);

/** Returns the value of a `Retry-After` header in milliseconds from now: seconds or a date; 0 if it is neither. */
export function retryAfter(header: string | null, now: number): number {
  if (header === null) return 0;
  const wait = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now;
  return Math.max(wait || 0, 0);
}

/** Whether a server's `Date` (and `Age`, in seconds, of a cached answer) shows that the reader's clock is wrong. */
export function isClockWrong(date: string | null, age: string | null, now: number): boolean {
  const sent = Date.parse(date ?? '') + (Number(age) || 0) * 1000;
  return Math.abs(sent - now) > MOST_SKEW_MS;
}
