import { resolve } from 'node:path';
import { launchChromium } from './chromium.ts';
import type { BrowserName, Driver, LaunchOptions } from './driver.ts';
import { ensureBrowser } from './find-browser.ts';
import { launchFirefox } from './firefox.ts';

export const BROWSERS: readonly BrowserName[] = ['chromium', 'firefox'];

/** Folder of the built extension for each browser, relative to the repository's root. */
export const BUILT = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' } as const;

/**
 * Starts a browser with a built extension, by default headless, in English, with access to all pages and with the usual
 * trust in certificates.
 * Installs a missing browser if possible.
 */
export function launchBrowser(
  name: BrowserName,
  extension: string,
  more: Partial<Pick<LaunchOptions, 'headless' | 'language' | 'hasAccess' | 'trustsAll' | 'folder'>> = {},
): Promise<Driver> {
  const options = {
    extension: resolve(extension),
    executable: ensureBrowser(name),
    headless: true,
    language: 'en-US',
    hasAccess: true,
    trustsAll: false,
    folder: undefined,
    ...more,
  };
  return name === 'chromium' ? launchChromium(options) : launchFirefox(options);
}
