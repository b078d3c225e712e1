import type { DriverPage } from '../../cli/browsers/driver.ts';
import { waitUntil } from '../../cli/browsers/wait.ts';

/** The marks of a page in document order: actors, proposals, the actors that changed since, and the current ones. */
export type Marks = {
  readonly actors: readonly string[];
  readonly proposals: readonly string[];
  readonly changed: readonly string[];
  readonly current: readonly string[];
};

/** Returns what is painted, according to the highlight registry, which is shared with the page. */
export const marksOf = (page: DriverPage): Promise<Marks> =>
  page.evaluate(() => {
    const textsOf = (...endings: string[]): string[] =>
      [...CSS.highlights]
        .filter(([name]) => endings.some((ending) => name.endsWith(ending)))
        .flatMap(([, highlight]) => [...highlight] as Range[])
        .sort((one, other) => one.compareBoundaryPoints(Range.START_TO_START, other))
        .map(String);
    return {
      actors: textsOf('-a', '-s'),
      proposals: textsOf('-p'),
      changed: textsOf('-s'),
      current: textsOf('-c'),
    };
  });

const allTexts = ({ actors, proposals }: Marks): readonly string[] => [...actors, ...proposals];

/** The marks without what an answer tells that comes later: who has changed since. */
export const withoutChange = (marks: Marks): Marks => ({ ...marks, changed: [] });

/** Waits until all these texts are marked. */
export const untilMarked = (page: DriverPage, ...texts: readonly string[]): Promise<Marks> =>
  waitUntil(
    async () => {
      const marks = await marksOf(page);
      return texts.every((text) => allTexts(marks).includes(text)) && marks;
    },
    `marks on ${texts.join(', ')}`,
  );

/** Waits until no highlight is registered. */
export const untilUnmarked = (page: DriverPage): Promise<true> =>
  waitUntil(async () => (await page.evaluate(() => CSS.highlights.size)) === 0, 'the marks to be removed');

type Place = { readonly x: number; readonly y: number };

/** Scrolls to the first mark with a text. Returns its centre in CSS pixels of the viewport. */
export const placeOf = (page: DriverPage, text: string): Promise<Place> =>
  waitUntil(
    () =>
      page.evaluate((wanted) => {
        const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]) as Range[];
        const found = ranges
          .sort((one, other) => one.compareBoundaryPoints(Range.START_TO_START, other))
          .find((range) => range.toString() === wanted);
        if (!found) return null;
        found.startContainer.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
        const rect = found.getClientRects()[0];
        return rect ? { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 } : null;
      }, text),
    `a mark on ${text}`,
  );

/** Scrolls to an element of the page. Returns the centre of its first line in CSS pixels of the viewport. */
export const placeIn = (page: DriverPage, selector: string): Promise<Place> =>
  page.evaluate((css) => {
    const element = document.querySelector(css);
    element?.scrollIntoView({ block: 'center', behavior: 'instant' });
    const rect = element?.getClientRects()[0] ?? new DOMRect();
    return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
  }, selector);

/** Rests the pointer on a place of a mark. Returns the text of the card. */
export async function hoverAt(page: DriverPage, { x, y }: Place): Promise<string> {
  await page.bringToFront();
  await page.move(2, 2);
  await page.move(x, y);
  return waitUntil(() => page.shadowText(), 'the card');
}

/** Rests the pointer on a mark. Returns the text of the card. */
export const hover = async (page: DriverPage, text: string): Promise<string> =>
  hoverAt(page, await placeOf(page, text));

/** Closes the card with Escape. */
export async function closeByEscape(page: DriverPage): Promise<void> {
  await page.press('Escape');
  await waitUntil(async () => !(await page.isCardOpen()), 'the card to close');
}

/** Waits until the card contains a text. Returns all text of the card. */
export const untilSaid = (page: DriverPage, wanted: string): Promise<string> =>
  waitUntil(async () => {
    const text = await page.shadowText();
    return text?.includes(wanted) && text;
  }, `the card to contain “${wanted}”`);

/** Presses a button of the card with the mouse, because the extension ignores events from scripts. */
export async function pressInCard(page: DriverPage, label: string): Promise<void> {
  const { x, y, isMenu } = await page.inShadow(async (root, wanted) => {
    // A card whose size has changed is placed again one frame later.
    for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => requestAnimationFrame(resolve));
    const button = [...root.querySelectorAll('button')].find((each) => each.textContent.trim() === wanted);
    if (!button) throw new Error(`the card has no button “${wanted}”`);
    // A button of a closed menu is reached through the menu.
    const menu = button.closest('details:not([open])')?.querySelector('summary');
    const target = menu ?? button;
    target.scrollIntoView({ block: 'nearest', behavior: 'instant' });
    const rect = target.getBoundingClientRect();
    return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2, isMenu: Boolean(menu) };
  }, label);
  await page.click(x, y);
  if (isMenu) await pressInCard(page, label);
}

/** Waits until a card that has just opened accepts presses that change settings. */
export const untilReady = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 600));

/**
 * Presses the element with a selector and a label in a page of the extension, with the mouse, once it has stayed in its
 * place: what arrives above it moves it, and the press would meet another element.
 */
export async function pressIn(page: DriverPage, selector: string, label = ''): Promise<void> {
  const { x, y } = await waitUntil(
    () =>
      page.evaluate(
        async (css, wanted) => {
          const place = (): Place | null => {
            const all = [...document.querySelectorAll(css)];
            const found = all.find((each) => each.textContent.includes(wanted));
            found?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
            const rect = found?.getBoundingClientRect();
            return rect?.width ? { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 } : null;
          };
          const before = place();
          await new Promise((resolve) => setTimeout(resolve, 60));
          const now = place();
          return now && before?.x === now.x && before.y === now.y ? now : null;
        },
        selector,
        label,
      ),
    `${selector} ${label}`,
  );
  await page.click(x, y);
}

/** Returns the whole document as HTML. */
export const htmlOf = (page: DriverPage): Promise<string> =>
  page.evaluate(() => document.documentElement.outerHTML);

/** Returns the document as it was before the extension could change it. The sample page keeps it. */
export const htmlAtStart = (page: DriverPage): Promise<string> =>
  page.evaluate(() => (globalThis as unknown as { sampleHtml: string }).sampleHtml);

/** Waits until a page of the extension contains a text. Returns all text of the page. */
export const untilTold = (page: DriverPage, wanted: string): Promise<string> =>
  waitUntil(async () => {
    const text = await page.evaluate(() => document.body.innerText);
    return text.includes(wanted) && text;
  }, `“${wanted}”`);
