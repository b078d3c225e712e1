/** Milliseconds between attempts. */
const STEP = 50;
/** Default time limit, in milliseconds. */
const PATIENCE = 30_000;

/**
 * Calls `ask` every 50 ms until the result is not false, null or undefined, and resolves with it. Throws an
 * Error with `what` and the last error after `patience` milliseconds, by default 30 s, so that tests do not
 * fail on slow machines.
 */
export async function waitUntil<T>(
  ask: () => T | Promise<T>,
  what: string,
  patience = PATIENCE,
): Promise<Exclude<Awaited<T>, false | null | undefined>> {
  const end = Date.now() + patience;
  for (;;) {
    let trouble: unknown;
    try {
      const answer = await ask();
      if (answer !== false && answer !== null && answer !== undefined)
        return answer as Exclude<Awaited<T>, false | null | undefined>;
    } catch (error) {
      trouble = error;
    }
    if (Date.now() > end) {
      const reason = trouble instanceof Error ? `: ${trouble.message}` : '';
      throw new Error(`gave up after ${patience / 1000} s of waiting for ${what}${reason}`);
    }
    await new Promise((resolve) => setTimeout(resolve, STEP));
  }
}
