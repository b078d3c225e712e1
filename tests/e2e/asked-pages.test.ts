import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Driver, DriverPage, ExtensionWorld } from '../../cli/browsers/driver.ts';
import { BROWSERS, BUILT, launchBrowser } from '../../cli/browsers/launch.ts';
import { type PageServer, startServer } from '../../cli/browsers/server.ts';
import { waitUntil } from '../../cli/browsers/wait.ts';
import { faultsOf } from './axe.ts';
import { hover, marksOf, pressIn, untilMarked, untilTold, untilUnmarked } from './reader-actions.ts';

const ARTICLE = { body: readFileSync(new URL('./pages/article.html', import.meta.url)) };
const UNASKED = 'Not read until you ask';

/** Whether the extension may read pages, and how it chooses which. */
const accessOf = (driver: Driver): Promise<readonly [boolean, unknown]> =>
  driver.inExtension(async () => {
    const { permissions, storage } = (globalThis as unknown as ExtensionWorld).chrome;
    const { scope } = await storage.local.get('scope');
    return [await permissions.contains({ origins: ['http://*/*', 'https://*/*'] }), scope] as const;
  });

describe.each(BROWSERS)('As it is shipped, in %s', (name) => {
  let driver: Driver;
  let server: PageServer;
  let page: DriverPage;

  beforeAll(async () => {
    server = await startServer({ '/news/a.html': ARTICLE, '/news/b.html': ARTICLE });
    driver = await launchBrowser(name, BUILT[name], { hasAccess: false });
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });
  beforeEach(async () => {
    page = await driver.open(server.url('/news/a.html'));
  });
  afterEach(() => page.close());

  /** Expects that the page waits for the reader. Returns the popup. */
  const expectUnasked = async (): Promise<DriverPage> => {
    const toolbar = await driver.popup(page);
    await untilTold(toolbar, UNASKED);
    expect(await marksOf(page)).toEqual({ actors: [], proposals: [], changed: [], current: [] });
    const traces = await driver.traces(page);
    if (traces) expect(traces).toEqual({ scripts: [], listeners: [] });
    return toolbar;
  };

  test('Nothing of ours is in a page until the reader asks for it; its cards work, and the next page waits', async () => {
    expect(await accessOf(driver)).toEqual([false, 'asked']);
    const toolbar = await expectUnasked();
    expect(await faultsOf(toolbar)).toEqual([]);
    await pressIn(toolbar, 'button', 'Mark this page');
    await untilMarked(page, 'victory plan');
    await untilTold(toolbar, 'Article dated 6 Feb 2025');
    await toolbar.close().catch(() => undefined);
    expect(await hover(page, 'Zelensky')).toContain('President of Ukraine');
    await page.go(server.url('/news/b.html'));
    await (await expectUnasked()).close().catch(() => undefined);
  });

  // Nothing can press the prompt of Chromium.
  test.runIf(name === 'firefox')(
    'The introduction asks for access and gives it back, and open pages follow at once',
    async () => {
      const welcome = await driver.extensionPage('welcome.html');
      await welcome.bringToFront();
      await pressIn(welcome, '.sp-scope', 'News pages');
      await untilMarked(page, 'victory plan');
      expect(await accessOf(driver)).toEqual([true, 'news']);
      await page.go(server.url('/news/b.html'));
      await untilMarked(page, 'victory plan');
      await welcome.bringToFront();
      await pressIn(welcome, '.sp-scope', 'Only where I ask');
      await untilUnmarked(page);
      // The access is given back once the marks are gone.
      await waitUntil(async () => !(await accessOf(driver))[0], 'the access to be given back');
      expect(await accessOf(driver)).toEqual([false, 'asked']);
      await page.reload();
      await expectUnasked();
      await welcome.close();
    },
  );
});
