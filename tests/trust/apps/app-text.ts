/** The page of an app: `turnAll` renders it again many times, and resolves when it is as it stays. */
export type RenderedPage = typeof globalThis & { turnAll?: () => Promise<void> };

export const NAMES = ['Emmanuel Macron', 'Keir Starmer', 'Marco Rubio'];
/** Who is named only in the last turn. */
export const LAST_NAME = 'Donald Trump';
export const SAYS = ' speaks of the peace talks of Ukraine and Russia in this invented paragraph.';
/** The turn at which the page stays. */
export const LAST_TURN = 12;

/** The names in the order of a turn. */
export const rotated = (turn: number): readonly string[] =>
  NAMES.map((_, index) => NAMES[(index + turn) % NAMES.length] as string);

/** Waits for some milliseconds. */
export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
