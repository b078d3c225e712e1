import type { Driver, DriverPage } from '../../../cli/browsers/driver.ts';
import type { PageServer } from '../../../cli/browsers/server.ts';
import { setSettings } from '../../bench/isolated-world.ts';

/** A running browser and a server whose pages a row adds. */
export type Showing = { readonly driver: Driver; readonly server: PageServer };

/** The three ways in which the extension may be: paused, which is the control, and on with either painter. */
export const WAYS = {
  paused: { paused: true, painter: 'highlight' },
  highlight: { paused: false, painter: 'highlight' },
  elements: { paused: false, painter: 'elements' },
} as const;

/** Opens a page while the extension is in one of these ways. Closes it after the work. */
export async function visiting<T>(
  { driver, server }: Showing,
  path: string,
  way: keyof typeof WAYS,
  work: (page: DriverPage) => Promise<T>,
): Promise<T> {
  await setSettings(driver, WAYS[way]);
  const page = await driver.open(server.url(path));
  try {
    return await work(page);
  } finally {
    await page.close();
  }
}
