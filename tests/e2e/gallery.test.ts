import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserName, Driver, DriverPage } from '../../cli/browsers/driver.ts';
import { BUILT, launchBrowser } from '../../cli/browsers/launch.ts';
import type { PageServer } from '../../cli/browsers/server.ts';
import { waitUntil } from '../../cli/browsers/wait.ts';
import { serveGallery } from '../gallery/built.ts';
import { gallery } from '../gallery/fixtures.ts';
import { faultsOf } from './axe.ts';

describe.each<BrowserName>(['chromium', 'firefox'])('The gallery in %s', (name) => {
  let server: PageServer;
  let driver: Driver;
  let page: DriverPage;
  beforeAll(async () => {
    server = await serveGallery();
    driver = await launchBrowser(name, BUILT[name]);
    page = await driver.open(server.url('/'));
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  test.each(gallery)(
    '$component: no state has a fault that axe knows, light or dark',
    async ({ component, states }) => {
      const found: string[] = [];
      for (const state of Object.keys(states))
        for (const theme of ['light', 'dark']) {
          await page.go(server.url(`/?${new URLSearchParams({ component, state, theme })}`));
          await waitUntil(
            () => page.evaluate(() => document.documentElement.dataset.ready !== undefined),
            `“${state}”`,
          );
          const faults = await faultsOf(page);
          found.push(...faults.map((fault) => `${state}, ${theme}: ${fault}`));
        }
      expect(found).toEqual([]);
      expect(page.errors()).toEqual([]);
    },
  );
});
