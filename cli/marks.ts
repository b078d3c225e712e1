import type { PageStatus } from '../core/page-status.ts';
import type { Driver, DriverPage } from './browsers/driver.ts';

type Extension = { readonly chrome: typeof import('webextension-polyfill') };

/** The status that the page reports to the popup; undefined if the extension does not run in the page. */
export async function pageStatus(driver: Driver, page: DriverPage): Promise<PageStatus | undefined> {
  const answer = await driver.inExtension(
    async (tab) => {
      const { tabs } = (globalThis as unknown as Extension).chrome;
      return tabs.sendMessage(tab, { type: 'status' }).catch(() => null);
    },
    await driver.tabId(page),
  );
  return (answer as { ok?: PageStatus } | null)?.ok;
}

/** A painted mention and a point inside it, in CSS pixels of the viewport. */
export type Mark = { readonly text: string; readonly x: number; readonly y: number };

/**
 * Scrolls to the first painted mention that contains `wanted` and is not covered, and resolves with a point
 * in it, or with undefined if there is none. Highlights are visible to the page, so they are read there.
 */
export const firstMark = (page: DriverPage, wanted = ''): Promise<Mark | undefined> =>
  page.evaluate((text) => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]) as Range[];
    ranges.sort((one, other) => one.compareBoundaryPoints(Range.START_TO_START, other));
    for (const range of ranges) {
      if (!range.toString().includes(text)) continue;
      range.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
      for (const rect of range.getClientRects()) {
        const [x, y] = [rect.x + rect.width / 2, rect.y + rect.height / 2];
        const hit = document.elementFromPoint(x, y);
        if (hit === range.startContainer.parentElement && rect.width > 1)
          return { text: range.toString(), x, y };
      }
    }
    return undefined;
  }, wanted);
