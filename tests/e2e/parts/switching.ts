import { expect, test } from 'vitest';
import type { DriverPage } from '../../../cli/browsers/driver.ts';
import { waitUntil } from '../../../cli/browsers/wait.ts';
import type { Stage } from '../browser-stage.ts';
import {
  closeByEscape,
  hover,
  htmlAtStart,
  htmlOf,
  marksOf,
  pressIn,
  pressInCard,
  untilMarked,
  untilReady,
  untilSaid,
  untilUnmarked,
  withoutChange,
} from '../reader-actions.ts';

const SWITCH = '[role=switch]';

const untilSwitched = (popup: DriverPage, on: boolean): Promise<true> =>
  waitUntil(
    () =>
      popup.evaluate(
        (css, wanted) => document.querySelector(css)?.getAttribute('aria-checked') === String(wanted),
        SWITCH,
        on,
      ),
    `the switch to be ${on ? 'on' : 'off'}`,
  );

/** Tests of the site switch, the pause, and a background that ends and restarts. */
export function switching(stage: Stage): void {
  test('The popup turns a site off and on in all its tabs without a reload, even if the background restarts', async () => {
    const one = await stage.open('article.html');
    const other = await stage.open('article.html');
    const elsewhere = await stage.open('article.html', '127.0.0.1');
    const tabs = [one, other];
    for (const tab of [...tabs, elsewhere]) {
      await untilMarked(tab, 'victory plan');
      await tab.evaluate(() => Object.assign(globalThis, { stayed: true }));
    }
    const popup = await stage.popup(one);
    await untilSwitched(popup, true);
    await pressIn(popup, SWITCH);
    for (const tab of tabs) {
      await untilUnmarked(tab);
      expect(await htmlOf(tab)).toBe(await htmlAtStart(tab));
    }
    expect((await marksOf(elsewhere)).proposals).toEqual(['victory plan']);

    await stage.driver.killBackground();
    const later = await stage.open('article.html');
    await waitUntil(async () => (await stage.ask(later, 'status')).state === 'off', 'the page to be off');
    await untilUnmarked(later);

    const again = await stage.popup(one);
    await untilSwitched(again, false);
    await pressIn(again, SWITCH);
    for (const tab of [...tabs, later]) await untilMarked(tab, 'Zelensky', 'victory plan');
    for (const tab of tabs)
      expect(await tab.evaluate(() => (globalThis as { stayed?: boolean }).stayed)).toBe(true);
  });

  test('“Turn off on this site” in the card closes it and removes the marks', async () => {
    const page = await stage.open('article.html');
    await untilMarked(page, 'NATO');
    await hover(page, 'NATO');
    await untilReady();
    await pressInCard(page, 'Turn off on this site');
    await untilUnmarked(page);
    await waitUntil(async () => !(await page.isCardOpen()), 'the card to close');
    await waitUntil(async () => (await page.noticeText()) === null, 'the notice to leave');
    expect(await htmlOf(page)).toBe(await htmlAtStart(page));
  });

  test('The card explains why text was marked, and hides the entity on this page until it is marked again', async () => {
    const page = await stage.open('article.html');
    const other = await stage.open('article.html');
    const before = await untilMarked(page, 'NATO', 'victory plan');
    await untilMarked(other, 'NATO');
    await hover(page, 'NATO');
    await pressInCard(page, 'Why is this marked?');
    await untilSaid(page, '“NATO” is a name for NATO.');
    await untilReady();
    await pressInCard(page, 'on this page');
    await waitUntil(async () => {
      const { actors } = await marksOf(page);
      return actors.length > 0 && !actors.includes('NATO');
    }, 'NATO to be unmarked');
    expect((await marksOf(other)).actors).toContain('NATO');
    await pressIn(await stage.popup(page), 'button', 'Show again');
    expect(withoutChange(await untilMarked(page, 'NATO'))).toEqual(withoutChange(before));
  });

  test('An entity that is hidden everywhere is hidden in all tabs, and the settings page marks it again', async () => {
    const one = await stage.open('article.html');
    const other = await stage.open('article.html', '127.0.0.1');
    for (const page of [one, other]) await untilMarked(page, 'NATO', 'victory plan');
    await hover(one, 'NATO');
    await pressInCard(one, 'Why is this marked?');
    await untilReady();
    await pressInCard(one, 'everywhere');
    for (const page of [one, other])
      await waitUntil(async () => {
        const { actors } = await marksOf(page);
        return actors.length > 0 && !actors.includes('NATO');
      }, 'NATO to be unmarked');
    const options = await stage.extensionPage('options.html');
    await pressIn(options, '[aria-label="Mark NATO again"]');
    for (const page of [one, other]) await untilMarked(page, 'NATO');
    await options.close();
  });

  test('A pause applies to every site until it is resumed', async () => {
    const one = await stage.open('article.html');
    const other = await stage.open('article.html', '127.0.0.1');
    for (const page of [one, other]) await untilMarked(page, 'victory plan');
    await pressIn(await stage.popup(one), 'button', 'Pause everywhere');
    for (const page of [one, other]) await untilUnmarked(page);
    await pressIn(await stage.popup(one), 'button', 'Resume');
    for (const page of [one, other]) await untilMarked(page, 'victory plan');
  });

  test('Hovering opens the card even after the background has been stopped', async () => {
    const page = await stage.open('article.html');
    await untilMarked(page, 'Zelensky');
    await stage.driver.killBackground();
    expect(await hover(page, 'Zelensky')).toContain('on 6 Feb 2025');
    await closeByEscape(page);
  });
}
