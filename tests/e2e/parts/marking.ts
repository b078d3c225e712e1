import { expect, test } from 'vitest';
import { waitUntil } from '../../../cli/browsers/wait.ts';
import type { Stage } from '../browser-stage.ts';
import {
  closeByEscape,
  hover,
  htmlAtStart,
  htmlOf,
  marksOf,
  placeIn,
  placeOf,
  untilMarked,
} from '../reader-actions.ts';

/** Tests of the marks, and of opening the card with a pointer. */
export function marking(stage: Stage): void {
  test('An article is marked only in its body, and the document stays the same byte for byte', async () => {
    const page = await stage.open('article.html');
    await untilMarked(page, 'Volodymyr Zelensky', 'victory plan');
    const { actors, proposals, current } = await marksOf(page);
    expect(actors).toEqual(['Volodymyr Zelensky', 'Kremlin', 'NATO', 'Zelensky']);
    expect(proposals).toEqual(['victory plan']);
    expect(current).toEqual([]);
    expect(await htmlOf(page)).toBe(await htmlAtStart(page));
    expect(page.errors()).toEqual([]);
  });

  test('The page cannot list the style sheet of the marks', async () => {
    const page = await stage.open('article.html');
    await untilMarked(page, 'NATO');
    const style = await page.evaluate(() => {
      const name = [...CSS.highlights.keys()].find((each) => each.endsWith('-a'));
      const paragraph = document.querySelector('#second') as Element;
      return {
        line: getComputedStyle(paragraph, `::highlight(${name})`).textDecorationLine,
        sheets: document.styleSheets.length + document.adoptedStyleSheets.length,
      };
    });
    expect(style).toEqual({ line: 'underline', sheets: 1 });
  });

  test('A pointer that rests on a mark opens the card, and Escape closes it without a trace', async () => {
    const page = await stage.open('article.html');
    await untilMarked(page, 'Zelensky');
    const text = await hover(page, 'Zelensky');
    expect(text).toContain('Volodymyr Zelensky');
    expect(text).toContain('on 6 Feb 2025');
    await page.screenshot(`screenshots/e2e-${stage.driver.name}-card-light.png`);
    await closeByEscape(page);
    expect(await page.evaluate(() => document.documentElement.children.length)).toBe(2);
    expect(await htmlOf(page)).toBe(await htmlAtStart(page));
    expect(page.errors()).toEqual([]);
  });

  test('The card stays open while the pointer is over it and closes after the pointer leaves', async () => {
    const page = await stage.open('article.html');
    await untilMarked(page, 'Zelensky');
    await hover(page, 'Zelensky');
    const inside = await page.inShadow((root) => {
      const rect = root.querySelector('[role=dialog]')?.getBoundingClientRect() ?? new DOMRect();
      return { x: rect.x + rect.width / 2, y: rect.y + 20, width: rect.width };
    });
    expect(inside.width).toBe(340);
    await page.move(inside.x, inside.y);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await page.isCardOpen()).toBe(true);
    await page.move(2, 2);
    await waitUntil(async () => !(await page.isCardOpen()), 'the card to close');
  });

  test('Marks and card work in a dark colour scheme', async () => {
    const page = await stage.open('article.html');
    await page.setColorScheme('dark');
    try {
      await page.reload();
      await untilMarked(page, 'Zelensky');
      await hover(page, 'Zelensky');
      const background = await page.inShadow((root) => {
        const dialog = root.querySelector('[role=dialog]');
        return dialog ? getComputedStyle(dialog).backgroundColor : '';
      });
      const [red = 255, green = 255, blue = 255] = (background.match(/[\d.]+/g) ?? []).map(Number);
      expect(Math.max(red, green, blue)).toBeLessThan(100);
      await page.screenshot(`screenshots/e2e-${stage.driver.name}-card-dark.png`);
    } finally {
      await page.setColorScheme('light');
    }
  });

  test('A click on a mark inside a link follows the link', async () => {
    const page = await stage.open('article.html');
    await untilMarked(page, 'Zelensky');
    const { x, y } = await placeIn(page, '#link');
    await page.click(x, y);
    await waitUntil(
      async () => (await page.url()).endsWith('/news/elsewhere.html'),
      'the link to be followed',
    );
    expect(await page.isCardOpen()).toBe(false);
  });

  test('A tap on a mark opens the card, but inside a link it follows the link', async () => {
    const page = await stage.open('article.html');
    await untilMarked(page, 'NATO');
    const link = await placeIn(page, '#here');
    await page.tap(link.x, link.y);
    await waitUntil(async () => (await page.url()).endsWith('#here'), 'the link to be followed');
    const mark = await placeOf(page, 'NATO');
    await page.tap(mark.x, mark.y);
    const text = await waitUntil(() => page.shadowText(), 'the card');
    expect(text).toContain('NATO');
    expect(text).not.toContain('Marco Rubio');
  });

  test('When the setting changes to every mention, the second one in a paragraph is marked immediately', async () => {
    const page = await stage.open('article.html');
    await untilMarked(page, 'Zelensky');
    await stage.set({ density: 'all' });
    await waitUntil(
      async () => (await marksOf(page)).actors.filter((text) => text === 'Zelensky').length === 2,
      'the second mention',
    );
  });
}
