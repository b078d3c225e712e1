import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserName, Driver, ExtensionWorld } from '../../cli/browsers/driver.ts';
import { BUILT, launchBrowser } from '../../cli/browsers/launch.ts';
import { type PageServer, startServer } from '../../cli/browsers/server.ts';
import { waitUntil } from '../../cli/browsers/wait.ts';
import { pageStatus } from '../../cli/marks.ts';
import { articlePage, readArticles } from '../articles/article-page.ts';
import { presenceRows } from './presence.ts';
import { filesWith } from './profile-files.ts';
import { inEachBrowser, type TrustRow, type TrustSetting } from './row.ts';

/** Keeps saved pages from using the network themselves. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";
/** A part of every address, which no file of a browser or of the extension holds by itself. */
const CANARY = 'canary-of-the-reader-';

type Saved = { readonly path: string; readonly body: string | Buffer; readonly title: string };

function savedPages(folder: string | undefined): Saved[] {
  const files = folder ? readdirSync(folder).filter((file) => file.endsWith('.html')) : [];
  const saved = files.map((file) => ({ body: readFileSync(join(folder ?? '', file)), title: '' }));
  const articles = readArticles().map((one) => ({ body: articlePage(one), title: one.headline }));
  return (folder ? saved : articles).map((page, index) => ({
    ...page,
    path: `/2026/03/05/${CANARY}${index}.html`,
  }));
}

const isSettled = async (driver: Driver, page: Awaited<ReturnType<Driver['open']>>): Promise<boolean> =>
  ['reading', 'off-topic', 'not-news', 'off'].includes((await pageStatus(driver, page))?.state ?? '');

async function readAll(driver: Driver, server: PageServer, pages: readonly Saved[]): Promise<string[]> {
  const misses: string[] = [];
  for (const { path } of pages) {
    const page = await driver.open(server.url(path));
    await waitUntil(() => isSettled(driver, page), `${path} to be read`, 20_000).catch((error: Error) =>
      misses.push(error.message),
    );
    await page.close();
  }
  return misses;
}

/** Everything that the extension has stored, as it sees it itself. */
const storedInside = (driver: Driver): Promise<Readonly<Record<string, string>>> =>
  driver.inExtension(async () => {
    const { local, session, sync } = (globalThis as unknown as ExtensionWorld).chrome.storage;
    const caught = async (get: () => unknown): Promise<string> => {
      try {
        return JSON.stringify((await get()) ?? null);
      } catch (error) {
        return `error: ${String(error)}`;
      }
    };
    return {
      'storage.local': await caught(() => local.get()),
      'storage.session': await caught(() => session.get()),
      'storage.sync': await caught(() => sync.get()),
      IndexedDB: await caught(() => indexedDB.databases()),
      Cache: await caught(() => caches.keys()),
      localStorage: await caught(() => ({ ...localStorage })),
      sessionStorage: await caught(() => ({ ...sessionStorage })),
    };
  });

/** What may be in a store after reading with default settings; nothing of it is of a page. */
const EXPECTED: Readonly<Record<string, RegExp>> = {
  'storage.session': /^\{\}$/,
  'storage.sync': /^\{\}$/,
  IndexedDB: /^\[\]$/,
  Cache: /^\[\]$/,
  localStorage: /^\{\}$/,
  sessionStorage: /^\{\}$/,
};

function missesInside(stores: Readonly<Record<string, string>>, texts: readonly string[]): string[] {
  const held = Object.entries(stores).filter(
    ([name, text]) => texts.some((one) => text.includes(one)) || EXPECTED[name]?.test(text) === false,
  );
  return held.map(([name, text]) => `${name} holds ${text.slice(0, 200)}`);
}

