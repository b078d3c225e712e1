import type { DriverPage, ExtensionWorld } from '../../../cli/browsers/driver.ts';
import { waitUntil } from '../../../cli/browsers/wait.ts';
import type { TrustRow } from '../row.ts';
import { type Scene, tallyOf } from './scene.ts';

const EACH = 25;

/** Turns sites off in a settings page, one after another, as fast as its form takes them. */
const turnOff = (page: DriverPage, sites: readonly string[]): Promise<void> =>
  page.evaluate(async (all) => {
    const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 4));
    for (const site of all) {
      const form = document.querySelector<HTMLFormElement>('form.sp-add');
      const field = form?.querySelector('input');
      if (!form || !field) throw new Error('the settings page has no field for a site');
      field.value = site;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      await pause();
      form.requestSubmit();
      await pause();
    }
  }, sites);

const settingsPage = async ({ driver }: Scene): Promise<DriverPage> => {
  const page = await driver.extensionPage('options.html');
  await waitUntil(() => page.evaluate(() => !!document.querySelector('form.sp-add')), 'the settings');
  return page;
};

const sitesOff = ({ driver }: Scene): Promise<readonly string[]> =>
  driver.inExtension(async () => {
    const { local } = (globalThis as unknown as ExtensionWorld).chrome.storage;
    return ((await local.get('sitesOff')).sitesOff ?? []) as string[];
  });

/** A row on two settings pages and a popup that change the same list at the same time. */
export async function windowRows(scene: Scene): Promise<readonly TrustRow[]> {
  const tally = tallyOf('switches of two windows at the same time that were kept', scene.driver.name);
  const pages = [await settingsPage(scene), await settingsPage(scene)];
  const lists = pages.map((_, at) => Array.from({ length: EACH }, (__, n) => `site-${n}-${at}.example`));
  await Promise.all(pages.map((page, at) => turnOff(page, lists[at] ?? [])));
  const all = lists.flat();
  await waitUntil(async () => (await sitesOff(scene)).length >= all.length, 'all sites', 3_000).catch(
    () => undefined,
  );
  const kept = await sitesOff(scene);
  for (const site of all) tally.hold(kept.includes(site), `${site} was lost.`);
  for (const page of pages) {
    tally.hold(page.errors().length === 0, `A settings page has errors: ${page.errors().join(' ')}`);
    await page.close();
  }
  return [tally.row()];
}
