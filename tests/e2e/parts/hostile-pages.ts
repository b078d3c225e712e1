import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { DriverPage } from '../../../cli/browsers/driver.ts';
import { waitUntil } from '../../../cli/browsers/wait.ts';
import type { Stage } from '../browser-stage.ts';
import {
  closeByEscape,
  hover,
  marksOf,
  placeOf,
  pressInCard,
  untilMarked,
  untilReady,
  untilSaid,
} from '../reader-actions.ts';

const ARTICLE = readFileSync(new URL('../pages/article.html', import.meta.url), 'utf8');

/** Returns the names of the highlights without their type suffix: one name per annotator that paints. */
const _namesOf = (page: DriverPage): Promise<string[]> =>
  page.evaluate(() => [...new Set([...CSS.highlights.keys()].map((name) => name.slice(0, -2)))]);

const _hostsOf = (page: DriverPage): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('html > div').length);

/** Tests of pages that could break the extension, or use it. */
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
