import { expect, test } from 'vitest';
import type { DriverPage } from '../../../cli/browsers/driver.ts';
import { waitUntil } from '../../../cli/browsers/wait.ts';
import { readWords } from '../../../cli/read-messages.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../core/settings.ts';
import { settingsFile } from '../../../core/settings-file.ts';
import { faultsOf } from '../axe.ts';
import type { Stage } from '../browser-stage.ts';
import {
  closeByEscape,
  hover,
  marksOf,
  placeOf,
  pressIn,
  untilMarked,
  untilSaid,
  untilTold,
  untilUnmarked,
} from '../reader-actions.ts';

/** Presses a choice of the settings page. */
async function choose(options: DriverPage, label: string): Promise<void> {
  await options.bringToFront();
  await pressIn(options, 'label', label);
}

const chooseLanguage = (options: DriverPage, language: string): Promise<void> =>
  options.evaluate((value) => {
    const list = document.querySelector('select') as HTMLSelectElement;
    list.value = value;
    list.dispatchEvent(new Event('change', { bubbles: true }));
  }, language);

/** Gives the settings page a file, as the browser does after the reader has chosen one. */
const giveFile = (options: DriverPage, text: string): Promise<void> =>
  options.evaluate((content) => {
    // The one before it loads packs.
    const field = [...document.querySelectorAll<HTMLInputElement>('input[type=file]')].at(
      -1,
    ) as HTMLInputElement;
    const files = new DataTransfer();
    files.items.add(new File([content], 'settings.json'));
    field.files = files.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);

/** Clicks a mark after the settings have changed, until its card says what is expected. */
async function openCard(page: DriverPage, text: string, said: string): Promise<string> {
  await page.bringToFront();
  await untilMarked(page, text);
  const { x, y } = await placeOf(page, text);
  await page.click(x, y);
  return untilSaid(page, said);
}

/** Background and width of the card, and whether it is within the window. */
const cardLook = (page: DriverPage) =>
  page.inShadow((root) => {
    const card = root.querySelector('.sp-card') as HTMLElement;
    const { left, top, right, bottom, width } = card.getBoundingClientRect();
    const isInside = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
    return { paper: getComputedStyle(card).backgroundColor, width: Math.round(width), isInside };
  });

const paperOf = (page: DriverPage): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.querySelector('.sp-root') as Element).backgroundColor);

const german = readWords('de');
const LIGHT = 'rgb(255, 255, 255)';
const DARK = 'rgb(27, 30, 36)';

/** Tests of the settings for how the card opens, for theme, text size and language, and of all that is stored. */
export function readerSettings(stage: Stage): void {
  test('Settings: click only, theme, text size and language apply to open tabs and pages at once', async () => {
    const page = await stage.open('article.html');
    await page.setViewport(1100, 900);
    await untilMarked(page, 'Zelensky');
    const panel = await stage.extensionPage('panel.html?entity=vladimir-putin');
    await untilTold(panel, 'Compare');
    const options = await stage.extensionPage('options.html');
    await untilTold(options, 'Go to the next mention');
    await hover(page, 'Zelensky');
    expect(await cardLook(page)).toEqual({ paper: LIGHT, width: 340, isInside: true });
    await closeByEscape(page);

    await choose(options, 'Only on a click');
    await choose(options, 'Dark');
    await choose(options, 'Very large');
    await chooseLanguage(options, 'de');
    await untilTold(options, german('options.title'));
    expect(await options.evaluate(() => [document.documentElement.lang, document.title])).toEqual([
      'de',
      `${german('options.title')} · Standpoint`,
    ]);
    await untilTold(panel, german('panel.compare'));
    for (const own of [options, panel]) {
      expect(await paperOf(own)).toBe(DARK);
      expect(await faultsOf(own)).toEqual([]);
    }
    await options.screenshot(`screenshots/e2e-${stage.driver.name}-settings.png`);
    await panel.bringToFront();
    await panel.screenshot(`screenshots/e2e-${stage.driver.name}-settings-panel.png`);

    await page.bringToFront();
    await untilMarked(page, 'Zelensky');
    const { x, y } = await placeOf(page, 'Zelensky');
    await page.move(2, 2);
    await page.move(x, y);
    // The longest delay of the other choices is 700 ms.
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await page.isCardOpen()).toBe(false);
    // The size comes from the browser's font size, which a page cannot change.
    await page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent = 'html > div { font-size: 40px !important }';
      document.head.append(style);
    });
    await openCard(page, 'Zelensky', 'Wolodymyr Selenskyj');
    expect(await cardLook(page)).toEqual({ paper: DARK, width: 510, isInside: true });
    await page.screenshot(`screenshots/e2e-${stage.driver.name}-settings-card.png`);
    const toolbar = await stage.popup(page);
    await untilTold(toolbar, german('popup.settings'));
    expect(await paperOf(toolbar)).toBe(DARK);
    expect(options.errors()).toEqual([]);
  });

  test('Settings: a file replaces all of them, a wrong file none, and erasing gives the defaults', async () => {
    const page = await stage.open('article.html');
    await untilMarked(page, 'Zelensky');
    const options = await stage.extensionPage('options.html');
    await untilTold(options, 'Sites turned off');
    const settings: Settings = { ...DEFAULT_SETTINGS, sitesOff: ['localhost'], opening: 'long' };
    await giveFile(options, settingsFile(settings).replace('long', 'soon'));
    await untilTold(options, 'The value of “opening” in this file is not valid.');
    expect((await marksOf(page)).actors).toContain('Zelensky');
    await giveFile(options, settingsFile(settings));
    await untilTold(options, 'The settings from the file now apply.');
    await untilUnmarked(page);
    await options.bringToFront();
    await pressIn(options, 'button', 'Erase everything');
    await pressIn(options, '.sp-ask .sp-danger');
    await untilTold(options, 'Everything is erased');
    await page.bringToFront();
    await untilMarked(page, 'Zelensky');
    await waitUntil(
      () => options.evaluate(() => document.querySelector<HTMLInputElement>('[value=normal]')?.checked),
      'the defaults in the form',
    );
  });
}
