const STEP = 50;
const PATIENCE = 30_000;

/**
 * Asks again every 50 ms until the answer is neither false, null nor undefined, and gives it. Throws after
 * 30 s with what it waited for and the last error, so that no test fails on a clock while a machine is slow.
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
      throw new Error(`waited ${patience / 1000} s in vain for ${what}${reason}`);
    }
    await new Promise((resolve) => setTimeout(resolve, STEP));
  }
}
