import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { BrowserName } from './driver.ts';

const COMMANDS = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
  firefox: ['firefox-esr', 'firefox'],
} as const;
const APPLICATIONS = {
  chromium: [
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
} as const;
const PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' } as const;
const VARIABLES = { chromium: 'CHROMIUM_PATH', firefox: 'FIREFOX_PATH' } as const;
const TITLES = { chromium: 'Chromium', firefox: 'Firefox' } as const;

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** Path of a browser's executable, from `CHROMIUM_PATH` or `FIREFOX_PATH`, else from the usual places. */
function findBrowser(name: BrowserName): string | undefined {
  const chosen = process.env[VARIABLES[name]];
  if (chosen) return isExecutable(chosen) ? chosen : undefined;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = COMMANDS[name].flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...candidates, ...APPLICATIONS[name]].find(isExecutable);
}

function installOnDebian(packageName: string): boolean {
  const run = (args: readonly string[]): boolean =>
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  return run(['update', '-q']) && run(['install', '-y', '-q', '--no-install-recommends', packageName]);
}

/**
 * Path of a browser's executable. A missing browser is installed with apt-get if the process runs as root on
 * Debian or a derivative. Throws an Error with advice if it is missing and cannot be installed.
 */
export function ensureBrowser(name: BrowserName): string {
  const found = findBrowser(name);
  if (found) return found;
  const advice = `install it (on Debian: apt-get install ${PACKAGES[name]}) or set ${VARIABLES[name]} to its executable`;
  if (process.env[VARIABLES[name]])
    throw new Error(
      `${VARIABLES[name]} is not the path of an executable: set it to the path of ${TITLES[name]}, or unset it.`,
    );
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    throw new Error(`${TITLES[name]} was not found: ${advice}.`);
  process.stderr.write(`${TITLES[name]} is missing; installing it with apt-get.\n`);
  const installed = installOnDebian(PACKAGES[name]) ? findBrowser(name) : undefined;
  if (installed) return installed;
  throw new Error(`${TITLES[name]} is missing and apt-get could not install it: ${advice}.`);
}

/** Returns what a browser says of its version. Installs the browser if it is missing. */
export const versionOf = (browser: BrowserName): string =>
  execFileSync(ensureBrowser(browser), ['--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  }).trim();
