import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { UsageError } from '../authoring/commands/run-command.ts';
import type { BrowserName, Driver, DriverPage } from './browsers/driver.ts';
import { BUILT, launchBrowser } from './browsers/launch.ts';
import { startServer } from './browsers/server.ts';
import { build } from './build.ts';

const SAMPLE = fileURLToPath(new URL('../assets/sample.html', import.meta.url));

/** A browser with the extension and one open page. */
export type OpenPage = {
  readonly driver: Driver;
  readonly page: DriverPage;
  readonly url: string;
  /** False if there is no display; the browser is then headless. */
  readonly hasWindow: boolean;
  close(): Promise<void>;
};

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

/**
 * Builds the extension and opens a page with it: the file named on the command line, by default the sample
 * article. Uses Chromium, or Firefox with `--firefox`. Throws a UsageError if the file cannot be read.
 */
export async function openPage(): Promise<OpenPage> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { firefox: { type: 'boolean', default: false } },
  });
  const file = positionals[0] ?? SAMPLE;
  let body: string;
  try {
    body = readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`the page ${file} cannot be read.`);
  }
  const name: BrowserName = values.firefox ? 'firefox' : 'chromium';
  console.log(`Building for ${name} …`);
  build(name);
  const path = `/articles/${basename(file)}`;
  const server = await startServer({ [path]: { body } });
  const hasWindow = hasDisplay();
  const driver = await launchBrowser(name, BUILT[name], { headless: !hasWindow });
  const url = server.url(path);
  const close = async (): Promise<void> => {
    await driver.close();
    await server.close();
  };
  try {
    return { driver, page: await driver.open(url), url, hasWindow, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Resolves when the process receives a signal to end. */
export const untilInterrupted = (): Promise<unknown> =>
  new Promise((resolve) => {
    for (const end of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(end, resolve);
  });
