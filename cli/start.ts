import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runCommand, UsageError } from '../authoring/commands/run-command.ts';
import type { BrowserName, Driver, DriverPage } from './browsers/driver.ts';
import { BUILT, launchBrowser } from './browsers/launch.ts';
import { startServer } from './browsers/server.ts';
import { waitUntil } from './browsers/wait.ts';
import { build } from './build.ts';
import { firstMark, pageStatus } from './marks.ts';

const SAMPLE = fileURLToPath(new URL('../assets/sample.html', import.meta.url));

const hasDisplay = (): boolean =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);

/** Opens a card, writes screenshots of page, card and toolbar popup in light and dark, and prints what it found. */
async function smokeTest(driver: Driver, page: DriverPage): Promise<void> {
  const status = await waitUntil(async () => {
    const now = await pageStatus(driver, page);
    return now?.state === 'no-news' || now?.state === 'reading' ? now : undefined;
  }, 'the page to be read');
  if (status.state === 'no-news') return console.log('This is no news page: nothing is marked on it.');
  console.log(`${status.mentions} mentions, article of ${status.date ?? 'no known date'}:`);
  for (const { name, count } of status.entities) console.log(`  ${String(count).padStart(3)}  ${name.en}`);
  const shown = status.entities.find(({ kind }) => kind === 'person') ?? status.entities[0];
  if (!shown) return;
  const wanted = shown.name.en.split(' ').at(-1) ?? '';

  const shot = async (name: string, of: DriverPage): Promise<void> => {
    const path = `screenshots/${driver.name}-${name}.png`;
    await of.screenshot(path);
    console.log(`wrote ${path}`);
  };
  for (const scheme of ['light', 'dark'] as const) {
    await page.bringToFront();
    await page.setColorScheme(scheme);
    await page.reload();
    await waitUntil(async () => (await pageStatus(driver, page))?.entities.length, 'the marks');
    await shot(`page-${scheme}`, page);
    const mark = await waitUntil(() => firstMark(page, wanted), 'a mark');
    await page.move(1, 1);
    await page.move(mark.x, mark.y);
    await waitUntil(() => page.isCardOpen(), 'the card');
    await shot(`card-${scheme}`, page);
    if (scheme === 'light') console.log(`\nThe card says:\n${await page.shadowText()}\n`);
    await page.press('Escape');
    const popup = await driver.popup(page);
    await popup.setColorScheme(scheme);
    const isListed = (name: string) => document.body.innerText.includes(name);
    await waitUntil(() => popup.evaluate(isListed, shown.name.en), 'the popup');
    await shot(`popup-${scheme}`, popup);
    await popup.close();
  }
}

await runCommand(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { firefox: { type: 'boolean', default: false } },
  });
  const file = positionals[0] ?? SAMPLE;
  let body: string;
  try {
    body = readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`the page ${file} cannot be read.`);
  }
  const name: BrowserName = values.firefox ? 'firefox' : 'chromium';
  console.log(`Building for ${name} …`);
  build(name);
  const path = `/articles/${basename(file)}`;
  const server = await startServer({ [path]: { body } });
  const window = hasDisplay();
  const driver = await launchBrowser(name, BUILT[name], !window);
  try {
    const page = await driver.open(server.url(path));
    if (!window) return await smokeTest(driver, page);
    console.log(
      `The extension runs on ${server.url(path)}. Rest the pointer on a marked name. Ctrl+C ends this.`,
    );
    await new Promise((resolve) => {
      for (const end of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(end, resolve);
    });
  } finally {
    await driver.close();
    await server.close();
  }
});
