/** A work in steps that may rest between any two of them. */
export type Steps<T> = Generator<undefined, T>;

/** So many nodes are visited in one step. */
export const NODES_A_STEP = 64;

/** Does a work in one go. */
export function toEnd<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Milliseconds after which a slice ends: with its last step it stays under half a frame. */
const SLICE = 5;

const pause = (): Promise<void> => {
  const { scheduler } = globalThis as { readonly scheduler?: { readonly yield?: () => Promise<void> } };
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve, 0));
};

/**
 * Hands out items one by one, and lets the page have the main thread whenever a slice is used up. Ends without a word
 * when the signal is aborted.
 */
export async function* inSlices<T>(
  items: Iterable<T>,
  signal: AbortSignal,
  budget: number = SLICE,
): AsyncGenerator<T, void, undefined> {
  let since = performance.now();
  for (const item of items) {
    if (performance.now() - since >= budget) {
      await pause();
      since = performance.now();
    }
    if (signal.aborted) return;
    yield item;
  }
}

/** Does a work and lets the page have the main thread in between. Gives nothing when the signal is aborted. */
export async function stepInSlices<T>(
  steps: Steps<T>,
  signal: AbortSignal,
  budget: number = SLICE,
): Promise<T | undefined> {
  let since = performance.now();
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
    if (performance.now() - since < budget) continue;
    await pause();
    if (signal.aborted) return;
    since = performance.now();
  }
}
