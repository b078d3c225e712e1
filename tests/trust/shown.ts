import { BUILT, launchBrowser } from '../../cli/browsers/launch.ts';
import { startServer } from '../../cli/browsers/server.ts';
import { setSettings } from '../bench/isolated-world.ts';
import { inEachBrowser, type TrustRow } from './row.ts';
import { fullScreenRow } from './shown/full-screen.ts';
import { keptRow } from './shown/kept-page.ts';
import { pdfRow } from './shown/pdf-document.ts';
import { prerenderedRow } from './shown/prerendered.ts';
import { printedRow } from './shown/printed.ts';

const ROWS = {
  printed: printedRow,
  back: keptRow,
  prerendered: prerenderedRow,
  pdf: pdfRow,
  'full screen': fullScreenRow,
} as const;

/** The ways in which a browser shows a page besides a plain load in a tab. */
export const shownRows = inEachBrowser(async (browser, { only }) => {
  const asked = Object.entries(ROWS).filter(([name]) => name.includes(only));
  if (asked.length === 0) return [];
  const server = await startServer();
  const driver = await launchBrowser(browser, BUILT[browser]);
  try {
    await setSettings(driver, { density: 'all' });
    const rows: TrustRow[] = [];
    for (const [name, rowOf] of asked) {
      const start = Date.now();
      const row = await rowOf({ driver, server });
      console.error(`${browser} ${Date.now() - start} ms ${name}: ${row.misses.join(' ') || 'held'}`);
      rows.push(row);
    }
    return rows;
  } finally {
    await driver.close();
    await server.close();
  }
});
