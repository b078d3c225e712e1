/**
 * The cost of a piece of our work on a page: the slices in which it held the main thread, and the elapsed
 * time.
 */
export type Work = {
  /** Milliseconds of each slice, from a call or an answer to the next wait. */
  readonly slices: readonly number[];
  /** Milliseconds from the start until the last mark was registered. */
  readonly whole: number;
};

/**
 * Some text nodes of a page, such as those that our reading takes, so that another walk can read them too.
 */
export type Taken = {
  /** Child indices from the body to the smallest node that holds them all. */
  readonly path: readonly number[];
  /** One character for each text node below that node, in document order: `1` if it is read, else `0`. */
  readonly nodes: string;
  readonly characters: number;
};

/** What the probes of a test build recorded on a page. Times are values of `performance.now()`. */
export type Notes = {
  idle: number | null;
  firstMark: number | null;
  /** Milliseconds of each check whether this is a news page. */
  readonly looks: number[];
  readonly passes: Work[];
  readonly batches: Work[];
  /** Milliseconds from the end of the intent delay until the card is in the top layer. */
  readonly cards: number[];
  /** Milliseconds from each request for a view until its answer. */
  readonly views: number[];
  /** Repeats the whole pass `times` times in the same world, where the code becomes warm. */
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

/** Starts or resumes timing the measured work. */
export function resume(): void {
  since = performance.now();
}

/** Stops timing while the work waits. Returns whether timing was running. */
export function suspend(): boolean {
  if (since === undefined) return false;
  slices.push(performance.now() - since);
  since = undefined;
  return true;
}

/** Records that marks have just been registered. */
export function noteShown(): void {
  shown = performance.now();
  if (notes.firstMark !== null || CSS.highlights.size === 0) return;
  requestAnimationFrame(() => (notes.firstMark ??= performance.now()));
}

/** Measures work that waits only for the background and for `scheduler.yield`. */
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

/** Returns the promise and excludes the wait for it from the measurement. */
export function outside<Result>(promise: Promise<Result>): Promise<Result> {
  if (!suspend()) return promise;
  return promise.finally(resume);
}

const { scheduler } = world;
const pause = scheduler?.yield?.bind(scheduler);
if (scheduler && pause) scheduler.yield = () => outside(pause());
