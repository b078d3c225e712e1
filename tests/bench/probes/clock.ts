/** What one piece of our work was on a page: the stretches in which it held the main thread, and all of its time. */
export type Work = {
  /** Milliseconds of each stretch from being called, or answered, to waiting again. */
  readonly slices: readonly number[];
  /** Milliseconds from its start until the last mark was registered. */
  readonly whole: number;
};

/** Some text nodes of a page, such as those that our reading takes, so that another walk can read the very same. */
export type Taken = {
  /** Child indices from the body to the smallest node that holds them all. */
  readonly path: readonly number[];
  /** For each text node below it in order: `1` where it is read. */
  readonly nodes: string;
  readonly characters: number;
};

/** What the probes of a test build have seen on a page; times are those of `performance.now()`. */
export type Notes = {
  idle: number | null;
  firstMark: number | null;
  /** Milliseconds of each test whether this is a news page. */
  readonly looks: number[];
  readonly passes: Work[];
  readonly batches: Work[];
  /** Milliseconds from the end of the intent delay until the card is in the top layer. */
  readonly cards: number[];
  /** Milliseconds from each question for a view until its answer. */
  readonly views: number[];
  /** Does the whole pass so many times more, in this same world, where its code is warm by now. */
  again?(times: number): Promise<void>;
  taken?(): { readonly article: Taken; readonly page: Taken };
};

type World = typeof globalThis & {
  standpointBench?: Notes;
  scheduler?: { yield?: () => Promise<void> };
};
const world = globalThis as World;

world.standpointBench ??= {
  idle: null,
  firstMark: null,
  looks: [],
  passes: [],
  batches: [],
  cards: [],
  views: [],
};
export const notes: Notes = world.standpointBench;

let since: number | undefined;
let slices: number[] = [];
let shown = 0;

/** The work that is measured goes on. */
export function resume(): void {
  since = performance.now();
}

/** It waits. Gives whether there was any. */
export function suspend(): boolean {
  if (since === undefined) return false;
  slices.push(performance.now() - since);
  since = undefined;
  return true;
}

/** Marks were registered just now. */
export function noteShown(): void {
  shown = performance.now();
  if (notes.firstMark !== null || CSS.highlights.size === 0) return;
  requestAnimationFrame(() => (notes.firstMark ??= performance.now()));
}

/** Measures a work that waits for nothing but the background and `scheduler.yield`. */
export async function measured(work: () => Promise<unknown>): Promise<Work> {
  slices = [];
  shown = 0;
  const start = performance.now();
  resume();
  try {
    await work();
  } finally {
    suspend();
  }
  return { slices, whole: (shown || performance.now()) - start };
}

/** Hands on a promise that is waited for outside of what is measured. */
export function outside<Result>(promise: Promise<Result>): Promise<Result> {
  if (!suspend()) return promise;
  return promise.finally(resume);
}

const { scheduler } = world;
const pause = scheduler?.yield?.bind(scheduler);
if (scheduler && pause) scheduler.yield = () => outside(pause());
