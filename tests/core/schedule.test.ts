import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isClockWrong, isDue, nextLook, retryAfter } from '../../core/following/schedule.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const NOW = Date.parse('2026-01-01T00:00:00Z');
const look = (more: Partial<Parameters<typeof nextLook>[0]>) =>
  nextLook({ now: NOW, expires: 24, failures: 0, retryAfter: 0, random: 0, ...more }) - NOW;

describe('The next look at an address', () => {
  it('is when the pack expires, but not in less than six hours or more than a week', () => {
    expect(look({ expires: 24 })).toBe(DAY);
    expect(look({ expires: 1 })).toBe(6 * HOUR);
    expect(look({ expires: 8760 })).toBe(7 * DAY);
  });

  it('is later for each failure, and soon after the first', () => {
    expect([1, 2, 3, 4, 5, 6, 99].map((failures) => look({ failures, expires: 168 }) / HOUR)).toEqual([
      6, 12, 24, 48, 96, 168, 168,
    ]);
  });

  it('is not before the server wants it, up to a week', () => {
    expect(look({ failures: 1, retryAfter: 2 * DAY })).toBe(2 * DAY);
    expect(look({ failures: 1, retryAfter: 365 * DAY })).toBe(7 * DAY);
  });

  it('is never outside six hours and nine days, whatever pack and server say, and is due then', () => {
    fc.assert(
      fc.property(
        fc.record({
          expires: fc.double({ noNaN: true }),
          failures: fc.nat(),
          retryAfter: fc.double({ min: 0, noNaN: true }),
          random: fc.double({ min: 0, max: 1, noNaN: true }),
        }),
        (plan) => {
          const wait = look(plan);
          expect(wait).toBeGreaterThanOrEqual(6 * HOUR);
          expect(wait).toBeLessThanOrEqual(9 * DAY);
          expect(isDue(NOW + wait, NOW)).toBe(false);
          expect(isDue(NOW + wait, NOW + wait)).toBe(true);
        },
      ),
    );
  });

  it('is at once if it was planned while the clock was wrong', () => {
    const planned = nextLook({
      now: Date.parse('2099-01-01'),
      expires: 24,
      failures: 0,
      retryAfter: 0,
      random: 1,
    });
    expect(isDue(planned, NOW)).toBe(true);
  });
});

it('reads a Retry-After in seconds or as a date', () => {
  expect(retryAfter('120', NOW)).toBe(120_000);
  expect(retryAfter('Thu, 01 Jan 2026 01:00:00 GMT', NOW)).toBe(HOUR);
  for (const header of [null, '', 'soon', '-5', 'Thu, 01 Jan 1970 00:00:00 GMT'])
    expect(retryAfter(header, NOW)).toBe(0);
});

it('finds a clock wrong that differs by more than a week from the server’s', () => {
  expect(isClockWrong('Thu, 01 Jan 1970 00:00:00 GMT', null, NOW)).toBe(true);
  expect(isClockWrong('Thu, 01 Jan 2099 00:00:00 GMT', null, NOW)).toBe(true);
  expect(isClockWrong('Wed, 31 Dec 2025 00:00:00 GMT', null, NOW)).toBe(false);
  // A copy that a cache has kept for ten days.
  expect(isClockWrong('Mon, 22 Dec 2025 00:00:00 GMT', '864000', NOW)).toBe(false);
  for (const header of [null, '', 'today']) expect(isClockWrong(header, null, NOW)).toBe(false);
});
