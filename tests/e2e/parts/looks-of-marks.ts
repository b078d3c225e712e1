import { expect, test } from 'vitest';
import type { DriverPage } from '../../../cli/browsers/driver.ts';
import { waitUntil } from '../../../cli/browsers/wait.ts';
import type { Stage } from '../browser-stage.ts';
import {
  closeByEscape,
  hover,
  hoverAt,
  htmlAtStart,
  htmlOf,
  marksOf,
  placeIn,
  untilMarked,
} from '../reader-actions.ts';

/** The line of a highlight over an element: its form, width and colour. */
const lineOf = (page: DriverPage, selector: string, ending: string): Promise<string> =>
  page.evaluate(
    (css, suffix) => {
      const name = [...CSS.highlights.keys()].find((each) => each.endsWith(suffix));
      const style = getComputedStyle(document.querySelector(css) as Element, `::highlight(${name})`);
      return `${style.textDecorationStyle} ${style.textDecorationThickness} ${style.textDecorationColor}`;
    },
    selector,
    ending,
  );

/** The class suffixes of the elements that the element painter has inserted, by their text. */
const elementsOf = (page: DriverPage): Promise<Record<string, string>> =>
  page.evaluate(() => {
    const own = [...document.querySelectorAll('article span[class]')].reverse();
    return Object.fromEntries(own.map((each) => [each.textContent, each.className.replace(/\bm\w+?-/g, '')]));
  });

const untilCurrent = (page: DriverPage, ...texts: readonly string[]): Promise<true> =>
  waitUntil(
    async () => (await marksOf(page)).current.join() === texts.join(),
    `the wash to be on ${texts.join(', ') || 'nothing'}`,
  );

/** Waits until the live region and all other elements of ours are gone. */
const untilUnchanged = (page: DriverPage): Promise<true> =>
  waitUntil(
    async () => (await htmlOf(page)) === (await htmlAtStart(page)),
    'the document to be as at the start',
  );

