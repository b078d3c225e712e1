import type { Driver, DriverPage, ExtensionWorld } from '../../../cli/browsers/driver.ts';
import { waitUntil } from '../../../cli/browsers/wait.ts';
import type { PageStatus } from '../../../core/page-status.ts';
import { setSettings } from '../../bench/isolated-world.ts';
import { pageOf } from '../hazard-page.ts';

/** A page with more paragraphs than the window shows, in which the floods take place. */
export const FLOOD_PAGE = pageOf({
  more: '<p class="flood">In this invented paragraph nobody speaks.</p>'.repeat(60),
});

/** A running browser, and the address of the page that is flooded. */
export type Flood = { readonly driver: Driver; readonly url: string };

/** A tab with the page. Without the extension its status is undefined. */
export type FloodTab = { readonly page: DriverPage; status(): Promise<PageStatus | undefined> };

/** Opens the page with the extension on, once it is read, or paused. Closes it after the work. */
export async function inFlood<T>(
  { driver, url }: Flood,
  isOn: boolean,
  work: (tab: FloodTab) => Promise<T>,
): Promise<T> {
  await setSettings(driver, { paused: !isOn });
  const page = await driver.open(url);
  try {
    const tab = await driver.tabId(page);
    const status = async (): Promise<PageStatus | undefined> => {
      const answer = await driver.inExtension(
        (id) =>
          (globalThis as unknown as ExtensionWorld).chrome.tabs
            .sendMessage(id, { type: 'status' })
            .catch(() => null) as Promise<{ ok?: PageStatus } | null>,
        tab,
      );
      return answer?.ok;
    };
    const wanted = isOn ? 'reading' : 'off';
    await waitUntil(async () => (await status())?.state === wanted, `the page to be ${wanted}`);
    return await work({ page, status });
  } finally {
    await page.close();
  }
}
