import type { BrowserName } from '../../cli/browsers/driver.ts';

/** One row of the table that `npm run trust` prints. */
export type TrustRow = {
  /** What was tried, in a few words. */
  readonly what: string;
  /** Null if no browser takes part. */
  readonly browser: BrowserName | null;
  /** 0 if it cannot be measured there. */
  readonly tried: number;
  /** How many of those held. */
  readonly held: number;
  /** For each that did not hold, a sentence that names it. */
  readonly misses: readonly string[];
  /** What was measured, in words that can be read without the table. */
  readonly figures?: readonly string[];
};

export type TrustSetting = {
  /** A folder of saved news pages, or undefined for the articles of the tests. */
  readonly pages: string | undefined;
  readonly browsers: readonly BrowserName[];
  /** Only hazards, and parts of a life, whose name contains this are tried. */
  readonly only: string;
};

/** A part of `npm run trust`. Starts and ends the browsers that it needs. */
export type TrustPart = (setting: TrustSetting) => Promise<readonly TrustRow[]>;

/** Makes a part of what is done in one browser. */
export const inEachBrowser =
  (rowsOf: (browser: BrowserName, setting: TrustSetting) => Promise<readonly TrustRow[]>): TrustPart =>
  async (setting) => {
    const rows: TrustRow[] = [];
    for (const browser of setting.browsers) rows.push(...(await rowsOf(browser, setting)));
    return rows;
  };
