import { ensureBrowser } from '../../cli/browsers/find-browser.ts';
import { BROWSERS } from '../../cli/browsers/launch.ts';
import { build } from '../../cli/build.ts';

/** Finds both browsers and builds the extension for them, unless `STANDPOINT_BUILT=1` is set. */
export function setup(): void {
  for (const name of BROWSERS) {
    ensureBrowser(name);
    if (process.env.STANDPOINT_BUILT !== '1') build(name);
  }
}
