import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { runCommand } from '../authoring/commands/run-command.ts';
import type { Driver, DriverPage } from './browsers/driver.ts';
import { BUILT, launchBrowser } from './browsers/launch.ts';
import { unwrapPage } from './browsers/page.ts';
import { startServer } from './browsers/server.ts';
import { waitUntil } from './browsers/wait.ts';
import { build } from './build.ts';
import { firstMark, pageStatus } from './marks.ts';
import { type PictureSize, pictureProblem, SCREENSHOT, TILE } from './releasing/picture.ts';

const root = (path: string): URL => new URL(`../${path}`, import.meta.url);
const ARTICLE = '/articles/sample.html';
/** Pages are enlarged by this much, because the stores show pictures small. */
const SCALE = 1.25;
/** Width of the panel and of the popup, in CSS pixels. */
const PANEL = 424;
const POPUP = 360;
const FULL = SCREENSHOT.width / SCALE;
const HEIGHT = SCREENSHOT.height / SCALE;

/** Kinds of marks on the sample article: actors, plans, actors that have changed their position. */
const KINDS = 3;
/** Until what has opened has moved into its place. */
const SETTLING_MS = 600;

type Scheme = 'light' | 'dark';
type Piece = { readonly file: string; readonly style: string };

/** What all pictures are made with. */
type Studio = {
  readonly driver: Driver;
  /** The tab with the sample article. */
  readonly article: DriverPage;
  /** A tab in which pieces are put together. */
  readonly table: DriverPage;
  /** A folder for pieces. */
  readonly scratch: string;
  /** The folder for the finished pictures. */
  readonly folder: string;
};

const resize = (page: DriverPage, width: number, height: number): Promise<void> =>
  unwrapPage(page).setViewport({ width, height, deviceScaleFactor: SCALE });

const tells = (page: DriverPage, text: string): Promise<unknown> =>
  waitUntil(
    () => page.evaluate((wanted) => document.body.innerText.includes(wanted), text),
    `“${text}” in a page of ours`,
  );

/** Shows the article in a width and a scheme, from its top, and waits for its marks. */
async function showArticle({ driver, article }: Studio, width: number, scheme: Scheme): Promise<void> {
  await article.bringToFront();
  await resize(article, width, HEIGHT);
  await article.setColorScheme(scheme);
  // Otherwise a reload goes back to where the last card was.
  await article.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
  await article.reload();
  await waitUntil(async () => (await pageStatus(driver, article))?.entities.length, 'the marks');
  await article.bringToFront();
  // Names whose position has changed get their own kind of mark after the others.
  await waitUntil(() => article.evaluate((most) => CSS.highlights.size >= most, KINDS), 'marks of each kind');
}

/** Opens the card at the first mark with a text, and waits until it says what is to be seen. */
async function openCard(page: DriverPage, text: string, said: string): Promise<void> {
  const mark = await waitUntil(() => firstMark(page, text), `a mark on “${text}”`);
  await page.move(1, 1);
  await page.move(mark.x, mark.y);
  await waitUntil(async () => (await page.shadowText())?.includes(said), `“${said}” in the card`);
  await wait(SETTLING_MS);
}

/** Takes a picture for the stores. Throws an Error if they would not accept it. */
async function take({ folder }: Studio, page: DriverPage, name: string, size: PictureSize): Promise<void> {
  const path = join(folder, `${name}.png`);
  await page.screenshot(path);
  const problem = pictureProblem(readFileSync(path), size);
  if (problem) throw new Error(`The stores would refuse ${path}: ${problem}.`);
  console.log(`Wrote ${path}`);
}

/** Takes a picture of a page of the extension, as a piece of a picture. */
async function takePiece({ scratch }: Studio, page: DriverPage, name: string): Promise<string> {
  const path = join(scratch, `${name}.png`);
  await page.screenshot(path);
  return path;
}

/** Puts pieces onto an empty page of one colour, each at its own size. */
async function layOut({ table }: Studio, background: string, pieces: readonly Piece[]): Promise<void> {
  await table.bringToFront();
  await unwrapPage(table).setViewport({ ...SCREENSHOT, deviceScaleFactor: 1 });
  await table.evaluate(
    async (colour, images) => {
      document.body.style.cssText = `margin:0;overflow:hidden;background:${colour}`;
      document.body.replaceChildren();
      for (const { data, style } of images) {
        const image = new Image();
        image.src = `data:image/png;base64,${data}`;
        image.style.cssText = `position:absolute;${style}`;
        document.body.append(image);
        await image.decode();
      }
    },
    background,
    pieces.map(({ file, style }) => ({ data: readFileSync(file, 'base64'), style })),
  );
}

async function takeCards(studio: Studio): Promise<void> {
  await showArticle(studio, FULL, 'light');
  await openCard(studio.article, 'Kremlin', 'Since this article');
  await take(studio, studio.article, '1-card', SCREENSHOT);
  await showArticle(studio, FULL, 'dark');
  await openCard(studio.article, 'victory plan', 'What came of it');
  await take(studio, studio.article, '5-card-dark', SCREENSHOT);
}

