import { expect, test } from 'vitest';
import type { DriverPage } from '../../../cli/browsers/driver.ts';
import { waitUntil } from '../../../cli/browsers/wait.ts';
import type { Stage } from '../browser-stage.ts';
import { closeByEscape, htmlAtStart, htmlOf, marksOf, untilMarked } from '../reader-actions.ts';

/** Tests of the keyboard commands. Headless browsers have no shortcuts, so the tests send their requests. */
export function keyboard(stage: Stage): void {
  test('“Next” goes from mention to mention, paints the current one and announces it', async () => {
    const page = await stage.open('article.html');
    await untilMarked(page, 'Volodymyr Zelensky', 'victory plan');
    const { mentions } = await stage.ask(page, 'status');
    await stage.ask(page, 'step', { by: 1, entity: null });
    expect((await stage.ask(page, 'status')).current).toBe(1);
    expect((await marksOf(page)).current).toEqual(['Volodymyr Zelensky']);
    await waitUntil(
      async () => (await page.announced()) === `Volodymyr Zelensky, 1 of ${mentions}`,
      'the announcement',
    );
    await stage.ask(page, 'step', { by: 1, entity: null });
    expect((await marksOf(page)).current).toEqual(['Kremlin']);
    await stage.ask(page, 'step', { by: -1, entity: null });
    expect((await stage.ask(page, 'status')).current).toBe(1);
    await waitUntil(async () => (await page.announced()) === null, 'the live region to be removed');
    expect(await htmlOf(page)).toBe(await htmlAtStart(page));
  });

  test('“Next” for one entity counts and visits only its mentions, including unpainted ones', async () => {
    const page = await stage.open('article.html');
    await untilMarked(page, 'Zelensky');
    const entity = 'volodymyr-zelensky';
    for (const at of [1, 2, 3, 1]) {
      await stage.ask(page, 'step', { by: 1, entity });
      const wanted = new RegExp(`Zelensky, ${at} of 3$`);
      await waitUntil(async () => wanted.test((await page.announced()) ?? ''), `mention ${at} of 3`);
    }
  });

  test.each(['display: none', 'visibility: hidden', 'content-visibility: hidden', 'a closed element'])(
    '“Next” passes over what the page does not show: %s',
    async (how) => {
      const page = await stage.open('article.html');
      await untilMarked(page, 'Kremlin', 'NATO');
      await page.evaluate((css) => {
        const first = document.querySelector('#first');
        const style = document.createElement('style');
        style.textContent = `#second { display: contents } ${css.includes(':') ? `#first { ${css} }` : ''}`;
        document.head.append(style);
        if (css.includes(':') || !first) return;
        const details = document.createElement('details');
        first.replaceWith(details);
        details.append(...first.childNodes);
      }, how);
      await waitUntil(async () => {
        await stage.ask(page, 'step', { by: 1, entity: null });
        return (await marksOf(page)).current.join() === 'NATO';
      }, 'the first mention that is shown');
      expect((await marksOf(page)).actors).toContain('NATO');
      await stage.ask(page, 'step', { by: -1, entity: null });
      expect(['Volodymyr Zelensky', 'Kremlin']).not.toContain((await marksOf(page)).current.join());
    },
  );

  test('“Open” moves the focus into the card, and Escape returns it', async () => {
    const page = await stage.open('article.html');
    await untilMarked(page, 'Volodymyr Zelensky');
    await page.evaluate(() => document.querySelector<HTMLElement>('#button')?.focus());
    await stage.ask(page, 'step', { by: 1, entity: null });
    expect(await stage.ask(page, 'open')).toBe(true);
    const focused = await page.inShadow((root) => root.activeElement?.getAttribute('role'));
    expect(focused).toBe('dialog');
    await page.press('Tab');
    expect(await page.inShadow((root) => root.activeElement?.localName)).toBe('button');
    await closeByEscape(page);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('button');
  });

  /** Opens the first card by the keyboard and returns its stops of the Tab key, the focused one first. */
  const openByKeys = async () => {
    const page = await stage.open('article.html');
    await untilMarked(page, 'Volodymyr Zelensky');
    await page.evaluate(() => document.querySelector<HTMLElement>('#button')?.focus());
    await stage.ask(page, 'open');
    return page;
  };
  const focused = (page: DriverPage) => page.evaluate(() => document.activeElement?.id);

  test('Tab goes through every control of the card, and past the last one closes it and returns', async () => {
    const page = await openByKeys();
    const stops = await page.inShadow((root) =>
      [...root.querySelectorAll('button, summary, a[href], input')]
        .filter((stop) => stop.checkVisibility())
        .map((stop) => stop.getAttribute('aria-label') ?? stop.textContent),
    );
    const seen: (string | null | undefined)[] = [];
    for (const _ of stops) {
      await page.press('Tab');
      seen.push(
        await page.inShadow(
          ({ activeElement: stop }) => stop?.getAttribute('aria-label') ?? stop?.textContent,
        ),
      );
    }
    expect(seen).toEqual(stops);
    expect(seen[0]).toBe('Close the card of Volodymyr Zelensky');
    await page.press('Tab');
    await waitUntil(async () => !(await page.isCardOpen()), 'the card to close');
    expect(await focused(page)).toBe('button');
  });

  test('Shift and Tab before the first control closes the card and returns', async () => {
    const page = await openByKeys();
    await page.press('Tab');
    await page.press('Tab', ['Shift']);
    await waitUntil(async () => !(await page.isCardOpen()), 'the card to close');
    expect(await focused(page)).toBe('button');
  });

  test('Escape closes the menu first, and then the card', async () => {
    const page = await openByKeys();
    await page.press('Tab', ['Shift']);
    await stage.ask(page, 'open');
    for (let turn = 0; turn < 12; turn++) {
      await page.press('Tab');
      if (await page.inShadow(({ activeElement }) => activeElement?.localName === 'summary')) break;
    }
    await page.press('Enter');
    await page.press('ArrowDown');
    expect(await page.inShadow(({ activeElement }) => activeElement?.textContent)).toBe('Copy with source');
    await page.press('Escape');
    expect(
      await page.inShadow((root) => [root.activeElement?.localName, root.querySelector('details')?.open]),
    ).toEqual(['summary', false]);
    await closeByEscape(page);
    expect(await focused(page)).toBe('button');
  });

  const INSERTED: Record<string, string> = {
    'a modal dialog': '<dialog></dialog>',
    'a popover': '<div popover></div>',
    'a modal dialog in a shadow root':
      '<x-y><template shadowrootmode="open"><dialog></dialog></template></x-y>',
  };
  test.each(Object.keys(INSERTED))(
    'Escape closes what the page has opened over the card first: %s',
    async (what) => {
      const page = await openByKeys();
      await page.evaluate((html) => {
        const holder = document.createElement('div');
        holder.setHTMLUnsafe(html);
        document.body.append(holder);
        const inner = holder.firstElementChild?.shadowRoot?.firstElementChild ?? holder.firstElementChild;
        if (inner instanceof HTMLDialogElement) inner.showModal();
        else (inner as HTMLElement).showPopover();
      }, INSERTED[what] ?? '');
      const isOver = () =>
        page.evaluate(() => {
          const holder = document.body.lastElementChild?.firstElementChild;
          return (holder?.shadowRoot?.firstElementChild ?? holder)?.matches(':modal, :popover-open') === true;
        });
      expect(await isOver()).toBe(true);
      await page.press('Escape');
      expect(await isOver()).toBe(false);
      expect(await page.isCardOpen()).toBe(true);
      await closeByEscape(page);
    },
  );

  test('Escape closes a card under a message that Escape does not close', async () => {
    const page = await openByKeys();
    await page.evaluate(() => {
      const message = document.createElement('p');
      message.popover = 'manual';
      document.body.append(message);
      message.showPopover();
    });
    await closeByEscape(page);
  });

  test('“Open” reaches a mention far below on a page that scrolls smoothly, and its card stays', async () => {
    const page = await stage.open('article.html');
    await untilMarked(page, 'Volodymyr Zelensky');
    await page.evaluate(() => {
      document.documentElement.style.scrollBehavior = 'smooth';
      document.body.style.paddingTop = '4000px';
    });
    expect(await stage.ask(page, 'open')).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 700));
    expect(await page.isCardOpen()).toBe(true);
  });

  test.each(['the page', 'a part of the page'])(
    'Going to a mention reaches it where all paragraphs share one element: %s scrolls',
    async (what) => {
      const page = await stage.open('article.html');
      await untilMarked(page, 'Volodymyr Zelensky', 'Kremlin');
      await page.evaluate((isPart) => {
        const all = document.createElement('div');
        const gap = () => Array.from({ length: 300 }, () => document.createElement('br'));
        for (const paragraph of document.querySelectorAll('#first, #second'))
          all.append(...gap(), ...paragraph.childNodes);
        all.append(...gap());
        const around = document.createElement('section');
        if (isPart) around.style.cssText = 'height: 80vh; overflow: auto';
        around.append(all);
        document.querySelector('#first')?.replaceWith(around);
      }, what !== 'the page');
      await untilMarked(page, 'Volodymyr Zelensky', 'Kremlin');
      const isInView = () =>
        page.evaluate(() => {
          const [, current] = [...CSS.highlights].find(([name]) => name.endsWith('-c')) ?? [];
          const rect = ([...(current ?? [])] as Range[])[0]?.getBoundingClientRect();
          return rect !== undefined && rect.top >= 0 && rect.bottom <= innerHeight;
        });
      for (const by of [1, 1, 1, -1] as const) {
        await stage.ask(page, 'step', { by, entity: null });
        await waitUntil(isInView, 'the current mention to be in the window');
      }
    },
  );

  test('“Open” without a current mention opens the first', async () => {
    const page = await stage.open('article.html');
    await untilMarked(page, 'Volodymyr Zelensky');
    expect(await stage.ask(page, 'open')).toBe(true);
    expect(await page.shadowText()).toContain('Volodymyr Zelensky');
  });
}
