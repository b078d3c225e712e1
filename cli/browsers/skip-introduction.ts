import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import type { ExtensionWorld, LaunchOptions } from './driver.ts';
import { waitUntil } from './wait.ts';

/**
 * Waits for the introduction that the extension opens when it is installed, stores that the marks have been
 * explained, and closes it, so that nothing of a first run is in the way of what follows. Resolves with its address.
 * Does nothing in a browser with a window, whose user is to see the introduction, and for a build that has none.
 */
export async function skipIntroduction(
  { extension, headless }: LaunchOptions,
  find: (path: string) => Promise<Page | undefined>,
): Promise<string | null> {
  if (!headless || !existsSync(join(extension, 'welcome.html'))) return null;
  const page = await waitUntil(() => find('welcome.html'), 'the introduction to open');
  // On a busy machine the tab still shows its first, empty document, which is complete and knows no extension.
  const isLoaded = (): boolean => location.pathname === '/welcome.html' && document.readyState === 'complete';
  await waitUntil(() => page.evaluate(isLoaded).catch(() => false), 'the introduction to load');
  const address = await page.evaluate(async () => {
    const { local } = (globalThis as unknown as ExtensionWorld).chrome.storage;
    // Storage that a test has damaged takes nothing.
    await local.set({ explained: true }).catch(() => undefined);
    return location.href;
  });
  await page.close();
  return address;
}
