import type { Driver, DriverPage, ExtensionWorld } from '../../../cli/browsers/driver.ts';
import { waitUntil } from '../../../cli/browsers/wait.ts';
import { DEFAULT_SETTINGS } from '../../../core/settings.ts';
import type { TrustRow } from '../row.ts';
import { expectMarks, type Scene, tallyOf } from './scene.ts';

const KEYS = [...Object.keys(DEFAULT_SETTINGS), 'version', 'seed', 'explained', 'packs'];
/** Milliseconds in which a page of the extension answers a click. */
const PATIENCE = 10_000;
const SESSION_KEYS = ['hiddenOnPages', 'privateHidden', 'anywayPages', 'privateAny', 'privateSitesOff'];

/** Values that no setting has. */
const WRONG: Readonly<Record<string, unknown>> = {
  'a number': 7,
  'an empty text': '',
  'a long text': 'x'.repeat(100_000),
  null: null,
  'an object': { a: { b: [] } },
  'a list of anything': [null, 7, 'x', {}, [], { entity: 7, site: {} }, { packId: 'x' }],
};

const sites = (count: number): string[] => Array.from({ length: count }, (_, at) => `site-${at}.example`);
const LARGE = {
  sitesOff: sites(20_000),
  sitesOn: sites(20_000),
  sitesAny: sites(20_000),
  hidden: sites(20_000).map((site) => ({ entity: 'nobody', site })),
};

/** Replaces all that is stored, for the session too. */
const store = (driver: Driver, local: object, session: object): Promise<void> =>
  driver.inExtension(
    async (one, other) => {
      const { storage } = (globalThis as unknown as ExtensionWorld).chrome;
      await storage.local.clear();
      await storage.local.set(one as Record<string, unknown>);
      await storage.session.set(other as Record<string, unknown>);
    },
    local,
    session,
  );

const allOf = (keys: readonly string[], value: unknown): object =>
  Object.fromEntries(keys.map((key) => [key, value]));

/** Opens a page of the extension, clicks an element in it and waits until a test of the page passes. */
async function clickUntil(
  driver: Driver,
  path: string,
  element: string,
  isDone: (page: DriverPage) => Promise<boolean>,
): Promise<void> {
  const page = await driver.extensionPage(path);
  const click = (selector: string): boolean => {
    const found = document.querySelector<HTMLElement>(selector);
    found?.click();
    return !!found;
  };
  try {
    await waitUntil(() => page.evaluate(click, element), element, PATIENCE);
    await waitUntil(
      () => isDone(page),
      `what follows the click, but it says “${await saidIn(page)}”`,
      PATIENCE,
    );
    if (page.errors().length > 0) throw new Error(page.errors().join(' '));
  } finally {
    await page.close();
  }
}

const saidIn = (page: DriverPage): Promise<string> =>
  page.evaluate(() => document.querySelector('[role=alert]')?.textContent ?? '');

const isStored = (driver: Driver, key: string): Promise<boolean> =>
  driver.inExtension(async (name) => {
    const { local } = (globalThis as unknown as ExtensionWorld).chrome.storage;
    return name in (await local.get(name));
  }, key);

/** A click on a theme is stored, and nothing is said. */
const expectSettings = (driver: Driver): Promise<void> =>
  clickUntil(driver, 'options.html', '[name=theme][value=dark]', async (page) => {
    const { theme } = await driver.inExtension(() =>
      (globalThis as unknown as ExtensionWorld).chrome.storage.local.get('theme'),
    );
    return theme === 'dark' && (await saidIn(page)) === '';
  });

/** Rows on stored values of wrong types and on lists of 20,000 entries. */
export async function wrongValueRows(scene: Scene): Promise<readonly TrustRow[]> {
  const { driver } = scene;
  const wrong = tallyOf('kinds of wrong values stored: page marked, settings usable', driver.name);
  for (const [what, value] of Object.entries(WRONG))
    await wrong.try(what, async () => {
      await store(driver, allOf(KEYS, value), allOf(SESSION_KEYS, value));
      await expectMarks(scene);
      await expectSettings(driver);
    });
  const large = tallyOf('lists of 20,000 entries stored: page marked, settings usable', driver.name);
  await store(driver, LARGE, {});
  await large.try('the page', () => expectMarks(scene));
  await large.try('the settings', () => expectSettings(driver));
  await store(driver, { explained: true }, allOf(SESSION_KEYS, []));
  return [wrong.row(), large.row()];
}

/** Fills `storage.local` until the browser refuses one more character. */
const fill = (driver: Driver): Promise<void> =>
  driver.inExtension(async () => {
    const { local } = (globalThis as unknown as ExtensionWorld).chrome.storage;
    await local.remove('seed');
    for (let [size, at] = [2 ** 22, 0]; size >= 1; at++)
      await local.set({ [`filler${at}`]: 'x'.repeat(size) }).catch(() => {
        size = Math.floor(size / 2);
      });
  });

const NOT_STORED = /could not read or write what Standpoint stores/;

/** A row on a full `storage.local`, and a control with room in it. Firefox sets no limit to it. */
export async function fullStorageRows(scene: Scene): Promise<readonly TrustRow[]> {
  const { driver, article } = scene;
  if (driver.name === 'firefox') return [];
  const tally = tallyOf(
    'storage.local full: page marked, three pages say that a choice was not stored',
    driver.name,
  );
  const page: DriverPage = await driver.open(article);
  const tab = await driver.tabId(page);
  const clicks: readonly (readonly [path: string, element: string, key: string])[] = [
    ['options.html', '[name=theme][value=light]', 'theme'],
    [`popup.html?tab=${tab}`, '[role=switch]', 'sitesOff'],
    ['welcome.html', '[name=scope][value=every]', 'scope'],
  ];
  const clickAll = async (
    when: string,
    isRight: (page: DriverPage, key: string) => Promise<boolean>,
  ): Promise<void> => {
    for (const [path, element, key] of clicks)
      await tally.try(`${path} ${when}`, () => clickUntil(driver, path, element, (own) => isRight(own, key)));
  };
  await store(driver, { explained: true }, {});
  await clickAll(
    'with room',
    async (own, key) => (await isStored(driver, key)) && (await saidIn(own)) === '',
  );
  await store(driver, { explained: true }, {});
  await fill(driver);
  await tally.try('the page', () => expectMarks(scene));
  await clickAll('without', async (own) => NOT_STORED.test(await saidIn(own)));
  await tally.try('all is erased', async () => {
    await driver.inExtension(() =>
      (globalThis as unknown as ExtensionWorld).chrome.runtime.sendMessage({ type: 'eraseAll' }),
    );
    await expectSettings(driver);
    await expectMarks(scene);
  });
  await page.close();
  return [tally.row()];
}
