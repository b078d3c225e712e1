import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { count } from '../authoring/commands/count.ts';
import { runCommand, UsageError } from '../authoring/commands/run-command.ts';
import type { PageStatus } from '../core/page-status.ts';
import type { Settings } from '../core/settings.ts';
import type { BrowserName, Driver, DriverPage } from './browsers/driver.ts';
import { BROWSERS, BUILT, launchBrowser } from './browsers/launch.ts';
import { type PageServer, startServer } from './browsers/server.ts';
import { waitUntil } from './browsers/wait.ts';
import { build } from './build.ts';
import { firstMark, pageStatus } from './marks.ts';

/** Keeps saved pages from using the network, and their scripts from changing them during the test. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:";
/** Time limit for each wait on a page, in milliseconds. */
const PATIENCE = 20_000;

/** Number of elements whose places are compared, from the start of the document. */
const PLACED = 2_000;
/** Milliseconds in which a page that is read is also marked, and in which inserted elements are removed. */
const SETTLING = 400;

/** The document, its text, and the places of its elements in the page. */
type Snapshot = { readonly html: string; readonly text: string; readonly places: string };

const snapshot = (page: DriverPage): Promise<Snapshot> =>
  page.evaluate((count) => {
    // Some elements stay in the window when the page is scrolled.
    scrollTo({ top: 0, behavior: 'instant' });
    const origin = document.documentElement.getBoundingClientRect();
    const places = [...document.body.querySelectorAll('*')].slice(0, count).map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      // What is not displayed has no place.
      if (width === 0 && height === 0) return '';
      return [x - origin.x, y - origin.y, width, height].map(Math.round).join(' ');
    });
    return {
      html: document.documentElement.outerHTML,
      text: document.body.textContent ?? '',
      places: places.join(','),
    };
  }, PLACED);

/** Scrolls through a page, so that it has tried to load the images that it loads when they come into view. */
const seeAll = (page: DriverPage): Promise<void> =>
  page.evaluate(async () => {
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
      scrollTo({ top, behavior: 'instant' });
      await frame();
    }
    await frame();
  });

const set = (driver: Driver, settings: Partial<Settings>): Promise<void> =>
  driver.inExtension(
    (patch) =>
      (globalThis as unknown as { chrome: typeof import('webextension-polyfill') }).chrome.storage.local.set(
        patch,
      ),
    settings,
  );

const isRead = async (driver: Driver, page: DriverPage): Promise<PageStatus | undefined> => {
  const now = await pageStatus(driver, page);
  return now && ['reading', 'off-topic', 'not-news'].includes(now.state) ? now : undefined;
};
const untilRead = (driver: Driver, page: DriverPage): Promise<PageStatus> =>
  waitUntil(() => isRead(driver, page), 'the page to be read', PATIENCE);

const rest = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

type Visit = { readonly line: string; readonly faults: readonly string[] };

/** Reads one page first, because a browser that is still installing the extension may lose a setting. */
async function warmUp(driver: Driver, url: string): Promise<void> {
  const page = await driver.open(url);
  await untilRead(driver, page);
  await page.close();
}

const differences = (before: Snapshot, now: Snapshot, when: string): string[] =>
  (['html', 'text', 'places'] as const)
    .filter((part) => now[part] !== before[part])
    .map((part) => `the ${{ html: 'document', text: 'text', places: 'layout' }[part]} changed ${when}`);

/** Marks the page by inserted elements, which may change the document but not its text, and removes them. */
async function insertElements(driver: Driver, page: DriverPage, before: Snapshot): Promise<string[]> {
  await set(driver, { painter: 'elements' });
  await waitUntil(() => page.evaluate(() => CSS.highlights.size === 0), 'the highlights to go', PATIENCE);
  await untilRead(driver, page);
  await rest(SETTLING);
  const inserted = await snapshot(page);
  await set(driver, { paused: true });
  await rest(SETTLING);
  return [
    ...(inserted.html === before.html ? ['no elements were inserted'] : []),
    ...(inserted.text === before.text ? [] : ['the text changed when elements were inserted']),
    ...differences(before, await snapshot(page), 'after the elements were removed'),
  ];
}

const described = ({ state, mentions, entities, date }: PageStatus): string =>
  state === 'not-news'
    ? 'not a news page'
    : state === 'off-topic'
      ? 'not about the talks'
      : `${count(mentions, 'mention')} of ${count(entities.length, 'entity', 'entities')}, ${date ?? 'no date'}`;

