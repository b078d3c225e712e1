import { BUILT, launchBrowser } from '../../cli/browsers/launch.ts';
import { startServer } from '../../cli/browsers/server.ts';
import { FLOOD_PAGE } from './floods/flood-page.ts';
import { heldRow } from './floods/held-page.ts';
import { scrollRow } from './floods/scroll-memory.ts';
import { stormRow } from './floods/storm-frames.ts';
import { inEachBrowser, type TrustRow } from './row.ts';

const FLOODS = { frames: stormRow, memory: scrollRow, gaps: heldRow } as const;

/** Thousands of changes: the frames, the memory and the waits of a page, against those of the paused extension. */
export const floodRows = inEachBrowser(async (browser, { only }) => {
  const asked = Object.entries(FLOODS).filter(([name]) => name.includes(only));
  if (asked.length === 0) return [];
  const server = await startServer({ '/news/flood.html': { body: FLOOD_PAGE } });
  const driver = await launchBrowser(browser, BUILT[browser]);
  try {
    const rows: TrustRow[] = [];
    for (const [name, rowOf] of asked) {
      const row = await rowOf({ driver, url: server.url('/news/flood.html') }, browser);
      for (const figure of row.figures ?? []) console.error(`${browser} ${name}: ${figure}`);
      rows.push(row);
    }
    return rows;
  } finally {
    await driver.close();
    await server.close();
  }
});
