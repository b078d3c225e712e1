import { runCommand } from '../authoring/commands/run-command.ts';
import type { Driver, DriverPage } from './browsers/driver.ts';
import { waitUntil } from './browsers/wait.ts';
import { firstMark, pageStatus } from './marks.ts';
import { openPage, untilInterrupted } from './sample-page.ts';

/**
 * Opens a card, takes screenshots of page, card and popup in light and dark mode, and prints the findings.
 */
async function smokeTest(driver: Driver, page: DriverPage): Promise<void> {
  const status = await waitUntil(async () => {
    const now = await pageStatus(driver, page);
    return now?.state === 'not-news' || now?.state === 'reading' ? now : undefined;
  }, 'the page to be read');
  if (status.state === 'not-news') return console.log('This is not a news page, so nothing is marked.');
  console.log(`${status.mentions} mentions, article date ${status.date ?? 'unknown'}:`);
  for (const { name, count } of status.entities) console.log(`  ${String(count).padStart(3)}  ${name.en}`);
  const shown = status.entities.find(({ kind }) => kind === 'person') ?? status.entities[0];
  if (!shown) return;
  const wanted = shown.name.en.split(' ').at(-1) ?? '';

  const shot = async (name: string, of: DriverPage): Promise<void> => {
    const path = `screenshots/${driver.name}-${name}.png`;
    await of.screenshot(path);
    console.log(`Wrote ${path}.`);
  };
  for (const scheme of ['light', 'dark'] as const) {
    await page.bringToFront();
    await page.setColorScheme(scheme);
    await page.reload();
    const mark = await waitUntil(() => firstMark(page, wanted), 'a mark');
    await page.move(1, 1);
    await page.move(mark.x, mark.y);
    await waitUntil(() => page.isCardOpen(), 'the card');
    await shot(`card-${scheme}`, page);
    if (scheme === 'light') console.log(`\nText of the card:\n${await page.shadowText()}\n`);
    await page.press('Escape');
    await page.move(1, 1);
    await waitUntil(async () => !(await page.isCardOpen()), 'the card to close');
    // By now the style of the marks is there: the browser adds it a moment after them.
    await shot(`page-${scheme}`, page);
    const popup = await driver.popup(page);
    await popup.setColorScheme(scheme);
    const isListed = (name: string) => document.body.innerText.includes(name);
    await waitUntil(() => popup.evaluate(isListed, shown.name.en), 'the popup');
    await shot(`popup-${scheme}`, popup);
    await popup.close();
  }
}

await runCommand(async () => {
  const { driver, page, url, hasWindow, close } = await openPage();
  try {
    if (!hasWindow) return await smokeTest(driver, page);
    console.log(`The extension runs on ${url}. Hover over a marked name. Press Ctrl+C to stop.`);
    await untilInterrupted();
  } finally {
    await close();
  }
});
