import { ensureBrowser } from '../../cli/browsers/find-browser.ts';
import { build } from '../../cli/build.ts';

/** Builds the extension for both browsers, unless `STANDPOINT_BUILT=1` says that it is, and finds the browsers. */
export function setup(): void {
  for (const name of ['chromium', 'firefox'] as const) {
    ensureBrowser(name);
    if (process.env.STANDPOINT_BUILT !== '1') build(name);
  }
}
