import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import type { LaunchOptions } from './driver.ts';

type ScratchOptions = Pick<LaunchOptions, 'extension' | 'folder' | 'hasAccess'>;

/** A folder for one run of a browser, with a copy of the extension that later builds do not change. */
export type Scratch = {
  readonly path: string;
  readonly extension: string;
  /** Copies the built extension again. */
  refresh(): Promise<void>;
  remove(): Promise<void>;
};

/** Makes the access to pages, for which the extension asks its reader, a part of what it is installed with. */
async function grantAccess(extension: string): Promise<void> {
  const path = join(extension, 'manifest.json');
  const { optional_host_permissions: pages, ...manifest } = JSON.parse(await readFile(path, 'utf8'));
  if (pages) await writeFile(path, JSON.stringify({ ...manifest, host_permissions: pages }));
}

/** Copies the built extension into a folder, which stays, or into a new one. Rejects if there is no build. */
export async function makeScratch({ extension, hasAccess, folder }: ScratchOptions): Promise<Scratch> {
  const path = folder ?? (await mkdtemp(join(tmpdir(), 'standpoint-')));
  const copy = join(path, 'extension');
  const refresh = async (): Promise<void> => {
    await cp(extension, copy, { recursive: true });
    if (hasAccess) await grantAccess(copy);
  };
  await refresh();
  return {
    path,
    extension: copy,
    refresh,
    remove: async () => {
      if (folder === undefined) await rm(path, { recursive: true, force: true, maxRetries: 3 });
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
