/** A work in steps that may rest between any two of them. */
export type Steps<T> = Generator<undefined, T>;

/** The number of nodes that a walk visits in one step. */
export const NODES_A_STEP = 64;

/** A walk over the nodes of a page. */
export type Walk = {
  /** Visits some more nodes. Returns whether there are others left. */
  step(): boolean;
  /** Whether the page has changed under the walk. */
  isStale(): boolean;
};

/** Attempts at a walk while the page changes under it; the last one goes through in one go. */
const ATTEMPTS = 3;

/** Does a walk in steps, and begins it again where the page has changed under it. Returns the walk that went through. */
export function* stepsOfWalk<W extends Walk>(begin: () => W): Steps<W> {
  for (let attempt = 1; ; attempt++) {
    const walk = begin();
    let isStale = false;
    while (!isStale && walk.step()) {
      if (attempt === ATTEMPTS) continue;
      yield;
      isStale = walk.isStale();
    }
    if (!isStale) return walk;
  }
}

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