/** Requests that are made on purpose, from a content script and from a page of the extension. */
async function plantRequests(driver: Driver, server: PageServer, path: string): Promise<readonly string[]> {
  const [content, own] = ['content', 'own'].map((name) => server.url(`/planted-${name}.png`, '127.0.0.1'));
  const page = await driver.open(server.url(path));
  const tab = await driver.tabId(page);
  await driver.inExtension(
    async (tabId, inPage = '', here = '') => {
      const { scripting } = (globalThis as unknown as ExtensionWorld).chrome;
      const func = ((url: string) =>
        globalThis
          .fetch(url, { mode: 'no-cors' })
          .catch(() => null)
          .then(() => true)) as never;
      await scripting.executeScript({ target: { tabId }, args: [inPage], func });
      await globalThis.fetch(here, { mode: 'no-cors' }).catch(() => null);
    },
    tab,
    content,
    own,
  );
  await page.close();
  return [content ?? '', own ?? ''];
}

const row = (what: string, browser: BrowserName, tried: number, misses: readonly string[]): TrustRow => ({
  ...{ what, browser, tried, held: Math.max(0, tried - misses.length), misses: [...new Set(misses)] },
});

async function rowsOf(browser: BrowserName, { pages: folder }: TrustSetting): Promise<TrustRow[]> {
  const pages = savedPages(folder);
  // Invented articles ask for nothing. Without a policy of theirs no request of our scripts is stopped.
  const headers: Record<string, string> = folder ? { 'content-security-policy': POLICY } : {};
  const served = pages.map(({ path, body }) => [path, { body, headers }] as const);
  const server = await startServer(Object.fromEntries(served));
  server.put('/planted.html', { body: '<title>The page that requests are planted in</title>' });
  const driver = await launchBrowser(browser, BUILT[browser]);
  const texts = [CANARY, ...pages.map(({ title }) => title).filter((title) => title.length > 20)];
  try {
    const unread = await readAll(driver, server, pages);
    const asked = server.asked().filter((path) => !path.includes(CANARY) && path !== '/favicon.ico');
    const stores = await storedInside(driver);
    const found = filesWith(browser, driver.profile, texts);
    // The controls: what is planted must be found by the same means.
    await driver.inExtension(
      (text) => (globalThis as unknown as ExtensionWorld).chrome.storage.local.set({ planted: text }),
      `${CANARY}planted`,
    );
    const isSeen = missesInside(await storedInside(driver), texts).length > 0;
    const inFile = await waitUntil(
      () => filesWith(browser, driver.profile, [`${CANARY}planted`]).others.length > 0,
      'the planted text to be in a file',
    ).catch(() => false);
    const planted = await plantRequests(driver, server, '/planted.html');
    await driver.close();
    const requests = driver.requests();
    const seen = (url: string): boolean =>
      requests.includes(url) || server.asked().includes(new URL(url).pathname);
    return [
      row('saved pages read with default settings', browser, pages.length, unread),
      row('requests of the extension on these pages', browser, pages.length, [
        ...asked.map((path) => `Something asked for ${path}.`),
        ...requests.filter((url) => !planted.includes(url)).map((url) => `The extension asked for ${url}.`),
      ]),
      row(
        'planted requests of a content script and of a page of ours are seen (control)',
        browser,
        2,
        planted.filter((url) => !seen(url)).map((url) => `${url} was not seen.`),
      ),
      row('stores, asked from inside, without a trace', browser, Object.keys(stores).length, [
        ...missesInside(stores, texts),
      ]),
      row('files of the profile without a trace', browser, found.files - found.own.length, [
        ...found.others.map((name) => `${name} holds an address or a title.`),
      ]),
      row('a planted trace is found inside and in a file (control)', browser, 2, [
        ...(isSeen ? [] : ['It was not found inside.']),
        ...(inFile ? [] : ['It was found in no file.']),
      ]),
    ];
  } finally {
    await driver.close();
    await server.close();
  }
}

/** What leaves the machine, what stays in the profile, and what a page can tell of the extension. */
export const privacyRows = inEachBrowser(async (browser, setting) => [
  ...(await rowsOf(browser, setting)),
  ...(await presenceRows(browser)),
]);
