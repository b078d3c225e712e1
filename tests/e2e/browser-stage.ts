import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll } from 'vitest';
import type { BrowserName, Driver, DriverPage, ExtensionWorld } from '../../cli/browsers/driver.ts';
import { BUILT, launchBrowser } from '../../cli/browsers/launch.ts';
import { type Host, type PageServer, type ServedPage, startServer } from '../../cli/browsers/server.ts';

import type { ToTab } from '../../core/protocol/to-tab.ts';
import type { Settings } from '../../core/settings.ts';
import { articlePage, readArticles } from '../articles/article-page.ts';
import { bundlePage } from './bundle-page.ts';

/**
 * A browser with the extension and a server, shared by all tests of a file. Pages and settings last one test.
 */
export type Stage = {
  readonly driver: Driver;
  readonly server: PageServer;
  /** Opens a sample page by its file name. */
  open(sample: string, host?: Host): Promise<DriverPage>;
  /** Opens the toolbar popup over a page. It is closed after the test. */
  popup(page: DriverPage): Promise<DriverPage>;
  /** Returns the panel that was opened. It is closed after the test. */
  panel(): Promise<DriverPage>;
  extensionPage(path: string): Promise<DriverPage>;
  /** Sends a request to the content script of a page, as the commands and the popup do. */
  ask<K extends keyof ToTab>(
    page: DriverPage,
    type: K,
    ...request: Parameters<ToTab[K]>
  ): Promise<ReturnType<ToTab[K]>>;
  /** Changes settings as the options page does. */
  set(settings: Partial<Settings>): Promise<void>;
};

const PAGES = new URL('./pages/', import.meta.url);
const STRICT = "default-src 'none'; img-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

/** The article dates of one story, by page name. */
export const STORY_DAYS = { february: '2025-02-06', december: '2025-12-03', dateless: null } as const;

/**
 * Dates of one article by page name: before a state changed its position on the article's subject, after that, and when
 * the last statement stands on a page that was read for facts.
 */
const TRUCE_DAYS = {
  'truce-before': '2025-02-06',
  'truce-after': '2025-06-01',
  'truce-of-2026': '2026-03-05',
} as const;

async function samples(): Promise<Record<string, ServedPage>> {
  const pages: Record<string, ServedPage> = {
    '/vendor/react-page.mjs': { body: await bundlePage(new URL('./react-page.ts', import.meta.url)) },
  };
  const serveDated = (file: string, days: Readonly<Record<string, string | null>>): void => {
    const page = readFileSync(new URL(file, PAGES), 'utf8');
    for (const [name, day] of Object.entries(days)) {
      const dated = day === null ? page : page.replace('"headline"', `"datePublished":"${day}","headline"`);
      pages[`/news/${name}.html`] = { body: dated };
    }
  };
  serveDated('story.html', STORY_DAYS);
  serveDated('truce.html', TRUCE_DAYS);
  for (const article of readArticles()) pages[`/news/${article.id}.html`] = { body: articlePage(article) };
  for (const file of readdirSync(PAGES))
    pages[`/news/${file}`] = {
      body: readFileSync(new URL(file, PAGES)),
      headers: file === 'strict.html' ? { 'content-security-policy': STRICT } : {},
    };
  return pages;
}

/**
 * Starts a browser and a server for the tests of a file. Closes pages and clears settings after each test.
 */
export function openStage(name: BrowserName): Stage {
  let driver: Driver | undefined;
  let server: PageServer | undefined;
  let pages: DriverPage[] = [];

  const keep = (page: DriverPage): DriverPage => {
    pages.push(page);
    return page;
  };
  const stage: Stage = {
    get driver() {
      if (!driver) throw new Error('the browser has not been started');
      return driver;
    },
    get server() {
      if (!server) throw new Error('the server has not been started');
      return server;
    },
    open: async (sample, host) => keep(await stage.driver.open(stage.server.url(`/news/${sample}`, host))),
    popup: async (page) => keep(await stage.driver.popup(page)),
    panel: () => stage.driver.panel(),
    extensionPage: async (path) => keep(await stage.driver.extensionPage(path)),
    ask: async (page, type, ...request) => {
      const tab = await stage.driver.tabId(page);
      const answer = await stage.driver.inExtension(
        (id, message) =>
          (globalThis as unknown as ExtensionWorld).chrome.tabs.sendMessage(id, message) as Promise<unknown>,
        tab,
        { type, ...request[0] },
      );
      if (typeof answer !== 'object' || answer === null || !('ok' in answer))
        throw new Error(`the page answered with an error: ${JSON.stringify(answer)}`);
      return answer.ok as ReturnType<ToTab[typeof type]>;
    },
    set: (settings) =>
      stage.driver.inExtension(
        (patch) => (globalThis as unknown as ExtensionWorld).chrome.storage.local.set(patch),
        settings,
      ),
  };

  beforeAll(async () => {
    server = await startServer(await samples());
    driver = await launchBrowser(name, BUILT[name], { trustsAll: true });
  });
  afterEach(async () => {
    // A popup may already be closed, because it closes itself when it loses the focus.
    await Promise.all(pages.map((page) => page.close().catch(() => undefined)));
    pages = [];
    await driver?.closePanels().catch(() => undefined);
    await driver
      ?.inExtension(async () => {
        const { local } = (globalThis as unknown as ExtensionWorld).chrome.storage;
        await local.clear();
        // Only the tests of the hint see it.
        await local.set({ explained: true });
      })
      .catch(() => undefined);
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });
  return stage;
}