/**
 * Opens a page with the extension paused, resumes it, opens and closes a card, marks the page by inserted elements,
 * pauses again, and looks for changes.
 */
async function visit(driver: Driver, url: string): Promise<Visit> {
  await set(driver, { paused: true, painter: 'highlight' });
  const page = await driver.open(url);
  try {
    await seeAll(page);
    const before = await snapshot(page);
    await set(driver, { paused: false });
    const status = await untilRead(driver, page);
    const faults: string[] = [];
    const compare = async (when: string): Promise<void> =>
      void faults.push(...differences(before, await snapshot(page), when));
    await compare('before any interaction');
    let line = described(status);
    const mark = status.mentions > 0 ? await firstMark(page) : undefined;
    if (mark) {
      await page.move(mark.x, mark.y);
      await waitUntil(() => page.isCardOpen(), 'the card', PATIENCE);
      await page.press('Escape');
      await waitUntil(async () => !(await page.isCardOpen()), 'the card to close', PATIENCE);
      await compare('after the card was closed');
      line += `, card on “${mark.text}”`;
    } else if (status.mentions > 0) line += ', none reachable by pointer';
    // Marks that no density shows are not inserted either.
    if (mark) faults.push(...(await insertElements(driver, page, before)));
    faults.push(...page.errors().filter((error) => !/Content.Security.Policy|net::ERR|blocked/i.test(error)));
    return { line, faults };
  } finally {
    await page.close();
  }
}

/** Visits each page in a browser. Returns how many were changed by it or could not be read, and what was asked for. */
async function visitAll(
  name: BrowserName,
  files: readonly string[],
  server: PageServer,
): Promise<{ readonly failed: number; readonly asked: readonly string[] }> {
  build(name);
  const urlOf = (file: string): string => server.url(`/news/${encodeURIComponent(file)}`);
  const driver = await launchBrowser(name, BUILT[name]);
  let failed = 0;
  try {
    await warmUp(driver, urlOf(files[0] as string));
    for (const file of files) {
      const { line, faults } = await visit(driver, urlOf(file))
        .catch((error: Error) => {
          console.log(`↻ ${name}, ${file}: visited again, because at first: ${error.message}`);
          return visit(driver, urlOf(file));
        })
        .catch((error: Error): Visit => ({ line: 'could not be visited', faults: [error.message] }));
      if (faults.length > 0) failed++;
      const sign = faults.length > 0 ? '✗' : '✓';
      console.log([`${sign} ${name}, ${file}: ${line}`, ...faults.map((fault) => `    ${fault}`)].join('\n'));
    }
  } finally {
    await driver.close();
  }
  const asked = driver.requests();
  for (const url of asked) console.log(`✗ ${name}: the extension asked for ${url}`);
  return { failed, asked };
}

const USAGE = 'npm run pages -- [--browser chromium|firefox] FOLDER';

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { browser: { type: 'string' } },
  });
  const [folder] = positionals;
  if (folder === undefined) throw new UsageError(`name a folder: ${USAGE}`);
  const browsers = BROWSERS.filter((name) => name === (values.browser ?? name));
  if (browsers.length === 0) throw new UsageError(`there is no browser “${values.browser}”: ${USAGE}`);
  let files: string[];
  try {
    files = readdirSync(folder)
      .filter((file) => /\.html?$/.test(file))
      .sort();
  } catch {
    throw new UsageError(`the folder ${folder} cannot be read.`);
  }
  if (files.length === 0) throw new UsageError(`there are no saved pages (.html) in ${folder}.`);
  const headers = { 'content-security-policy': POLICY };
  const server = await startServer(
    Object.fromEntries(
      files.map((file) => [`/news/${file}`, { body: readFileSync(join(folder, file)), headers }]),
    ),
  );
  try {
    const results = await Promise.all(browsers.map((name) => visitAll(name, files, server)));
    const failed = results.reduce((sum, result) => sum + result.failed, 0);
    const asked = results.reduce((sum, result) => sum + result.asked.length, 0);
    const passed = browsers.length * files.length - failed;
    console.log(`\n${count(asked, 'request')} by the extension`);
    console.log(`\n${passed} passed, ${failed} failed`);
    if (failed > 0 || asked > 0) process.exitCode = 1;
  } finally {
    await server.close();
  }
});
