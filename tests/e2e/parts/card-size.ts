import { expect, test } from 'vitest';
import type { DriverPage } from '../../../cli/browsers/driver.ts';
import type { Stage } from '../browser-stage.ts';
import { closeByEscape, hover, untilMarked } from '../reader-actions.ts';

/** The window of a small laptop, in CSS pixels. */
const LAPTOP = { width: 1366, height: 650 };
/** A window at 200 % zoom. */
const ZOOMED = { width: 640, height: 400 };
/** Maximum number of words in a card at a glance, and of elements that the Tab key reaches. */
const MOST_WORDS = 90;
const MOST_STOPS = 11;

type Size = {
  readonly words: number;
  readonly stops: number;
  readonly hidden: number;
  readonly isVerdictSeen: boolean;
};

/** Measures the open card: `hidden` is the height of its body that has to be scrolled, in CSS pixels. */
const measure = (page: DriverPage): Promise<Size> =>
  page.inShadow((root) => {
    const menu = root.querySelector('.sp-menu-list');
    const isShown = (element: Element): boolean => !menu?.contains(element) && element.checkVisibility();
    const body = root.querySelector('.sp-body');
    const verdict = root.querySelector('.sp-verdict')?.getBoundingClientRect();
    const card = root.querySelector('.sp-card')?.getBoundingClientRect();
    const text = root.querySelector<HTMLElement>('.sp-card')?.innerText ?? '';
    return {
      words: text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length,
      stops: [...root.querySelectorAll('button, summary, a[href], input')].filter(isShown).length,
      hidden: body ? body.scrollHeight - body.clientHeight : 0,
      isVerdictSeen: Boolean(verdict && card && verdict.bottom <= Math.min(card.bottom, innerHeight)),
    };
  });

/** Tests of the size of the card at a glance, for each actor that the article names. */
export function cardSize(stage: Stage): void {
  const eachCard = async (
    window: typeof LAPTOP,
    check: (size: Size, name: string) => void,
  ): Promise<void> => {
    const page = await stage.open('february.html');
    await page.setViewport(window.width, window.height);
    const { actors } = await untilMarked(page, 'Volodymyr Zelensky', 'Vladimir Putin');
    for (const name of new Set(actors)) {
      await hover(page, name);
      check(await measure(page), name);
      await closeByEscape(page);
    }
  };

  test('On a small laptop, no card of an actor scrolls, and each is short', () =>
    eachCard(LAPTOP, ({ words, stops, hidden }, name) => {
      expect(hidden, `${name}: height to scroll`).toBeLessThanOrEqual(1);
      expect(words, `${name}: words`).toBeLessThanOrEqual(MOST_WORDS);
      expect(stops, `${name}: stops of the Tab key`).toBeLessThanOrEqual(MOST_STOPS);
    }));

  test('At 200 % zoom, each card shows its verdict', () =>
    eachCard(ZOOMED, ({ isVerdictSeen }, name) => {
      expect(isVerdictSeen, name).toBe(true);
    }));
}
