import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { KeyInput, Page } from 'puppeteer-core';
import type { BrowserName, DriverPage, PageFunction, Point, ShadowFunction } from './driver.ts';
import { waitUntil } from './wait.ts';

/**
 * Selectors of our hosts of closed shadow roots. They are children of the root element, beside the body, where
 * pages have no `div`. Each exists only while it is needed.
 */
const CARD = 'html > div[popover]:not([data-notice])';
const NOTICE = 'html > div[data-notice]';
const LIVE_REGION = 'html > div:not([popover])';

/** The parts of a page's interface that differ between the browsers. */
export type PageSeams = {
  readonly browser: BrowserName;
  /**
   * Calls a function, passed as source, with the closed shadow root of the element that the selector
   * `host` matches, and a JSON string. It must return a JSON string. Resolves with null if there is no such
   * element.
   */
  callOnShadow(page: Page, host: string, source: string, json: string): Promise<string | null>;
  setColorScheme(page: Page, scheme: 'light' | 'dark'): Promise<void>;
  setForcedColors(page: Page, isForced: boolean): Promise<void>;
};

/** A tab of the driver with the puppeteer page behind it, for the driver's own use. */
export type WrappedPage = DriverPage & { readonly page: Page };

function listenToErrors(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error instanceof Error ? error.message : String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return errors;
}

const displayedText = (root: ShadowRoot): string =>
  [...root.children]
    .filter((child): child is HTMLElement => child instanceof HTMLElement && child.localName !== 'style')
    .map((child) => child.innerText)
    .join('\n');

async function pressKey(page: Page, key: string, modifiers: readonly KeyInput[]): Promise<void> {
  for (const modifier of modifiers) await page.keyboard.down(modifier);
  await page.keyboard.press(key as KeyInput);
  for (const modifier of modifiers) await page.keyboard.up(modifier);
}

async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await page.mouse.up();
}

/** The emulations of a reader's preferences. Each waits until it applies. */
function emulations(
  page: Page,
  seams: PageSeams,
  evaluate: DriverPage['evaluate'],
): Pick<DriverPage, 'setColorScheme' | 'setForcedColors'> {
  const until = (query: string, wanted: boolean): Promise<unknown> =>
    waitUntil(
      () => evaluate((media, holds) => matchMedia(media).matches === holds, query, wanted),
      `${query} to be ${wanted}`,
    );
  return {
    setColorScheme: async (scheme) => {
      await seams.setColorScheme(page, scheme);
      await until(`(prefers-color-scheme: ${scheme})`, true);
    },
    setForcedColors: async (isForced) => {
      await seams.setForcedColors(page, isForced);
      await until('(forced-colors: active)', isForced);
    },
  };
}

type Shadows = Pick<DriverPage, 'shadowText' | 'noticeText' | 'announced' | 'inShadow' | 'inNotice'>;

/** The driver's functions that look into our closed shadow roots. */
function shadowsOf(page: Page, seams: PageSeams): Shadows {
  const runOnShadow = <Args extends readonly unknown[], Result>(
    host: string,
    run: ShadowFunction<Args, Result>,
    args: Args,
  ): Promise<string | null> =>
    seams.callOnShadow(
      page,
      host,
      `async (root, json) => JSON.stringify((await (${run.toString()})(root, ...JSON.parse(json))) ?? null)`,
      JSON.stringify(args),
    );
  const textIn = async (host: string): Promise<string | null> => {
    const json = await runOnShadow(host, displayedText, []);
    return json === null ? null : (JSON.parse(json) as string);
  };
  const inside =
    (host: string, otherwise: string): DriverPage['inShadow'] =>
    async (run, ...args) => {
      const json = await runOnShadow(host, run, args);
      if (json === null) throw new Error(otherwise);
      return JSON.parse(json);
    };
  return {
    shadowText: () => textIn(CARD),
    noticeText: () => textIn(NOTICE),
    announced: async () => {
      const json = await runOnShadow(
        LIVE_REGION,
        (root) => root.querySelector('[aria-live]')?.textContent,
        [],
      );
      return json === null ? null : (JSON.parse(json) as string | null);
    },
    inShadow: inside(CARD, 'no card is open'),
    inNotice: inside(NOTICE, 'no notice is open'),
  };
}

/** Wraps a puppeteer page in the driver's interface, the same over CDP and BiDi except for the seams. */
export function wrapPage(page: Page, seams: PageSeams): WrappedPage {
  const errors = listenToErrors(page);
  const evaluate = <Args extends readonly unknown[], Result>(
    run: PageFunction<Args, Result>,
    ...args: Args
  ): Promise<Awaited<Result>> =>
    page.evaluate(run as unknown as (...all: unknown[]) => Result, ...args) as Promise<Awaited<Result>>;

  return {
    page,
    browser: seams.browser,
    // Puppeteer misses Firefox's navigation to an extension's page, so the URL is read from the document.
    url: () => evaluate(() => location.href),
    go: async (url) => void (await page.goto(url, { waitUntil: 'load' })),
    reload: async () => void (await page.reload({ waitUntil: 'load' })),
    evaluate,
    runScript: async (source) => void (await page.evaluate(source)),
    move: (x, y) => page.mouse.move(x, y, { steps: 4 }),
    click: (x, y) => page.mouse.click(x, y),
    drag: (from, to) => drag(page, from, to),
    tap: (x, y) => page.touchscreen.tap(x, y),
    press: (key, modifiers = []) => pressKey(page, key, modifiers),
    type: (text) => page.keyboard.type(text),
    isCardOpen: () => evaluate((name: string) => document.querySelector(name) !== null, CARD),
    ...shadowsOf(page, seams),
    screenshot: async (path) => {
      await mkdir(dirname(path), { recursive: true });
      await page.screenshot({ path: path as `${string}.png` });
    },
    ...emulations(page, seams, evaluate),
    setViewport: (width, height) => page.setViewport({ width, height }),
    errors: () => errors,
    bringToFront: () => page.bringToFront(),
    close: () => page.close(),
  };
}

/** The puppeteer page behind a tab of the driver. Throws a TypeError for a page that no driver opened. */
export function unwrapPage(page: DriverPage): Page {
  if ('page' in page) return (page as WrappedPage).page;
  throw new TypeError('this page was not opened by a driver');
}
