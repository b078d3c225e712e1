import { expect, test } from 'vitest';
import type { DriverPage, ExtensionWorld } from '../../../cli/browsers/driver.ts';
import { waitUntil } from '../../../cli/browsers/wait.ts';
import type { Stage } from '../browser-stage.ts';
import {
  hover,
  htmlAtStart,
  htmlOf,
  marksOf,
  placeOf,
  pressIn,
  pressInCard,
  untilMarked,
  untilReady,
  untilUnmarked,
  withoutChange,
} from '../reader-actions.ts';

const untilSaying = (page: DriverPage, wanted: string): Promise<true> =>
  waitUntil(async () => (await page.noticeText())?.includes(wanted) === true, `the notice “${wanted}”`);

const untilNoNotice = (page: DriverPage): Promise<true> =>
  waitUntil(async () => (await page.noticeText()) === null, 'the notice to leave');

const untilHidden = (page: DriverPage, name: string): Promise<true> =>
  waitUntil(async () => {
    const { actors } = await marksOf(page);
    return actors.length > 0 && !actors.includes(name);
  }, `${name} to be unmarked`);

/** Presses “Undo” with the mouse. */
async function pressUndo(page: DriverPage): Promise<void> {
  const { x, y } = await page.inNotice((root) => {
    const rect = root.querySelector('.sp-undo')?.getBoundingClientRect() ?? new DOMRect();
    return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  });
  await page.click(x, y);
}

/** Stores whether the marks have been explained. */
const setExplained = (stage: Stage, explained: boolean): Promise<void> =>
  stage.driver.inExtension(
    (value) =>
      (globalThis as unknown as ExtensionWorld).chrome.storage.local.set({
        explained: value,
      }) as Promise<void>,
    explained,
  );

