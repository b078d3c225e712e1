import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { waitUntil } from '../../../cli/browsers/wait.ts';
import type { Stage } from '../browser-stage.ts';
import {
  closeByEscape,
  hover,
  htmlAtStart,
  htmlOf,
  marksOf,
  untilMarked,
  untilUnmarked,
} from '../reader-actions.ts';

/** Milliseconds after which the bootstrap has made its last check of a page. */
const LAST_LOOK = 6500;

const POINTER = /^(?:pointer|mouse|click|touch|key)/;

/** Tests of difficult pages: strict policies, applications, growing pages, and pages to leave unchanged. */
export function pages(stage: Stage): void {
  test('Marks and card work under a strict policy with trusted types, without an error', async () => {
    const page = await stage.open('strict.html');
    await untilMarked(page, 'Volodymyr Zelensky', 'victory plan');
    expect(await hover(page, 'Volodymyr Zelensky')).toContain('on 6 Feb 2025');
    expect(await page.inShadow((root) => root.querySelector('[role=dialog]')?.clientWidth)).toBeGreaterThan(
      330,
    );
    await closeByEscape(page);
    expect(page.errors()).toEqual([]);
  });

  test('Text in an open shadow root is marked and opens the card, which shows a later update of the page', async () => {
    const page = await stage.open('shadow.html');
    const before = await htmlOf(page);
    await untilMarked(page, 'Volodymyr Zelensky', 'Kremlin', 'victory plan');
    const said = await hover(page, 'Volodymyr Zelensky');
    expect(said).toContain('on 6 Feb 2025');
    expect(said).toContain('page updated 8 Feb 2025');
    await page.screenshot(`screenshots/e2e-${page.browser}-shadow.png`);
    await closeByEscape(page);
    expect(await htmlOf(page)).toBe(before);
    const inside = (): Promise<string | undefined> =>
      page.evaluate(() => document.querySelector('news-text')?.shadowRoot?.innerHTML);
    expect(await inside()).toMatch(/^<p>[^<]*<\/p>$/);
    await page.evaluate(() => {
      const late = document.createElement('p');
      late.textContent = 'Later the component also names Keir Starmer.';
      document.querySelector('news-text')?.shadowRoot?.append(late);
    });
    await untilMarked(page, 'Keir Starmer');
  });

  test('When an application shows another article in place, marks and date are updated', async () => {
    const page = await stage.open('in-place.html');
    await untilMarked(page, 'Volodymyr Zelensky');
    await page.evaluate(() => (globalThis as unknown as { showSecond(): void }).showSecond());
    await untilMarked(page, 'Emmanuel Macron', 'Volodymyr Zelensky');
    await waitUntil(async () => (await stage.ask(page, 'status')).date === '2025-03-14', 'the new date');
    expect(await hover(page, 'Volodymyr Zelensky')).toContain('on 14 Mar 2025');
    expect(page.errors()).toEqual([]);
  });

  test('Text that scrolling adds is marked when it appears', async () => {
    const page = await stage.open('growing.html');
    await untilMarked(page, 'Volodymyr Zelensky');
    const toEnd = (): Promise<void> =>
      page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await toEnd();
    await untilMarked(page, 'Emmanuel Macron');
    await toEnd();
    const { actors, proposals } = await untilMarked(page, 'Keir Starmer', 'victory plan');
    expect(actors).toEqual(['Volodymyr Zelensky', 'Emmanuel Macron', 'Keir Starmer']);
    expect(proposals).toEqual(['victory plan']);
  });

  test('React can re-render and remove its marked paragraph without an error', async () => {
    const page = await stage.open('rerender.html');
    const turnTo = (turn: number): Promise<void> =>
      page.evaluate((to) => (globalThis as unknown as { turnTo(turn: number): void }).turnTo(to), turn);
    await untilMarked(page, 'Volodymyr Zelensky', 'Kremlin');
    await turnTo(1);
    await untilMarked(page, 'Emmanuel Macron', 'Kremlin');
    await turnTo(2);
    await untilMarked(page, 'Keir Starmer', 'Kremlin');
    await waitUntil(
      async () => (await marksOf(page)).actors.join() === 'Keir Starmer,Kremlin',
      'the marks of the older texts to be removed',
    );
    await turnTo(3);
    await waitUntil(async () => (await marksOf(page)).actors.length === 0, 'the marks to be removed');
    await turnTo(4);
    await untilMarked(page, 'Marco Rubio');
    await page.evaluate(() => (globalThis as unknown as { leave(): void }).leave());
    await waitUntil(async () => (await marksOf(page)).actors.length === 0, 'the marks to be removed');
    expect(page.errors()).toEqual([]);
  });

  test('Text that an inline style hides is marked once the page shows it', async () => {
    const story = readFileSync(new URL('../pages/article.html', import.meta.url), 'utf8');
    const more =
      '<p id="more" style="opacity: 1; display: none">The rest of the text names Emmanuel Macron.</p>';
    stage.server.put('/news/more.html', { body: story.replace('</article>', `${more}</article>`) });
    const page = await stage.open('more.html');
    await untilMarked(page, 'Volodymyr Zelensky');
    expect((await marksOf(page)).actors).not.toContain('Emmanuel Macron');
    await page.evaluate(() => document.querySelector<HTMLElement>('#more')?.style.removeProperty('display'));
    await untilMarked(page, 'Emmanuel Macron');
  });

  test('New text is marked even during an endless storm of changes', async () => {
    const page = await stage.open('article.html');
    await untilMarked(page, 'Volodymyr Zelensky');
    await page.evaluate(() => {
      const article = document.querySelector('article');
      const late = document.createElement('p');
      late.textContent = 'A paragraph that comes in a storm names Emmanuel Macron.';
      article?.append(late);
      setInterval(() => late.setAttribute('hidden', 'until-found'), 1);
      setInterval(() => late.after(' '), 2);
    });
    await untilMarked(page, 'Emmanuel Macron');
  });

  test('New text is marked on a long page whose own tasks never end', async () => {
    // What we do when the page is idle must not wait for its end, or later text would wait for us.
    const long = '<p>This invented line has no names in it but goes on for a while about nothing.</p>'.repeat(
      4_000,
    );
    const loop = `<script>const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => port2.postMessage(0); port2.postMessage(0);</script>`;
    const story = readFileSync(new URL('../pages/article.html', import.meta.url), 'utf8');
    stage.server.put('/news/restless.html', {
      body: story.replace('</article>', `${long}</article>${loop}`),
    });
    const page = await stage.open('restless.html');
    await untilMarked(page, 'Volodymyr Zelensky');
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    await page.evaluate(() => {
      const late = document.createElement('p');
      late.textContent = 'A paragraph that comes late names Emmanuel Macron.';
      document.querySelector('article')?.append(late);
    });
    await untilMarked(page, 'Emmanuel Macron');
  });

  test('A change of the page at the moment of the first marks is not lost', async () => {
    const page = await stage.open('rerender.html');
    await page.evaluate(() => {
      const { turnTo } = globalThis as unknown as { turnTo(turn: number): void };
      return new Promise<void>((resolve) => {
        const look = setInterval(() => {
          if (CSS.highlights.size === 0) return;
          clearInterval(look);
          turnTo(1);
          resolve();
        }, 0);
      });
    });
    const { actors } = await untilMarked(page, 'Emmanuel Macron');
    expect(actors).toEqual(['Emmanuel Macron', 'Kremlin']);
  });

  test('On a page that is not a news page, only the bootstrap is loaded', async () => {
    const page = await stage.open('form.html');
    await page.evaluate(
      (end) => new Promise((resolve) => setTimeout(resolve, end - performance.now())),
      LAST_LOOK,
    );
    expect((await stage.ask(page, 'status')).state).toBe('not-news');
    await untilUnmarked(page);
    expect(await htmlOf(page)).toBe(await htmlAtStart(page));
    const traces = await stage.driver.traces(page);
    if (traces) {
      expect(traces.scripts).toEqual(['bootstrap.js']);
      expect(traces.listeners.filter((type) => POINTER.test(type))).toEqual([]);
    }
  });

  test('On a site that is off, only the bootstrap is loaded', async () => {
    await stage.set({ sitesOff: ['localhost'] });
    const page = await stage.open('article.html');
    await waitUntil(async () => (await stage.ask(page, 'status')).state === 'off', 'the page to be off');
    await untilUnmarked(page);
    expect((await stage.driver.traces(page))?.scripts ?? ['bootstrap.js']).toEqual(['bootstrap.js']);
  });

  test('A news page without mentions keeps no style, no element and no pointer listener', async () => {
    const page = await stage.open('quiet.html');
    const isRead = async () => (await stage.ask(page, 'status')).state === 'reading';
    await waitUntil(isRead, 'the page to be read');
    await untilUnmarked(page);
    expect(await htmlOf(page)).toBe(await htmlAtStart(page));
    const traces = await stage.driver.traces(page);
    if (traces) {
      expect(traces.scripts).toContain('annotator.js');
      expect(traces.listeners.filter((type) => POINTER.test(type))).toEqual([]);
    }
  });

  test('A news page with mentions has pointer listeners, as a control for the test of their absence', async () => {
    const page = await stage.open('article.html');
    await untilMarked(page, 'NATO');
    const traces = await stage.driver.traces(page);
    expect(traces?.listeners ?? ['pointermove']).toContain('pointermove');
  });
}
