import { expect, test } from 'vitest';
import type { DriverPage } from '../../../cli/browsers/driver.ts';
import { waitUntil } from '../../../cli/browsers/wait.ts';
import type { Stage } from '../browser-stage.ts';
import {
  closeByEscape,
  hover,
  hoverAt,
  marksOf,
  pressIn,
  pressInCard,
  untilMarked,
  untilSaid,
  untilTold,
} from '../reader-actions.ts';

/** Returns the texts that are marked as changed since, in an element. */
const changedIn = (page: DriverPage, selector: string): Promise<readonly string[]> =>
  page.evaluate((css) => {
    const root = document.querySelector(css);
    return [...CSS.highlights]
      .filter(([name]) => name.endsWith('-s'))
      .flatMap(([, highlight]) => [...highlight] as Range[])
      .filter(({ startContainer }) => root?.contains(startContainer))
      .map(String);
  }, selector);

/** Rests the pointer on the first mark with a text in an element. Returns the text of the card. */
async function hoverIn(page: DriverPage, selector: string, text: string): Promise<string> {
  const place = await waitUntil(
    () =>
      page.evaluate(
        (css, wanted) => {
          const root = document.querySelector(css);
          const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]) as Range[];
          const found = ranges.find(
            (range) => range.toString() === wanted && root?.contains(range.startContainer),
          );
          if (!found) return null;
          found.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
          const rect = found.getClientRects()[0];
          return rect ? { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 } : null;
        },
        selector,
        text,
      ),
    `a mark on ${text} in ${selector}`,
  );
  return hoverAt(page, place);
}

/** Opens the field for another day and enters one. */
async function enterDay(page: DriverPage, shown: string, day: string): Promise<void> {
  await pressInCard(page, shown);
  await page.inShadow((root, value) => {
    const field = root.querySelector<HTMLInputElement>('input[type=date]');
    if (!field) throw new Error('the card has no field for a day');
    field.value = value;
  }, day);
  await pressInCard(page, 'Show');
}

/** Tests of the day as of which a text is read. */
export function readingDays(stage: Stage): void {
  test('An explainer that was rewritten is read as of its update, and card and popup say so', async () => {
    const page = await stage.open('explainer.html');
    await untilMarked(page, 'Ukraine', 'Volodymyr Zelensky');
    const said = await hover(page, 'Ukraine');
    expect(said).toContain('on 1 Jun 2025');
    expect(said).toContain('as of the update of 1 Jun 2025');
    await pressInCard(page, 'on 1 Jun 2025');
    await untilSaid(page, 'The page says that its text was updated on this day. Published 10 Jan 2025.');
    await page.screenshot(`screenshots/e2e-${page.browser}-update.png`);
    const popup = await stage.popup(page);
    await untilTold(popup, 'Article dated 10 Jan 2025');
    expect(await untilTold(popup, 'as of the update of 1 Jun 2025')).not.toContain('updated on this day');
    await pressIn(popup, 'button', 'Why this day?');
    await untilTold(popup, 'The page says that its text was updated on this day.');
  });

  test('A report that was updated on its day is read as of that day', async () => {
    const page = await stage.open('report-updated.html');
    await untilMarked(page, 'Ukraine');
    const said = await hover(page, 'Ukraine');
    expect(said).toContain('on 6 Feb 2025');
    expect(said).not.toContain('update');
  });

  test('The entries of a live blog have their own days, in marks and cards', async () => {
    const page = await stage.open('live-days.html');
    await waitUntil(async () => (await changedIn(page, '#early')).includes('Ukraine'), 'what changed since');
    expect(await changedIn(page, '#late')).not.toContain('Ukraine');
    expect(await hoverIn(page, '#late', 'Ukraine')).toContain('on 1 Jun 2026');
    await pressInCard(page, 'on 1 Jun 2026');
    await untilSaid(page, 'The day of this entry.');
    await closeByEscape(page);
    expect(await hoverIn(page, '#early', 'Ukraine')).toContain('on 6 Feb 2025');
    const popup = await stage.popup(page);
    await pressIn(popup, 'button', 'Why this day?');
    await untilTold(popup, 'Entries and stories with a day of their own');
  });

  test('A story that loads below has its own day, before and after its address comes into the bar', async () => {
    const page = await stage.open('next-below.html');
    await untilMarked(page, 'Ukraine');
    expect(await hover(page, 'Ukraine')).toContain('on 1 Jun 2025');
    await closeByEscape(page);
    await page.evaluate(() => (globalThis as unknown as { more(): void }).more());
    await waitUntil(async () => (await changedIn(page, '#second')).includes('Ukraine'), 'what changed since');
    expect(await hoverIn(page, '#second', 'Ukraine')).toContain('on 6 Feb 2025');
    await closeByEscape(page);
    await page.evaluate(() => history.replaceState({}, '', '/news/older-story.html'));
    await new Promise((resolve) => setTimeout(resolve, 700));
    await waitUntil(async () => (await changedIn(page, '#second')).includes('Ukraine'), 'what changed since');
    expect(await hoverIn(page, '#second', 'Ukraine')).toContain('on 6 Feb 2025');
    await closeByEscape(page);
    expect(await hover(page, 'Ukraine')).toContain('on 1 Jun 2025');
  });

  for (const way of ['data', 'linked', 'time'] as const)
    test(`A day that the page tells late reaches marks, card and popup: ${way}`, async () => {
      const page = await stage.open('late-day.html');
      await untilMarked(page, 'Ukraine');
      expect((await stage.ask(page, 'status')).date).toBeNull();
      const said = await hover(page, 'Ukraine');
      expect(said).toContain('No date found on this page.');
      expect(said).toContain('last known');
      await page.evaluate(
        (name) => (globalThis as unknown as { tell: Record<string, () => void> }).tell[name]?.(),
        way,
      );
      await untilSaid(page, 'on 6 Feb 2025');
      await waitUntil(async () => (await marksOf(page)).changed.includes('Ukraine'), 'what changed since');
      expect((await stage.ask(page, 'status')).date).toBe('2025-02-06');
    });

  test('The reader changes the day of a page with and without one, and goes back', async () => {
    const page = await stage.open('report-updated.html');
    await untilMarked(page, 'Ukraine');
    await waitUntil(async () => (await marksOf(page)).changed.includes('Ukraine'), 'what changed since');
    await hover(page, 'Ukraine');
    await enterDay(page, 'on 6 Feb 2025', '2025-06-01');
    await untilSaid(page, 'on 1 Jun 2025');
    await waitUntil(async () => !(await marksOf(page)).changed.includes('Ukraine'), 'the lines to change');
    const popup = await stage.popup(page);
    await untilTold(popup, 'as of 1 Jun 2025, chosen by you');
    await popup.close();
    await page.bringToFront();
    await hover(page, 'Ukraine');
    await pressInCard(page, 'on 1 Jun 2025');
    await untilSaid(page, 'Chosen by you. Published 6 Feb 2025.');
    await pressInCard(page, 'The page’s day');
    await untilSaid(page, 'on 6 Feb 2025');
    const undated = await stage.open('late-day.html');
    await untilMarked(undated, 'Ukraine');
    const said = await hover(undated, 'Ukraine');
    const shown = /last known, \d+ \w+ \d{4}/.exec(said)?.[0] ?? '';
    await enterDay(undated, shown, '2025-02-06');
    await untilSaid(undated, 'on 6 Feb 2025');
    await waitUntil(async () => (await marksOf(undated)).changed.includes('Ukraine'), 'what changed since');
  });
}
