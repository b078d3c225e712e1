import { expect, test } from 'vitest';
import type { DriverPage, ExtensionWorld } from '../../../cli/browsers/driver.ts';
import { waitUntil } from '../../../cli/browsers/wait.ts';
import type { Stage } from '../browser-stage.ts';
import { hover, htmlAtStart, htmlOf, marksOf, untilMarked, withoutChange } from '../reader-actions.ts';

/** Returns the names of the highlights without their type suffix: one name per annotator that paints. */
const namesOf = (page: DriverPage): Promise<string[]> =>
  page.evaluate(() => [...new Set([...CSS.highlights.keys()].map((name) => name.slice(0, -2)))]);

const hostsOf = (page: DriverPage): Promise<number> =>
  page.evaluate(() => document.querySelectorAll('html > div').length);

/** Tests of stored values, of changes at the same time, of a background that ends, and of a new installation. */
export function interruptions(stage: Stage): void {
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
}