/** The panel as it is, beside the article as it is in the width that is left. */
async function takePanel(studio: Studio): Promise<void> {
  await showArticle(studio, FULL - PANEL, 'light');
  const article = await takePiece(studio, studio.article, 'narrow-article');
  const tab = await studio.driver.tabId(studio.article);
  const place = `entity=volodymyr-zelensky&issue=nato-membership&date=2025-02-06&tab=${tab}`;
  const panel = await studio.driver.extensionPage(`panel.html?view=dossier&${place}`);
  await resize(panel, PANEL, HEIGHT);
  await panel.setColorScheme('light');
  await tells(panel, 'Volodymyr Zelensky');
  await wait(SETTLING_MS);
  const piece = await takePiece(studio, panel, 'panel');
  await panel.close();
  await layOut(studio, '#fff', [
    { file: article, style: 'left:0;top:0' },
    { file: piece, style: 'right:0;top:0;box-shadow:-1px 0 0 #c9cdd6' },
  ]);
  await take(studio, studio.table, '2-panel', SCREENSHOT);
}

/** The popup as it is, over the article as it is, at the corner where the browser opens it. */
async function takePopup(studio: Studio): Promise<void> {
  await showArticle(studio, FULL, 'light');
  const article = await takePiece(studio, studio.article, 'wide-article');
  const tab = await studio.driver.tabId(studio.article);
  const popup = await studio.driver.extensionPage(`popup.html?tab=${tab}`);
  await popup.setColorScheme('light');
  await resize(popup, POPUP, HEIGHT);
  await tells(popup, 'Changed since this article');
  await wait(SETTLING_MS);
  const height = await popup.evaluate(
    () => document.querySelector('.sp-popup')?.getBoundingClientRect().height,
  );
  await resize(popup, POPUP, Math.ceil(height ?? HEIGHT));
  const piece = await takePiece(studio, popup, 'popup');
  await popup.close();
  await layOut(studio, '#fff', [
    { file: article, style: 'left:0;top:0' },
    {
      file: piece,
      style: 'right:20px;top:16px;border-radius:10px;box-shadow:0 8px 32px #0006, 0 0 0 1px #c9cdd6',
    },
  ]);
  await take(studio, studio.table, '3-popup', SCREENSHOT);
}

async function takeSettings(studio: Studio): Promise<void> {
  const settings = await studio.driver.extensionPage('options.html');
  await resize(settings, FULL, HEIGHT);
  await settings.setColorScheme('light');
  await tells(settings, 'Pages that Standpoint reads');
  await take(studio, settings, '4-settings', SCREENSHOT);
  await settings.close();
}

/** The tile that the Chrome Web Store shows in its lists: the icon, the name and what it is about. */
async function takeTile(studio: Studio): Promise<void> {
  const icon = readFileSync(root('assets/icon.svg'), 'utf8');
  await unwrapPage(studio.table).setViewport({ ...TILE, deviceScaleFactor: 1 });
  await studio.table.bringToFront();
  await studio.table.evaluate((svg) => {
    document.body.style.cssText =
      'margin:0;height:100vh;background:#eceefb;color:#16181d;font-family:system-ui,sans-serif;' +
      'display:grid;grid-template-columns:auto 1fr;align-content:center;align-items:center;gap:20px;padding-inline:32px;box-sizing:border-box';
    document.body.innerHTML = `${svg}<div><div style="font-size:38px;font-weight:700">Standpoint</div>
      <div style="font-size:19px;line-height:1.35;color:#4b5160;margin-top:6px">Who stood where on the day of the article</div></div>`;
    document.querySelector('svg')?.setAttribute('width', '104');
    document.querySelector('svg')?.setAttribute('height', '104');
  }, icon);
  await take(studio, studio.table, 'tile', TILE);
}

await runCommand(async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const folder = positionals[0] ?? 'screenshots/store';
  if (!existsSync(`${BUILT.chromium}/manifest.json`)) build('chromium');
  const server = await startServer({
    [ARTICLE]: { body: readFileSync(root('assets/sample.html')) },
    '/table.html': { body: '<!doctype html><html lang="en"><title>Table</title><body></body></html>' },
  });
  const driver = await launchBrowser('chromium', BUILT.chromium);
  const scratch = await mkdtemp(join(tmpdir(), 'standpoint-pictures-'));
  try {
    const table = await driver.open(server.url('/table.html'));
    const article = await driver.open(server.url(ARTICLE));
    const studio: Studio = { driver, article, table, scratch, folder };
    await takeCards(studio);
    await takePanel(studio);
    await takePopup(studio);
    await takeSettings(studio);
    await takeTile(studio);
  } finally {
    await driver.close();
    await server.close();
    await rm(scratch, { recursive: true });
  }
});
