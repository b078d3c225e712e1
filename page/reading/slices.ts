/** A task in steps that can pause between any two of them. */
export type Steps<T> = Generator<undefined, T>;

/** Number of nodes that a walk visits in one step. */
export const NODES_A_STEP = 16;

/** A walk over the nodes of a page. */
export type Walk = {
  /** Visits some more nodes. Returns whether any are left. */
  step(): boolean;
  /** Returns whether a change to the page has made the walk lose its place. */
  isStale(): boolean;
};

/** Maximum number of attempts at a walk while the page keeps changing. The last one does not pause. */
const ATTEMPTS = 3;

/** Runs a walk in steps, and restarts it if the page changes during it. Returns the walk that finished. */
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

/** Runs a task without pausing. Returns its result. */
export function toEnd<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** Length of a slice, in milliseconds. With its last step it stays under half a frame. */
const SLICE = 5;

/** Lets the page use the main thread. */
export const pause = (): Promise<void> => {
  const { scheduler } = globalThis as { readonly scheduler?: { readonly yield?: () => Promise<void> } };
  return scheduler?.yield ? scheduler.yield() : new Promise((resolve) => setTimeout(resolve, 0));
};

/**
 * Yields items one by one, and lets the page use the main thread whenever a slice of `budget` milliseconds is
 * used up. Ends early, without an error, when the signal aborts.
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

/** Runs a task in slices of `budget` milliseconds. Returns undefined if the signal aborts. */
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
