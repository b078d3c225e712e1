import { expect, test } from 'vitest';
import type { DriverPage } from '../../../cli/browsers/driver.ts';
import { waitUntil } from '../../../cli/browsers/wait.ts';
import { faultsOf } from '../axe.ts';
import type { Stage } from '../browser-stage.ts';
import { marksOf, pressIn, untilMarked, untilTold } from '../reader-actions.ts';

async function lookUp(popup: DriverPage, query: string): Promise<void> {
  await pressIn(popup, 'input[type=search]');
  await popup.type(query);
}

/** Tests of the toolbar popup and the settings page. */
export function popup(stage: Stage): void {
  test('The popup lists the entities on the page and steps to their mentions', async () => {
    const page = await stage.open('article.html');
    await untilMarked(page, 'victory plan');
    const toolbar = await stage.popup(page);
    const text = await untilTold(toolbar, 'Victory plan');
    expect(text).toContain('localhost');
    expect(text).toContain('Volodymyr Zelensky');
    expect(text).toContain('Article dated 6 Feb 2025');
    expect(await toolbar.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
    await toolbar.screenshot(`screenshots/e2e-${stage.driver.name}-popup.png`);
    expect(await faultsOf(toolbar)).toEqual([]);
    await pressIn(toolbar, 'button[aria-label="Next mention of Victory plan"]');
    await waitUntil(
      async () => (await marksOf(page)).current.includes('victory plan'),
      'the current mention',
    );
  });

  test('The popup begins with what changed after the article, and a line opens the dossier at that subject', async () => {
    const page = await stage.open('article.html');
    await untilMarked(page, 'Zelensky');
    const toolbar = await stage.popup(page);
    await untilTold(toolbar, 'Changed since this article');
    await pressIn(toolbar, 'button.sp-changed', 'Volodymyr Zelensky');
    await untilTold(toolbar, 'President of Ukraine');
    const first = await toolbar.evaluate(() => document.querySelector('.sp-issue')?.textContent?.trim());
    expect(first).toBe('Ceasefire');
    expect(await faultsOf(toolbar)).toEqual([]);
  });

  test('A look-up by part of a name in another script finds the person and highlights the match', async () => {
    const page = await stage.open('form.html');
    const toolbar = await stage.popup(page);
    await lookUp(toolbar, 'зеленс');
    await untilTold(toolbar, 'Volodymyr Zelensky');
    const marked = await waitUntil(
      () => toolbar.evaluate(() => document.querySelector('.sp-results .sp-hit')?.textContent),
      'the highlighted match',
    );
    expect(marked.toLowerCase()).toBe('зеленс');
    expect(await faultsOf(toolbar)).toEqual([]);
    await pressIn(toolbar, '.sp-results button', 'Volodymyr Zelensky');
    await untilTold(toolbar, 'President of Ukraine');
    expect(await faultsOf(toolbar)).toEqual([]);
    expect(toolbar.errors()).toEqual([]);
  });

  test('On a page where extensions cannot run, the popup says so, and the look-up still works', async () => {
    const page = await stage.extensionPage('options.html');
    const toolbar = await stage.popup(page);
    await untilTold(toolbar, 'You can still look things up');
    await lookUp(toolbar, 'Kellogg');
    await untilTold(toolbar, 'Keith Kellogg');
  });

  test('The popup says that a page is not a news page', async () => {
    const toolbar = await stage.popup(await stage.open('form.html'));
    await untilTold(toolbar, 'Not a news page');
  });

  test('The settings page has no axe violation, and each change applies immediately', async () => {
    const page = await stage.open('article.html');
    await untilMarked(page, 'Zelensky');
    const options = await stage.extensionPage('options.html');
    await untilTold(options, 'How much to mark');
    expect(await faultsOf(options)).toEqual([]);
    await options.bringToFront();
    await pressIn(options, 'label', 'Every mention');
    await page.bringToFront();
    await waitUntil(
      async () => (await marksOf(page)).actors.filter((text) => text === 'Zelensky').length === 2,
      'every mention to be marked',
    );
    expect(options.errors()).toEqual([]);
  });
}
