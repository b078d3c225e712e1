import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';

/** A folder for one run of a browser, with a copy of the extension that later builds do not change. */
export type Scratch = {
  readonly path: string;
  readonly extension: string;
  /** Copies the built extension again. */
  refresh(): Promise<void>;
  remove(): Promise<void>;
};

/**
 * Copies the built extension into a folder, which stays, or into a new one. Rejects if there is no build.
 */
export async function makeScratch(extension: string, kept?: string): Promise<Scratch> {
  const path = kept ?? (await mkdtemp(join(tmpdir(), 'standpoint-')));
  const copy = join(path, 'extension');
  const refresh = (): Promise<void> => cp(extension, copy, { recursive: true });
  await refresh();
  return {
    path,
    extension: copy,
    refresh,
    remove: async () => {
      if (kept === undefined) await rm(path, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/**
 * Resolves with what `prepare` makes of a browser that was just started. If it fails, closes the browser, which would
 * keep the command alive, removes the folder and rethrows the error.
 */
export async function readyOrClosed<T>(
  browser: Browser,
  scratch: Scratch,
  prepare: () => Promise<T>,
): Promise<T> {
  try {
    return await prepare();
  } catch (error) {
    await browser.close();
    await scratch.remove();
    throw error;
  }
}