/** Tests of what the marks look like, and of what their lines say. */
export function looks(stage: Stage): void {
  test('A name inside a link has no second line, but opens the card and has a wash while it is open', async () => {
    const page = await stage.open('article.html');
    await untilMarked(page, 'NATO');
    const { actors } = await marksOf(page);
    expect(actors).not.toContain('Keith Kellogg');
    expect(await hoverAt(page, await placeIn(page, '#link'))).toContain('Keith Kellogg');
    expect((await marksOf(page)).current).toEqual(['Keith Kellogg']);
    await closeByEscape(page);
    await untilCurrent(page);
  });

  test('With the element painter, a name inside a link has no second line either', async () => {
    await stage.set({ painter: 'elements' });
    const page = await stage.open('article.html');
    await waitUntil(async () => (await elementsOf(page))['Keith Kellogg'] === 'l', 'the mark in the link');
    const line = await page.evaluate(
      () => getComputedStyle(document.querySelector('#link span') as Element).textDecorationLine,
    );
    expect(line).toBe('none');
    expect(await hoverAt(page, await placeIn(page, '#link'))).toContain('Keith Kellogg');
    expect((await elementsOf(page))['Keith Kellogg']).toBe('l c');
    await closeByEscape(page);
    expect((await elementsOf(page))['Keith Kellogg']).toBe('l');
  });

  test('The mention whose card is open has a wash, and the keyboard’s place keeps its own', async () => {
    const page = await stage.open('article.html');
    await untilMarked(page, 'Zelensky');
    await hover(page, 'NATO');
    await untilCurrent(page, 'NATO');
    await page.screenshot(`screenshots/e2e-${stage.driver.name}-wash.png`);
    await closeByEscape(page);
    await untilCurrent(page);
    await stage.ask(page, 'step', { by: 1, entity: null });
    await untilCurrent(page, 'Volodymyr Zelensky');
    await hover(page, 'NATO');
    await untilCurrent(page, 'Volodymyr Zelensky', 'NATO');
    await closeByEscape(page);
    await untilCurrent(page, 'Volodymyr Zelensky');
    await untilUnchanged(page);
  });

  test('A mention without a mark is marked only while the keyboard is there', async () => {
    const page = await stage.open('article.html');
    await untilMarked(page, 'Zelensky');
    const marked = async () => (await marksOf(page)).actors.filter((text) => text === 'Zelensky').length;
    const toZelensky = () => stage.ask(page, 'step', { by: 1, entity: 'volodymyr-zelensky' });
    expect(await marked()).toBe(1);
    for (let turn = 0; turn < 3; turn++) await toZelensky();
    expect(await marked()).toBe(2);
    await toZelensky();
    expect(await marked()).toBe(1);
  });

  test('Lines are pale at first, and in full colour with the setting “clear”', async () => {
    const page = await stage.open('article.html');
    await untilMarked(page, 'NATO', 'victory plan');
    // Firefox would draw a line of 1.5 pixels with one.
    const width = stage.driver.name === 'firefox' ? '2px' : '1.5px';
    expect(await lineOf(page, '#second', '-a')).toBe(`dotted ${width} rgba(59, 76, 202, 0.64)`);
    expect(await lineOf(page, '#second', '-p')).toBe(`dashed ${width} rgba(15, 118, 110, 0.7)`);
    await stage.set({ markStrength: 'clear' });
    await waitUntil(
      async () => (await lineOf(page, '#second', '-a')) === 'dotted 2px rgb(59, 76, 202)',
      'stronger lines',
    );
    await untilMarked(page, 'NATO', 'victory plan');
  });

  test('An actor that changed its position on the page’s subject since has another line', async () => {
    const page = await stage.open('truce-before.html');
    await waitUntil(async () => (await marksOf(page)).changed.length > 0, 'the line of a change');
    const { actors, changed } = await marksOf(page);
    expect(changed).toEqual(['Ukraine', 'Vladimir Putin']);
    expect(actors).toEqual(['Ukraine', 'Russia', 'Volodymyr Zelensky', 'Vladimir Putin']);
    expect(await lineOf(page, 'article p:nth-of-type(2)', '-s')).toBe('double 1px rgb(138, 80, 0)');
    expect(await hover(page, 'Ukraine')).toContain('Since this article');
    await closeByEscape(page);
    await stage.ask(page, 'step', { by: 1, entity: 'ukraine' });
    await waitUntil(
      async () => (await page.announced()) === 'Ukraine, changed since this article, 1 of 2',
      'the announcement',
    );
    await untilUnchanged(page);
    for (const scheme of ['light', 'dark'] as const) {
      await page.setColorScheme(scheme);
      await page.reload();
      await waitUntil(async () => (await marksOf(page)).changed.length > 0, 'the line of a change');
      await page.screenshot(`screenshots/e2e-${stage.driver.name}-page-${scheme}.png`);
    }
    await page.setColorScheme('light');
  });

  test('On an article from after the last change of an actor, no line tells of one', async () => {
    const page = await stage.open('truce-after.html');
    await untilMarked(page, 'Ukraine');
    // The answer that would change the line also tells the subjects.
    await waitUntil(
      async () => (await stage.ask(page, 'status')).subjects?.includes('ceasefire'),
      'the subjects',
    );
    const { actors, changed } = await marksOf(page);
    expect(actors).toContain('Ukraine');
    expect(changed).not.toContain('Ukraine');
  });

  test('With the element painter, the change is in the description of the mark', async () => {
    await stage.set({ painter: 'elements' });
    const page = await stage.open('truce-before.html');
    await waitUntil(async () => (await elementsOf(page)).Ukraine === 's', 'the line of a change');
    const described = (text: string): Promise<string | null | undefined> =>
      page.evaluate(
        (wanted) =>
          [...document.querySelectorAll('[aria-haspopup=dialog]')]
            .find((each) => each.textContent === wanted)
            ?.getAttribute('aria-description'),
        text,
      );
    expect(await described('Ukraine')).toBe('Ukraine, changed since this article');
    expect(await described('Russia')).toBe('Russia');
  });

  test('With forced colours, marks are lines and not blocks, and only the current one is a block', async () => {
    const page = await stage.open('truce-before.html');
    await waitUntil(async () => (await marksOf(page)).changed.length > 0, 'the line of a change');
    await page.setForcedColors(true);
    try {
      await waitUntil(async () => (await page.evaluate(() => CSS.highlights.size)) > 0, 'the highlights');
      const painted = async (): Promise<number> => {
        const { actors, proposals } = await marksOf(page);
        return actors.length + proposals.length;
      };
      await waitUntil(async () => (await painted()) === 0, 'the highlights to be empty');
      await stage.ask(page, 'step', { by: 1, entity: 'russia' });
      await untilCurrent(page, 'Russia');
      expect(await page.evaluate(() => document.querySelectorAll('html > [aria-hidden=true]').length)).toBe(
        1,
      );
      await page.screenshot(`screenshots/e2e-${stage.driver.name}-forced-colours.png`);
    } finally {
      await page.setForcedColors(false);
    }
    await untilMarked(page, 'Ukraine', 'Russia', 'victory plan');
    await untilUnchanged(page);
  });
}
