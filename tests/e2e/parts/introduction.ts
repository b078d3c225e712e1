import { expect, test } from 'vitest';
import { loadPack } from '../../../authoring/load-pack.ts';
import type { DriverPage } from '../../../cli/browsers/driver.ts';
import { waitUntil } from '../../../cli/browsers/wait.ts';
import { ENGLISH } from '../../../cli/read-messages.ts';
import { printDate } from '../../../core/print-date.ts';
import { faultsOf } from '../axe.ts';
import type { Stage } from '../browser-stage.ts';
import { pressIn, untilTold } from '../reader-actions.ts';

/** Returns the centre of the first mark of the sample, in CSS pixels of the viewport. */
const firstMark = (page: DriverPage): Promise<{ readonly x: number; readonly y: number }> =>
  waitUntil(
    () =>
      page.evaluate(() => {
        const rect = document.querySelector('.sp-sample-text button')?.getBoundingClientRect();
        return rect?.width ? { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 } : null;
      }),
    'the marks of the sample',
  );

const cardText = (page: DriverPage): Promise<string | null> =>
  page.evaluate(() => {
    const card = document.querySelector('.sp-sample > div[popover]')?.shadowRoot?.querySelector('.sp-card');
    return card instanceof HTMLElement ? card.innerText : null;
  });

/** Goes on by keyboard until the first mark of the sample has the focus. */
const focusOnSample = (page: DriverPage): Promise<true> =>
  waitUntil(async () => {
    await page.press('Tab');
    return page.evaluate(() => Boolean(document.activeElement?.closest('.sp-sample-text')));
  }, 'the focus in the sample');

const untilClosed = (page: DriverPage): Promise<true> =>
  waitUntil(async () => (await cardText(page)) === null, 'the card to close');

/** Tests of the page that opens after installation, and of the privacy page. */
export function introduction(stage: Stage): void {
  test('The installation opens the introduction', () => {
    expect(stage.driver.introduction).toMatch(/^[a-z-]+-extension:\/\/[^/]+\/welcome\.html$/);
  });

  test('The card of its sample opens under the pointer and by keyboard, and closes again', async () => {
    const page = await stage.extensionPage('welcome.html');
    await page.bringToFront();
    const { x, y } = await firstMark(page);
    await untilTold(page, `The facts end on ${printDate(loadPack().coverage.to, ENGLISH)}`);
    await page.screenshot(`screenshots/e2e-${stage.driver.name}-introduction.png`);
    expect(await faultsOf(page)).toEqual([]);
    await page.move(2, 2);
    await page.move(x, y);
    const text = await waitUntil(() => cardText(page), 'the card');
    expect(text).toContain('Volodymyr Zelensky');
    expect(text).toContain('Ceasefire');
    expect(text).toContain('on 6 Feb 2025');
    expect(text).not.toContain('Turn off on this site');
    expect(await faultsOf(page)).toEqual([]);
    await page.move(2, 2);
    await untilClosed(page);

    await focusOnSample(page);
    await waitUntil(() => cardText(page), 'the card at the focused mark');
    await page.press('Enter');
    await waitUntil(
      () => page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.role === 'dialog'),
      'the focus in the card',
    );
    await page.press('Escape');
    await untilClosed(page);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await cardText(page)).toBeNull();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Volodymyr Zelensky');
    expect(page.errors()).toEqual([]);
  });

  test('Its choice of pages is a setting, and the popup leads to it and to the privacy page', async () => {
    const page = await stage.extensionPage('welcome.html');
    await page.bringToFront();
    await firstMark(page);
    await pressIn(page, '.sp-scope', 'Every page');
    const options = await stage.extensionPage('options.html');
    await waitUntil(
      () => options.evaluate(() => document.querySelector<HTMLInputElement>('[value=every]')?.checked),
      'the setting',
    );
    const links = await options.evaluate(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('.sp-about a')].map(({ href }) => href),
    );
    expect(links.map((link) => new URL(link).pathname)).toEqual(['/welcome.html', '/privacy.html']);
    const privacy = await stage.extensionPage('privacy.html');
    await untilTold(privacy, 'As installed, the extension makes no network request');
    expect(await faultsOf(privacy)).toEqual([]);
  });
}