/** Tests of the notice that undoes what a reader has done on a page, and of the hint at the first mark. */
export function notices(stage: Stage): void {
  test('“Undo” after hiding a name restores its marks and the settings', async () => {
    const page = await stage.open('article.html');
    const before = await untilMarked(page, 'NATO', 'victory plan');
    await hover(page, 'NATO');
    await pressInCard(page, 'Why is this marked?');
    await untilReady();
    await pressInCard(page, 'on this site');
    await untilSaying(page, 'NATO is hidden on this site');
    await untilHidden(page, 'NATO');
    await page.screenshot(`screenshots/e2e-${stage.driver.name}-notice.png`);
    await untilReady();
    await pressUndo(page);
    expect(withoutChange(await untilMarked(page, 'NATO'))).toEqual(withoutChange(before));
    await untilNoNotice(page);
    expect(await htmlOf(page)).toBe(await htmlAtStart(page));
  });

  test('A double press of “Undo” undoes once and says nothing else', async () => {
    const page = await stage.open('article.html');
    await untilMarked(page, 'NATO', 'victory plan');
    await hover(page, 'NATO');
    await untilReady();
    await pressInCard(page, 'Turn off on this site');
    await untilSaying(page, 'Standpoint is off on localhost');
    await untilReady();
    const { x, y } = await page.inNotice((root) => {
      const said: string[] = [];
      Object.assign(globalThis, { said });
      const note = (): number => said.push(root.textContent);
      new MutationObserver(note).observe(root, { subtree: true, childList: true, characterData: true });
      const rect = root.querySelector('.sp-undo')?.getBoundingClientRect() ?? new DOMRect();
      return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
    });
    await Promise.all([page.click(x, y), page.click(x, y)]);
    await untilMarked(page, 'NATO', 'victory plan');
    await untilNoNotice(page);
    const said = await page.evaluate(() => (globalThis as unknown as { said: string[] }).said.join());
    expect(said).not.toContain('could not be undone');
  });

  test('“Undo” says so if the background no longer knows what to undo', async () => {
    const page = await stage.open('article.html');
    await untilMarked(page, 'NATO', 'victory plan');
    await hover(page, 'NATO');
    await untilReady();
    await pressInCard(page, 'Turn off on this site');
    await untilSaying(page, 'Standpoint is off on localhost');
    await stage.driver.killBackground();
    await untilReady();
    await pressUndo(page);
    await untilSaying(page, 'This could not be undone. Use the toolbar button.');
    await page.screenshot(`screenshots/e2e-${stage.driver.name}-not-undone.png`);
  });

  test('“Undo” after turning the site off turns it on again', async () => {
    const page = await stage.open('article.html');
    const before = await untilMarked(page, 'NATO', 'victory plan');
    await hover(page, 'NATO');
    await untilReady();
    await pressInCard(page, 'Turn off on this site');
    await untilSaying(page, 'Standpoint is off on localhost');
    await untilUnmarked(page);
    await untilReady();
    await pressUndo(page);
    expect(withoutChange(await untilMarked(page, 'NATO', 'victory plan'))).toEqual(withoutChange(before));
  });

  test('The keyboard command offers “Undo” too, which Escape closes and the time ends', async () => {
    const page = await stage.open('article.html');
    await untilMarked(page, 'NATO');
    await stage.ask(page, 'turnOff');
    await untilUnmarked(page);
    await untilSaying(page, 'Standpoint is off on localhost');
    await page.bringToFront();
    await page.press('Escape');
    await untilNoNotice(page);
    await stage.set({ sitesOff: [] });
    await untilMarked(page, 'NATO');
    await stage.ask(page, 'turnOff');
    await untilSaying(page, 'Standpoint is off on localhost');
    await untilNoNotice(page);
    expect(await htmlOf(page)).toBe(await htmlAtStart(page));
  });

  test('A press of a key in the card gives the focus to “Undo”, and Enter presses it', async () => {
    const page = await stage.open('article.html');
    await untilMarked(page, 'NATO');
    await stage.ask(page, 'step', { by: 1, entity: 'nato' });
    expect(await stage.ask(page, 'open')).toBe(true);
    await untilReady();
    await page.bringToFront();
    await page.inShadow((root) => {
      root.querySelector('details')?.setAttribute('open', '');
      [...root.querySelectorAll('button')]
        .find((each) => each.textContent === 'Turn off on this site')
        ?.focus();
    });
    await page.press('Enter');
    await untilSaying(page, 'Standpoint is off on localhost');
    await untilUnmarked(page);
    const isFocused = (): Promise<boolean> =>
      page.inNotice((root) => root.activeElement?.className.includes('sp-undo') === true);
    await waitUntil(isFocused, 'the focus on “Undo”');
    await untilReady();
    await page.press('Enter');
    await untilMarked(page, 'NATO');
  });

  test('A page can neither press “Undo” nor have it pressed under a disguise', async () => {
    const page = await stage.open('article.html');
    await untilMarked(page, 'NATO');
    await stage.ask(page, 'turnOff');
    await untilSaying(page, 'Standpoint is off');
    await untilUnmarked(page);
    await untilReady();
    await page.inNotice((root) => root.querySelector<HTMLElement>('.sp-undo')?.click());
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('html > div')?.style.setProperty('opacity', '0.01', 'important'),
    );
    await pressUndo(page);
    await untilSaying(page, 'Not done');
    expect((await stage.ask(page, 'status')).state).toBe('off');
  });

  test('The popup lists what is hidden on the page, and shows it again', async () => {
    const page = await stage.open('article.html');
    await untilMarked(page, 'NATO');
    await hover(page, 'NATO');
    await pressInCard(page, 'Why is this marked?');
    await untilReady();
    await pressInCard(page, 'everywhere');
    await untilHidden(page, 'NATO');
    await pressIn(await stage.popup(page), '[aria-label="Show again: NATO"]');
    await untilMarked(page, 'NATO');
  });

  test('The first mark ever is explained in one line, once', async () => {
    await setExplained(stage, false);
    const page = await stage.open('article.html');
    await untilMarked(page, 'NATO');
    await page.bringToFront();
    const hint = 'Names with a dotted line have a record.';
    await waitUntil(async () => (await page.announced())?.startsWith(hint), 'the hint');
    await page.screenshot(`screenshots/e2e-${stage.driver.name}-hint.png`);
    expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
    await page.press('a');
    await waitUntil(async () => (await page.announced()) === null, 'the hint to leave');
    expect(await htmlOf(page)).toBe(await htmlAtStart(page));

    const later = await stage.open('article.html');
    await untilMarked(later, 'NATO');
    await placeOf(later, 'NATO');
    await new Promise((resolve) => setTimeout(resolve, 2000));
    expect(await later.announced()).toBeNull();
  });
}
