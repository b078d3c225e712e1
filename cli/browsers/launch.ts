import { resolve } from 'node:path';
import { launchChromium } from './chromium.ts';
import type { BrowserName, Driver } from './driver.ts';
import { ensureBrowser } from './find-browser.ts';
import { launchFirefox } from './firefox.ts';

/** Folder of the built extension for a browser, from the top of the repository. */
export const BUILT = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' } as const;

/** Starts a browser, headless unless told otherwise, with a built extension; installs the browser where it can. */
export function launchBrowser(name: BrowserName, extension: string, headless = true): Promise<Driver> {
  const options = { extension: resolve(extension), executable: ensureBrowser(name), headless };
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
