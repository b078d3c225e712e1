import { spawnSync } from 'node:child_process';
import type { BrowserName } from './browsers/driver.ts';

const TARGET = { chromium: 'chrome', firefox: 'firefox' } as const;

/** Builds the extension for a browser into `.output`. Throws an Error with the build's output if it fails. */
export function build(name: BrowserName): void {
  const { status, stdout, stderr } = spawnSync('npx', ['wxt', 'build', '--browser', TARGET[name]], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the extension could not be built for ${name}:\n${stdout}${stderr}`);
}
