import { expect, test } from 'vitest';
import { loadPack } from '../../../authoring/load-pack.ts';
import type { BrowserName, DriverPage, ExtensionWorld } from '../../../cli/browsers/driver.ts';
import { waitUntil } from '../../../cli/browsers/wait.ts';
import { faultsOf } from '../axe.ts';
import type { Stage } from '../browser-stage.ts';
import { hover, marksOf, pressIn, pressInCard, untilMarked, untilTold } from '../reader-actions.ts';

/** Tests of the panel: from a mention to the dossier of its entity, the comparison, and back to the page. */
export function panel(stage: Stage, name: BrowserName): void {
  const pack = loadPack();

  const titleOf = (id: string): string => pack.issues.find((issue) => issue.id === id)?.title.en ?? '';

  /** Returns the subject of the comparison and the names of the two actors. */
  const pairOf = (page: DriverPage): Promise<readonly string[]> =>
    page.evaluate(() => [
      document.querySelector('#sp-subject')?.textContent ?? '',
      document.querySelector('.sp-pair-who .sp-link')?.textContent ?? '',
      document.querySelector<HTMLSelectElement>('.sp-pair-who select')?.selectedOptions[0]?.textContent ?? '',
    ]);

  /** Expects no axe violation in light and dark mode, and saves a screenshot of each mode in `screenshots/`. */
  async function expectNoFault(page: DriverPage, name: string): Promise<void> {
    for (const scheme of ['dark', 'light'] as const) {
      await page.setColorScheme(scheme);
      expect(await faultsOf(page)).toEqual([]);
      await page.screenshot(`screenshots/e2e-${stage.driver.name}-panel-${name}-${scheme}.png`);
    }
  }

  test('Panel: it leads from a mention to the dossier, to the comparison, to the list of mentions, and back to the page', async () => {
    const page = await stage.open('article.html');
    await untilMarked(page, 'Zelensky', 'victory plan');
    await hover(page, 'Zelensky');
    await pressInCard(page, 'History and sources');
    await pressInCard(page, 'Open dossier');
    const side = await stage.panel();
    await waitUntil(async () => !(await page.isCardOpen()), 'the card to close');

    const told = await untilTold(side, 'As of 6 Feb 2025');
    expect(told).toContain('Volodymyr Zelensky');
    const chosen = await side.evaluate(
      () => document.querySelector('select')?.selectedOptions[0]?.textContent,
    );
    expect(chosen).toBe(titleOf('nato-membership'));
    await untilTold(side, 'Article · 6 Feb 2025');
    await expectNoFault(side, 'dossier');
    await pressIn(side, 'button', 'Show as a table');
    await untilTold(side, 'in chronological order');
    expect(await faultsOf(side)).toEqual([]);

    await pressIn(side, '[role=tab]', 'Compare');
    await untilTold(side, 'Show all subjects');
    expect(await pairOf(side)).toEqual([titleOf('nato-membership'), 'Volodymyr Zelensky', 'Vladimir Putin']);
    await expectNoFault(side, 'compare');
    await side.evaluate(() => document.querySelector<HTMLInputElement>('input[type=range]')?.focus());
    await side.press('ArrowLeft');
    await untilTold(side, 'As of 31 Jan 2025');
    expect((await pairOf(side)).slice(1)).toEqual(['Volodymyr Zelensky', 'Vladimir Putin']);
    await pressIn(side, 'button', 'Show all subjects');
    await untilTold(side, titleOf('territory'));
    expect(await faultsOf(side)).toEqual([]);

    await pressIn(side, '[role=tab]', 'On this page');
    await untilTold(side, 'Article dated 6 Feb 2025');
    await untilTold(side, 'Subjects of this page');
    await expectNoFault(side, 'page');
    await pressIn(side, 'button', 'All mentions');
    await pressIn(side, 'button[aria-label$="Victory plan"]');
    await waitUntil(
      async () => (await marksOf(page)).current.includes('victory plan'),
      'the current mention on the page',
    );
    await untilTold(side, 'You are here');
    expect(side.errors()).toEqual([]);
  });

  test.runIf(name === 'firefox')(
    'Panel: it opens in the sidebar and not in a tab if that is open',
    async () => {
      const tabsOf = (): Promise<number> =>
        stage.driver.inExtension(
          async () => (await (globalThis as unknown as ExtensionWorld).chrome.tabs.query({})).length,
        );
      const page = await stage.open('article.html');
      await untilMarked(page, 'Zelensky', 'victory plan');
      await stage.driver.openSidebar?.();
      await hover(page, 'Zelensky');
      await pressInCard(page, 'History and sources');
      const before = await tabsOf();
      await pressInCard(page, 'Open dossier');
      await waitUntil(async () => !(await page.isCardOpen()), 'the card to close');
      expect(await tabsOf()).toBe(before);
      const told = await untilTold(await stage.panel(), 'As of 6 Feb 2025');
      expect(told).toContain('Volodymyr Zelensky');
    },
  );

  test('Panel: Compare on the card of a proposal opens the comparison by its points', async () => {
    const page = await stage.open('article.html');
    await untilMarked(page, 'victory plan');
    await hover(page, 'victory plan');
    await pressInCard(page, 'Compare');
    const side = await stage.panel();
    const point = pack.proposals.find(({ id }) => id === 'victory-plan')?.points[0]?.text.en;
    expect(await untilTold(side, 'Response to the plan')).toContain(point);
  });

  test('Panel: the comparison of an actor begins with one subject and the other side, which can be changed there', async () => {
    const asked = 'entity=volodymyr-zelensky&issue=ceasefire&date=2025-02-06';
    const side = await stage.extensionPage(`panel.html?view=compare&${asked}`);
    await side.setViewport(360, 640);
    await untilTold(side, 'Show all subjects');
    expect(await pairOf(side)).toEqual(['Ceasefire', 'Volodymyr Zelensky', 'Vladimir Putin']);
    const answers = () =>
      side.evaluate(() =>
        [...document.querySelectorAll('.sp-pair-sides > li')].map(
          (one) => one.querySelector('.sp-said')?.textContent,
        ),
      );
    const before = await answers();
    expect(before).toHaveLength(2);
    const lowest = await side.evaluate(
      () => document.querySelector('.sp-pair')?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY,
    );
    expect(lowest).toBeLessThanOrEqual(640);
    const offered = await side.evaluate(() =>
      [...document.querySelectorAll('.sp-pair-who option')].map(({ textContent }) => textContent),
    );
    expect(offered).toContain('Brazil');
    expect(offered).not.toContain('Switzerland');
    expect(offered.join()).not.toMatch(/not named|unnamed/);
    await side.evaluate(() => {
      const select = document.querySelector<HTMLSelectElement>('.sp-pair-who select');
      if (!select) return;
      select.value = 'brazil';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await waitUntil(async () => (await answers())[1] !== before[1], 'the position of the other actor');
    expect(await pairOf(side)).toEqual(['Ceasefire', 'Volodymyr Zelensky', 'Brazil']);
    await side.screenshot(`screenshots/e2e-${stage.driver.name}-panel-pair.png`);
    await pressIn(side, '.sp-said button');
    await untilTold(side, 'President of Ukraine');
    expect(await side.url()).toContain('issue=ceasefire');
    expect(side.errors()).toEqual([]);
  });

  test('Panel: a dossier opened at an issue shows its chart without scrolling in a low, narrow window', async () => {
    for (const issue of ['ceasefire', 'nato-membership']) {
      const asked = `entity=volodymyr-zelensky&issue=${issue}&date=2025-02-06`;
      const side = await stage.extensionPage(`panel.html?${asked}`);
      await side.setViewport(360, 640);
      await untilTold(side, 'Article · 6 Feb 2025');
      const seen = await side.evaluate(() => {
        const chart = document.querySelector('.sp-chart-field')?.getBoundingClientRect();
        const head = document.querySelector('.sp-panel-head')?.getBoundingClientRect();
        const [select] = document.querySelectorAll('select');
        return {
          title: select?.selectedOptions[0]?.textContent,
          below: (chart?.top ?? 0) - (head?.bottom ?? 0),
          left: innerHeight - (chart?.bottom ?? Number.POSITIVE_INFINITY),
          size: [innerWidth, innerHeight],
          scrolled: scrollY,
        };
      });
      await side.screenshot(`screenshots/e2e-${stage.driver.name}-panel-low-${issue}.png`);
      expect(seen).toMatchObject({ title: titleOf(issue), size: [360, 640], scrolled: 0 });
      expect(seen.below).toBeGreaterThanOrEqual(0);
      expect(seen.left).toBeGreaterThanOrEqual(0);
    }
  });

  test('Panel: a line of the page’s subjects opens the dossier of that actor at that subject', async () => {
    const page = await stage.open('article.html');
    await untilMarked(page, 'Zelensky');
    const tab = await stage.driver.tabId(page);
    const side = await stage.extensionPage(`panel.html?view=page&tab=${tab}`);
    const told = await untilTold(side, 'Subjects of this page');
    expect(told.indexOf('Changed since this article')).toBeLessThan(told.indexOf('Subjects of this page'));
    expect(told).not.toContain('Go to');
    const subject = await side.evaluate(() => document.querySelector('.sp-page-subject h3')?.textContent);
    await pressIn(side, '.sp-page-subject .sp-held', 'Volodymyr Zelensky');
    await untilTold(side, 'President of Ukraine');
    const shown = await side.evaluate(() => document.querySelector('.sp-chosen')?.getAttribute('aria-label'));
    expect(pack.issues.map(({ title }) => title.en)).toContain(shown);
    expect(subject).toBeTruthy();
    expect(side.errors()).toEqual([]);
  });

  test('Panel: it opens from a link, Back works, and no view overflows a narrow panel', async () => {
    const side = await stage.extensionPage('panel.html?entity=victory-plan&date=2025-02-06');
    await untilTold(side, 'As of 6 Feb 2025');
    await pressIn(side, '.sp-role button', 'Volodymyr Zelensky');
    await untilTold(side, 'President of Ukraine');
    expect(await side.url()).toContain('entity=volodymyr-zelensky&date=2025-02-06');
    await pressIn(side, 'button[aria-label=Back]');
    await untilTold(side, 'Points');
    for (const [width, view] of [
      [360, 'dossier'],
      [320, 'compare'],
      [320, 'page'],
    ] as const) {
      await side.setViewport(width, 700);
      await pressIn(side, `#sp-tab-${view}`);
      const room = await side.evaluate(() => [document.documentElement.scrollWidth, innerWidth] as const);
      expect(room[0]).toBeLessThanOrEqual(room[1]);
    }
  });

  test('Panel: five actors are compared, and a sixth is not offered', async () => {
    const six = pack.actors.filter(({ kind }) => kind === 'state').slice(0, 6);
    const ids = six.map(({ id }) => id).join();
    const page = await stage.extensionPage(`panel.html?view=compare&actors=${ids}`);
    await untilTold(page, six[4]?.name.en ?? '');
    expect(await page.evaluate(() => document.querySelectorAll('[aria-label^="Remove "]').length)).toBe(5);
    const choices = () => page.evaluate(() => document.querySelectorAll('select').length);
    const withFive = await choices();
    await pressIn(page, '[aria-label^="Remove "]');
    await waitUntil(async () => (await choices()) === withFive + 1, 'the field for adding another actor');
  });
}
