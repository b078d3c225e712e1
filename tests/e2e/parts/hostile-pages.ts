import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { DriverPage, ExtensionWorld } from '../../../cli/browsers/driver.ts';
import { waitUntil } from '../../../cli/browsers/wait.ts';
import type { Stage } from '../browser-stage.ts';
import {
  closeByEscape,
  hover,
  htmlAtStart,
  htmlOf,
  marksOf,
  placeOf,
  pressInCard,
  untilMarked,
  untilReady,
  untilSaid,
  withoutChange,
} from '../reader-actions.ts';

const ARTICLE = readFileSync(new URL('../pages/article.html', import.meta.url), 'utf8');

/** Returns the names of the highlights without their type suffix: one name per annotator that paints. */
const namesOf = (page: DriverPage): Promise<string[]> =>
  page.evaluate(() => [...new Set([...CSS.highlights.keys()].map((name) => name.slice(0, -2)))]);

const hostsOf = (page: DriverPage): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('html > div').length);

/** Tests of pages, stored data and timing that could break the extension. */
export function hostilePages(stage: Stage): void {
  /** Opens the sample article with HTML added at the start of its head or body. */
  const openWith = (added: { readonly head?: string; readonly body?: string }): Promise<DriverPage> => {
    const { head = '', body = '' } = added;
    const html = ARTICLE.replace('<head>', `<head>${head}`).replace(/<body[^>]*>/, (tag) => tag + body);
    stage.server.put('/news/made.html', { body: html });
    return stage.open('made.html');
  };

  test.each([
    ['an element with our name', { body: '<section id="standpoint"></section>' }],
    [
      'linked data whose type is an object',
      { head: '<script type="application/ld+json">{"@type":{"toString":1}}</script>' },
    ],
    [
      'linked data with ten thousand levels of nesting',
      {
        head: `<script type="application/ld+json">{"@type":${'['.repeat(10_000)}${']'.repeat(10_000)}}</script>`,
      },
    ],
    [
      'a date of 1.4 million characters',
      {
        // The same headline, so that this date is read before the article's own.
        head: `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Sample: an article of February 2025","datePublished":"2099-01-01 ${'1T11:11'.repeat(200_000)}"}</script>`,
      },
    ],
  ])('A page with %s is still marked', async (_, added) => {
    const page = await openWith(added);
    await untilMarked(page, 'Zelensky', 'victory plan');
  });

  test('A page that stops pointer events does not prevent the card from opening', async () => {
    const stop = `addEventListener('pointermove', (event) => event.stopImmediatePropagation(), true);
      document.addEventListener('mousemove', (event) => event.stopPropagation(), true);`;
    const page = await openWith({ head: `<script>${stop}</script>` });
    await untilMarked(page, 'NATO');
    expect(await hover(page, 'NATO')).toContain('NATO');
  });

  test('A page cannot close the card with a synthetic event', async () => {
    const page = await stage.open('article.html');
    await untilMarked(page, 'NATO');
    await hover(page, 'NATO');
    await page.evaluate(async () => {
      document.documentElement.dispatchEvent(new PointerEvent('pointerleave'));
      await new Promise((resolve) => setTimeout(resolve, 1000));
    });
    expect(await page.isCardOpen()).toBe(true);
  });

  /** What a page does to the card so that the reader does not see what is pressed. */
  const disguises: Readonly<Record<string, () => void>> = {
    'made transparent': () =>
      document.querySelector<HTMLElement>('html > div')?.style.setProperty('opacity', '0.01', 'important'),
    'moved while it was in view': () =>
      document
        .querySelector<HTMLElement>('html > div')
        ?.style.setProperty('transform', 'translate(30px)', 'important'),
    'hidden behind the backdrop of a tiny popover in a shadow root': () => {
      const holder = document.createElement('div');
      document.body.append(holder);
      const root = holder.attachShadow({ mode: 'open' });
      root.innerHTML =
        '<style>i::backdrop { background: #fff }</style><i popover="manual" style="width: 1px; height: 1px; inset: 0 auto auto 0; margin: 0; padding: 0; border: 0"></i>';
      root.querySelector('i')?.showPopover();
    },
    'covered with something that lets presses through': () => {
      const cover = document.createElement('div');
      cover.popover = 'manual';
      cover.style.cssText = 'position: fixed; inset: 0; width: 100%; height: 100%; pointer-events: none';
      document.body.append(cover);
      cover.showPopover();
    },
  };
  for (const [what, disguise] of Object.entries(disguises))
    test(`A press in a card that the page has ${what} turns nothing off, and the card says so`, async () => {
      const page = await stage.open('article.html');
      await untilMarked(page, 'NATO');
      await hover(page, 'NATO');
      await page.evaluate(disguise);
      await untilReady();
      await pressInCard(page, 'Turn off on this site');
      await untilSaid(page, 'Not done');
      expect((await stage.ask(page, 'status')).state).toBe('reading');
      expect((await marksOf(page)).actors).toContain('NATO');
    });

  test('A card that the page has removed opens again at the same mark', async () => {
    const page = await stage.open('article.html');
    await untilMarked(page, 'NATO');
    const { x, y } = await placeOf(page, 'NATO');
    await page.click(x, y);
    await waitUntil(() => page.isCardOpen(), 'the card');
    await page.evaluate(() => document.querySelector('html > div')?.remove());
    await page.move(2, 2);
    expect(await hover(page, 'NATO')).toContain('NATO');
    await closeByEscape(page);
  });

  test.each(['remove', 'hide'] as const)(
    'A card closes when the page does this to its paragraph: %s',
    async (act) => {
      const page = await stage.open('article.html');
      await untilMarked(page, 'NATO');
      await hover(page, 'NATO');
      await page.evaluate((what) => {
        const paragraph = document.querySelector('#second');
        if (what === 'hide') paragraph?.setAttribute('hidden', '');
        else paragraph?.remove();
      }, act);
      await waitUntil(async () => !(await page.isCardOpen()), 'the card to close');
      expect(page.errors()).toEqual([]);
    },
  );

  test('Invalid stored settings fall back to the defaults: pages are marked, and the settings page works', async () => {
    await stage.set({ sitesOff: null, sitesOn: {}, hidden: [null], density: 5 } as never);
    await untilMarked(await stage.open('article.html'), 'Zelensky', 'victory plan');
    const options = await stage.extensionPage('options.html');
    await waitUntil(
      () => options.evaluate(() => document.querySelectorAll('input[type=radio]').length > 5),
      'the settings',
    );
    expect(options.errors()).toEqual([]);
  });

  test('Two sites that are turned off at the same time are both off', async () => {
    const pages = [await stage.open('article.html'), await stage.open('article.html', '127.0.0.1')];
    for (const page of pages) await untilMarked(page, 'Zelensky');
    const tabs = [];
    for (const page of pages) tabs.push(await stage.driver.tabId(page));
    const kept = await stage.driver.inExtension(async (ids) => {
      const { chrome } = globalThis as unknown as ExtensionWorld;
      const setAll = (on: boolean) =>
        Promise.all(ids.map((tabId) => chrome.runtime.sendMessage({ type: 'setSite', tabId, on })));
      const rounds: unknown[] = [];
      for (let round = 0; round < 10; round++) {
        await setAll(true);
        await setAll(false);
        rounds.push((await chrome.storage.local.get('sitesOff')).sitesOff);
      }
      return rounds;
    }, tabs);
    expect(kept).toEqual(Array.from({ length: 10 }, () => ['127.0.0.1', 'localhost']));
  });

  test('A page is marked even if the background stops during a request', async () => {
    const page = await stage.open('article.html');
    for (const wait of [0, 20, 60, 120]) {
      await untilMarked(page, 'Zelensky');
      const reloaded = page.reload();
      await new Promise((resolve) => setTimeout(resolve, wait));
      await stage.driver.killBackground();
      await reloaded;
    }
    await untilMarked(page, 'Zelensky', 'victory plan');
  });

  test('After an update, each open tab has one annotator, with its marks and one card', async () => {
    const [page, other] = [await stage.open('article.html'), await stage.open('article.html')];
    await untilMarked(other, 'Zelensky');
    const before = await untilMarked(page, 'Zelensky');
    await hover(page, 'Zelensky');
    await stage.driver.reinstall();
    await waitUntil(async () => (await hostsOf(page)) === 0, 'the old card to be removed');
    for (const each of [page, other]) {
      // In Firefox the old marks may still be there when the new annotator begins.
      await waitUntil(async () => ((await stage.ask(each, 'status')).mentions ?? 0) > 0, 'the new annotator');
      const { current, ...marks } = await untilMarked(each, 'Zelensky', 'victory plan');
      // The pointer still rests on “Zelensky”, so a new card may already be opening there.
      expect(['', 'Zelensky']).toContain(current.join());
      expect(withoutChange({ ...marks, current: [] })).toEqual(withoutChange(before));
      expect(await namesOf(each)).toHaveLength(1);
      expect(await hover(each, 'NATO')).toContain('NATO');
      expect(await hostsOf(each)).toBe(1);
      expect(each.errors()).toEqual([]);
    }
    // Only the installation opens the introduction.
    const addresses = await stage.driver.inExtension(async () => {
      const { tabs } = (globalThis as unknown as ExtensionWorld).chrome;
      return (await tabs.query({})).map(({ url }) => url ?? '');
    });
    expect(addresses.filter((url) => url.endsWith('/welcome.html'))).toEqual([]);
  });

  test.for(['highlight', 'elements'] as const)(
    'Installed again, with another name for the painter “%s”, it replaces the marks that it left',
    async (painter, { skip }) => {
      // Firefox does not let a content script list the registry, so highlights of another name stay there.
      skip(stage.driver.name === 'firefox' && painter === 'highlight', 'the registry cannot be listed');
      await stage.set({ painter });
      const page = await stage.open('article.html');
      const spans = (): Promise<string[]> =>
        page.evaluate(() => [...document.querySelectorAll('span')].map((each) => each.textContent));
      const marked = async (): Promise<readonly string[]> =>
        painter === 'elements' ? await spans() : (await marksOf(page)).actors;
      await waitUntil(async () => (await marked()).includes('NATO'), 'the marks');
      const before = await marked();
      // A new installation knows nothing of the old one's names.
      await stage.driver.inExtension(() =>
        (globalThis as unknown as ExtensionWorld).chrome.storage.local.remove('seed'),
      );
      const nameOfMarks = (): Promise<string | undefined> =>
        page.evaluate(
          () =>
            document.querySelector('span')?.className.slice(0, 17) ??
            [...CSS.highlights.keys()][0]?.slice(0, 17),
        );
      const old = await nameOfMarks();
      await stage.driver.reinstall();
      await waitUntil(async () => {
        const name = await nameOfMarks();
        return name !== undefined && name !== old;
      }, 'the marks of the new installation');
      // The old scripts notice within two seconds that they are orphans.
      await new Promise((resolve) => setTimeout(resolve, 2500));
      expect(await marked()).toEqual(before);
      if (painter === 'highlight') expect(await namesOf(page)).toHaveLength(1);
      expect(await htmlOf(page).then((html) => html.replace(/<\/?span[^>]*>/g, ''))).toBe(
        await htmlAtStart(page),
      );
      expect(page.errors()).toEqual([]);
    },
  );

  test('A page that defines custom elements is not given the closed root of the card', async () => {
    const spy = `globalThis.roots = [];
      for (const name of ['standpoint-card', 'standpoint-popover', 'standpoint-live'])
        customElements.define(name, class extends HTMLElement {
          constructor() { super(); globalThis.roots.push(this.attachInternals().shadowRoot); }
        });`;
    const page = await openWith({ head: `<script>${spy}</script>` });
    await untilMarked(page, 'NATO');
    await hover(page, 'NATO');
    const seen = await page.evaluate(() => ({
      made: (globalThis as unknown as { roots: unknown[] }).roots.length,
      isOpen: document.querySelector('html > div')?.shadowRoot !== null,
    }));
    expect(seen).toEqual({ made: 0, isOpen: false });
  });
}
