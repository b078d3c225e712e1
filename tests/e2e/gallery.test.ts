import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Driver, DriverPage } from '../../cli/browsers/driver.ts';
import { BROWSERS, BUILT, launchBrowser } from '../../cli/browsers/launch.ts';
import type { PageServer } from '../../cli/browsers/server.ts';
import { waitUntil } from '../../cli/browsers/wait.ts';
import { gallery } from '../gallery/all-fixtures.ts';
import { serveGallery } from '../gallery/built.ts';
import { COLOUR_RULES, faultsOf } from './axe.ts';

/**
 * Returns text beyond the edges of the page and text under 12 px, one line each. Leaves out scrollable
 * elements and charts, whose table has the same data.
 */
const unreadable = (page: DriverPage): Promise<readonly string[]> =>
  page.evaluate(() => {
    const all: (Document | ShadowRoot)[] = [document];
    const shadow = document.querySelector('html > div')?.shadowRoot;
    if (shadow) all.push(shadow);
    return all
      .flatMap((root) => [...root.querySelectorAll('body *, .sp-root, .sp-root *')])
      .flatMap((element) => {
        const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim());
        const { left, right, width } = element.getBoundingClientRect();
        if (!own || width <= 1 || element.closest('.sp-hidden, .sp-scroll, thead, style, option, svg'))
          return [];
        const name = `${element.className || element.localName} “${element.textContent}”`;
        const size = Number.parseFloat(getComputedStyle(element).fontSize);
        const beyond = left < -1 || right > document.documentElement.clientWidth + 1;
        return [
          ...(beyond ? [`beyond the edge: ${name}`] : []),
          ...(size < 12 ? [`${size} px: ${name}`] : []),
        ];
      });
  });

/**
 * The language with the longest words, a right-to-left language, text at twice the size in the language with the longest
 * names of months, all enlarged.
 */
const TIGHT: readonly Readonly<Record<string, string>>[] = [
  { language: 'de' },
  { language: 'he' },
  { language: 'pl', text: '200' },
  { size: '150' },
];

describe.each(BROWSERS)('The gallery in %s', (name) => {
  let server: PageServer;
  let driver: Driver;
  let page: DriverPage;
  /** Shows a state, and returns what `measure` finds in it, one line each, with the name of the state. */
  const look = async (
    component: string,
    state: string,
    how: Readonly<Record<string, string>>,
    measure: (page: DriverPage) => Promise<readonly string[]>,
  ): Promise<readonly string[]> => {
    const isReady = await page.evaluate(
      (search) => {
        history.replaceState(null, '', search);
        dispatchEvent(new Event('popstate'));
        return document.documentElement.dataset.ready !== undefined;
      },
      `?${new URLSearchParams({ component, state, ...how })}`,
    );
    if (!isReady)
      await waitUntil(
        () => page.evaluate(() => document.documentElement.dataset.ready !== undefined),
        `“${state}”`,
      );
    return (await measure(page)).map((fault) => `${state}, ${Object.values(how)}: ${fault}`);
  };

  beforeAll(async () => {
    server = await serveGallery();
    driver = await launchBrowser(name, BUILT[name]);
    page = await driver.open(server.url('/?component=Ladder&state=Two+rungs'));
  });
  afterAll(async () => {
    await driver?.close();
    await server?.close();
  });

  test.each(gallery)(
    '$component: axe finds no violation in any state, light or dark',
    async ({ component, states }) => {
      const found: string[] = [];
      for (const state of Object.keys(states)) {
        found.push(...(await look(component, state, { theme: 'light' }, faultsOf)));
        // The theme changes nothing but colours.
        found.push(...(await look(component, state, { theme: 'dark' }, (it) => faultsOf(it, COLOUR_RULES))));
      }
      expect(found).toEqual([]);
      expect(page.errors()).toEqual([]);
    },
  );

  test.each(gallery)(
    '$component: fits into 320 px, also right to left, at twice the text size and very large; no text is under 12 px',
    async ({ component, states }) => {
      await page.setViewport(320, 800);
      const found: string[] = [];
      for (const state of Object.keys(states))
        for (const how of TIGHT) found.push(...(await look(component, state, how, unreadable)));
      expect(found).toEqual([]);
    },
  );
});
