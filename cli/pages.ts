import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { count } from '../authoring/commands/count.ts';
import { runCommand, UsageError } from '../authoring/commands/run-command.ts';
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

const snapshot = (page: DriverPage): Promise<{ html: string; text: string }> =>
  page.evaluate(() => ({
    html: document.documentElement.outerHTML,
    text: document.body.textContent ?? '',
  }));

const setPaused = (driver: Driver, paused: boolean): Promise<void> =>
  driver.inExtension(
    (value) =>
      (globalThis as unknown as { chrome: typeof import('webextension-polyfill') }).chrome.storage.local.set({
        paused: value,
      }),
    paused,
  );

type Visit = { readonly line: string; readonly faults: readonly string[] };

/** Reads one page first, because a browser that is still installing the extension may lose a setting. */
async function warmUp(driver: Driver, url: string): Promise<void> {
  const page = await driver.open(url);
  const isRead = async (): Promise<boolean> =>
    ['reading', 'off-topic', 'not-news'].includes((await pageStatus(driver, page))?.state ?? '');
  await waitUntil(isRead, 'the first page to be read', PATIENCE);
  await page.close();
}

/** Opens a page with the extension paused, resumes it, opens and closes a card, and looks for changes. */
async function visit(driver: Driver, url: string): Promise<Visit> {
  await setPaused(driver, true);
  const page = await driver.open(url);
  try {
    const before = await snapshot(page);
    await setPaused(driver, false);
    const status = await waitUntil(
      async () => {
        const now = await pageStatus(driver, page);
        return now && ['reading', 'off-topic', 'not-news'].includes(now.state) ? now : undefined;
      },
      'the page to be read',
      PATIENCE,
    );
    const faults: string[] = [];
    const compare = async (when: string): Promise<void> => {
      const now = await snapshot(page);
      if (now.html !== before.html) faults.push(`the document changed ${when}`);
      if (now.text !== before.text) faults.push(`the text changed ${when}`);
    };
    await compare('before any interaction');
    let line =
      status.state === 'not-news'
        ? 'not a news page'
        : status.state === 'off-topic'
          ? 'not about the talks'
          : `${count(status.mentions, 'mention')} of ${count(status.entities.length, 'entity', 'entities')}, ${status.date ?? 'no date'}`;
    const mark = status.mentions > 0 ? await firstMark(page) : undefined;
    if (mark) {
      await page.move(mark.x, mark.y);
      await waitUntil(() => page.isCardOpen(), 'the card', PATIENCE);
      await page.press('Escape');
      await waitUntil(async () => !(await page.isCardOpen()), 'the card to close', PATIENCE);
      await compare('after the card was closed');
      line += `, card on “${mark.text}”`;
    } else if (status.mentions > 0) line += ', none reachable by pointer';
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
