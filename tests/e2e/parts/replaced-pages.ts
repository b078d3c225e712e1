import { expect, test } from 'vitest';
import type { DriverPage } from '../../../cli/browsers/driver.ts';
import { waitUntil } from '../../../cli/browsers/wait.ts';
import type { Stage } from '../browser-stage.ts';
import { closeByEscape, hover, type Marks, marksOf, untilMarked, untilUnmarked } from '../reader-actions.ts';

const SUBJECT = '<p>Subject of this sample: the peace talks of Ukrainians and Russians.</p>';
const STORY = `<article><h1>Sample: what two of them were named for</h1>
  ${SUBJECT}<p>In this second body of the sample Emmanuel Macron is named, and after him Keir Starmer, in a sentence that only fills the line.</p></article>`;
const SECOND = `<!doctype html><html lang="en"><head><title>Sample: what two of them were named for</title>
  <meta property="og:type" content="article"><meta property="article:published_time" content="2025-11-20"></head>
  <body>${STORY}</body></html>`;
const FIRST = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sample: a first body of two</title>
  <meta property="og:type" content="article"><meta property="article:published_time" content="2025-02-06"></head>
  <body><main><article><h1>Sample: a first body of two</h1>
  ${SUBJECT}<p>In this first body of the sample stand Volodymyr Zelensky and the Kremlin, with some words more around them.</p></article></main></body></html>`;

/** Returns how many painted ranges have lost their text. */
const deadMarks = (page: DriverPage): Promise<number> =>
  page.evaluate(
    () =>
      [...CSS.highlights.values()]
        .flatMap((highlight) => [...highlight] as Range[])
        .filter((range) => range.collapsed || !range.startContainer.isConnected).length,
  );

const actorsOf = async (page: DriverPage): Promise<readonly string[]> => (await marksOf(page)).actors;

/** What pages do to show another page in the place of the first, given its whole source. */
const WAYS: Readonly<Record<string, (source: string) => void>> = {
  'replaces its body some time after the address, as Turbo does': (source) => {
    const next = new DOMParser().parseFromString(source, 'text/html');
    history.pushState({}, '', '/news/after-a-visit.html');
    setTimeout(() => {
      document.title = next.title;
      const day = 'meta[property="article:published_time"]';
      document.querySelector(day)?.replaceWith(next.querySelector(day) as Element);
      document.body.replaceWith(next.body);
    }, 600);
  },
  'replaces its body without a new address': (source) => {
    const next = new DOMParser().parseFromString(source, 'text/html');
    document.head.replaceWith(next.head);
    document.body.replaceWith(next.body);
  },
  'writes the content of its body anew': (source) => {
    const next = new DOMParser().parseFromString(source, 'text/html');
    document.head.innerHTML = next.head.innerHTML;
    document.body.innerHTML = next.body.innerHTML;
  },
  'replaces the content of its main part some time after the address': (source) => {
    const next = new DOMParser().parseFromString(source, 'text/html');
    history.pushState({}, '', '/news/after-a-turn.html');
    setTimeout(() => {
      document.head.innerHTML = next.head.innerHTML;
      document.querySelector('main')?.replaceChildren(...next.body.childNodes);
    }, 700);
  },
  'replaces its root element': (source) => {
    const next = new DOMParser().parseFromString(source, 'text/html');
    document.documentElement.replaceWith(next.documentElement);
  },
  'is opened and written anew': (source) => {
    document.open();
    document.write(source);
    document.close();
  },
};

/** Tests of pages that become another page without a load, and of pages that come back. */
export function replacedPages(stage: Stage): void {
  const openFirst = (headers: Readonly<Record<string, string>> = {}): Promise<DriverPage> => {
    stage.server.put('/news/first.html', { body: FIRST, headers });
    return stage.open('first.html');
  };

  for (const [what, replace] of Object.entries(WAYS))
    test(`A page that ${what} has the marks and the day of the new text alone`, async () => {
      const page = await openFirst();
      await untilMarked(page, 'Volodymyr Zelensky', 'Kremlin');
      await page.evaluate(replace, SECOND);
      const { actors }: Marks = await untilMarked(page, 'Emmanuel Macron', 'Keir Starmer');
      expect(actors).toEqual(['Emmanuel Macron', 'Keir Starmer']);
      expect(await deadMarks(page)).toBe(0);
      await waitUntil(
        async () => (await stage.ask(page, 'status')).state === 'reading',
        'the page to be read',
      );
      expect(await stage.ask(page, 'status')).toMatchObject({ date: '2025-11-20', mentions: 2 });
      expect(await hover(page, 'Emmanuel Macron')).toContain('20 Nov 2025');
      await closeByEscape(page);
      expect(page.errors()).toEqual([]);
    });

  test('A visit from a story to a page that is none leaves no mark, and the page is no news page', async () => {
    const page = await openFirst();
    await untilMarked(page, 'Volodymyr Zelensky');
    await page.evaluate(() => {
      history.pushState({}, '', '/about');
      setTimeout(() => {
        const body = document.createElement('body');
        body.innerHTML = '<h1>About the sample</h1><p>Write to Volodymyr Zelensky.</p>';
        document.querySelector('meta[property="og:type"]')?.remove();
        document.body.replaceWith(body);
      }, 600);
    });
    await waitUntil(async () => (await stage.ask(page, 'status')).state === 'not-news', 'the state');
    await untilUnmarked(page);
  });

  test('A page that replaces its body ten times a second is marked once it stops', async () => {
    const page = await openFirst();
    await untilMarked(page, 'Volodymyr Zelensky');
    await page.evaluate((story) => {
      let left = 30;
      const timer = setInterval(() => {
        const body = document.createElement('body');
        body.innerHTML = story;
        document.body.replaceWith(body);
        left -= 1;
        if (left === 0) clearInterval(timer);
      }, 100);
      return new Promise((resolve) => setTimeout(resolve, 3500));
    }, STORY);
    await untilMarked(page, 'Emmanuel Macron', 'Keir Starmer');
    await waitUntil(async () => (await deadMarks(page)) === 0, 'the dead marks to be removed');
    expect(await actorsOf(page)).toEqual(['Emmanuel Macron', 'Keir Starmer']);
  });

  test('A body that was kept with inserted marks is marked once when it comes back', async () => {
    await stage.set({ painter: 'elements' });
    const page = await openFirst();
    const marked = (): Promise<string[]> =>
      page.evaluate(() =>
        [...document.querySelectorAll('[aria-haspopup=dialog]')].map((each) => each.textContent),
      );
    await waitUntil(async () => (await marked()).length === 2, 'the elements');
    await page.evaluate((story) => {
      const kept = document.body.cloneNode(true) as HTMLElement;
      const other = document.createElement('body');
      other.innerHTML = story;
      document.body.replaceWith(other);
      Object.assign(globalThis, { goBack: () => document.body.replaceWith(kept) });
    }, STORY);
    await waitUntil(async () => (await marked()).join() === 'Emmanuel Macron,Keir Starmer', 'the elements');
    await page.evaluate(() => (globalThis as unknown as { goBack(): void }).goBack());
    await waitUntil(async () => (await marked()).length === 2, 'the elements of the first body');
    // Marks that nobody looks after have no owner: they are inside the new ones, or open nothing.
    const spans = await page.evaluate(() => document.querySelectorAll('p span').length);
    expect(spans).toBe(2);
    expect(await marked()).toEqual(['Volodymyr Zelensky', 'Kremlin']);
  });

  test('A page that comes back from the browser’s cache follows what was set in the meantime', async () => {
    const page = await openFirst({ 'cache-control': 'max-age=60' });
    await untilMarked(page, 'Volodymyr Zelensky');
    await page.evaluate(() => {
      addEventListener('pageshow', ({ persisted }) => {
        document.documentElement.dataset.persisted = String(persisted);
      });
    });
    // Firefox keeps no page whose successor comes within about five milliseconds.
    stage.server.put('/news/later.html', { body: SECOND, delay: 100 });
    await page.go(stage.server.url('/news/later.html'));
    await stage.set({ sitesOff: ['localhost'] });
    await waitUntil(
      async () => (await stage.ask(page, 'status')).state === 'off',
      'the other page to be off',
    );
    await page.evaluate(() => history.back());
    await waitUntil(async () => (await page.url()).endsWith('/first.html'), 'the first page');
    await waitUntil(async () => (await stage.ask(page, 'status')).state === 'off', 'the page to be off');
    await untilUnmarked(page);
    await stage.set({ sitesOff: [] });
    await untilMarked(page, 'Volodymyr Zelensky', 'Kremlin');
    // Both browsers keep the page. Were it loaded anew, this test would show nothing.
    expect(await page.evaluate(() => document.documentElement.dataset.persisted)).toBe('true');
  });

  test('A route in the fragment is another page, and a place on the page is not', async () => {
    stage.server.put('/', { body: FIRST });
    const page = await stage.open('first.html').then(async (opened) => {
      await opened.go(stage.server.url('/#/story/4711'));
      return opened;
    });
    await untilMarked(page, 'Volodymyr Zelensky');
    await page.evaluate(() => {
      location.hash = '#/';
    });
    await waitUntil(async () => (await stage.ask(page, 'status')).state === 'not-news', 'the state');
    await untilUnmarked(page);
    await page.evaluate(() => {
      location.hash = '#/story/4712';
    });
    await untilMarked(page, 'Volodymyr Zelensky');
  });
}
