import type { BrowserName, Driver } from '../../../cli/browsers/driver.ts';
import { startServer } from '../../../cli/browsers/server.ts';
import { untilMarked } from '../../e2e/reader-actions.ts';
import { pageOf, STORY_NAMES } from '../hazard-page.ts';
import type { TrustRow } from '../row.ts';

/** Counts what was tried for a row, and what did not hold. */
export type Tally = {
  /** Counts one thing; `miss` is a sentence that says what did not hold. */
  hold(isHeld: boolean, miss: string): void;
  /** Counts one thing that ends in time and without an Error, or did not hold. */
  try(what: string, work: () => Promise<unknown>): Promise<void>;
  row(): TrustRow;
};

export function tallyOf(what: string, browser: BrowserName): Tally {
  const misses: string[] = [];
  let tried = 0;
  const hold = (isHeld: boolean, miss: string): void => {
    tried += 1;
    if (!isHeld) misses.push(miss);
  };
  return {
    hold,
    try: (step, work) =>
      work().then(
        () => hold(true, ''),
        (error: unknown) => hold(false, `${step}: ${(error as Error).message}.`),
      ),
    row: () => ({ what, browser, tried, held: tried - misses.length, misses }),
  };
}

/** A running browser, and an article on the talks of the embedded pack. */
export type Scene = { readonly driver: Driver; readonly article: string };

/** The names that are marked in the article. */
export const MARKS = STORY_NAMES;

/** Opens the article, and throws an Error unless it is marked and has no error. */
export async function expectMarks({ driver, article }: Scene): Promise<void> {
  const page = await driver.open(article);
  try {
    await untilMarked(page, ...MARKS);
    if (page.errors().length > 0) throw new Error(page.errors().join(' '));
  } finally {
    await page.close();
  }
}

/** Serves the article while some work is done. */
export async function withArticle<T>(work: (article: string) => Promise<T>): Promise<T> {
  const server = await startServer({ '/news/life.html': { body: pageOf({}) } });
  try {
    return await work(server.url('/news/life.html'));
  } finally {
    await server.close();
  }
}
