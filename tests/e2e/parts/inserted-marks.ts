import { expect, test } from 'vitest';
import type { DriverPage } from '../../../cli/browsers/driver.ts';
import { waitUntil } from '../../../cli/browsers/wait.ts';
import type { Stage } from '../browser-stage.ts';
import { closeByEscape, htmlAtStart, htmlOf, untilMarked, untilUnmarked } from '../reader-actions.ts';

const elementsOf = (page: DriverPage): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('[aria-haspopup=dialog]')].map((each) => each.textContent),
  );

/** Tests of the painter that inserts elements, so that screen readers can announce the marks. */
export function elements(stage: Stage): void {
  test('With the element painter, marks are focusable elements that open with a key', async () => {
    await stage.set({ painter: 'elements' });
    const page = await stage.open('article.html');
    const texts = await waitUntil(async () => {
      const found = await elementsOf(page);
      return found.includes('victory plan') && found;
    }, 'the elements');
    expect(texts).toEqual(['Volodymyr Zelensky', 'Kremlin', 'NATO', 'Zelensky', 'victory plan']);
    await page.bringToFront();
    await page.evaluate(() => document.querySelector<HTMLElement>('[aria-haspopup=dialog]')?.focus());
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-description'))).toBe(
      'Volodymyr Zelensky',
    );
    await page.press('Enter');
    expect(await waitUntil(() => page.shadowText(), 'the card')).toContain('Volodymyr Zelensky');
    await waitUntil(
      () => page.inShadow((root) => root.activeElement?.getAttribute('role') === 'dialog'),
      'the focus to be in the card',
    );
    await closeByEscape(page);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Volodymyr Zelensky');
    expect(page.errors()).toEqual([]);
  });

  test('Changing the painter removes the elements and restores the document', async () => {
    await stage.set({ painter: 'elements' });
    const page = await stage.open('article.html');
    await waitUntil(async () => (await elementsOf(page)).includes('victory plan'), 'the elements');
    expect(await htmlOf(page)).not.toBe(await htmlAtStart(page));
    await untilUnmarked(page);
    await stage.set({ painter: 'highlight' });
    await untilMarked(page, 'Volodymyr Zelensky', 'victory plan');
    expect(await htmlOf(page)).toBe(await htmlAtStart(page));
    expect(await page.evaluate(() => document.querySelector('#second')?.childNodes.length)).toBe(1);
  });
}
