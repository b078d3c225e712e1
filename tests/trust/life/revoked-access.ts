import type { DriverPage, ExtensionWorld } from '../../../cli/browsers/driver.ts';
import { waitUntil } from '../../../cli/browsers/wait.ts';
import { marksOf, pressIn, untilMarked, untilTold, untilUnmarked } from '../../e2e/reader-actions.ts';
import type { TrustRow } from '../row.ts';
import { MARKS, type Scene, tallyOf } from './scene.ts';

/** Milliseconds in which a page would have been marked. */
const SETTLING = 1_500;

/** Chromium's page of extensions, by which its users withhold access. */
type Management = {
  readonly developerPrivate: {
    updateExtensionConfiguration(change: { extensionId: string; hostAccess: string }): Promise<void>;
  };
};

/** Takes the access to all sites from the extension, as the browser's own page of extensions does. */
async function revoke({ driver }: Scene): Promise<() => Promise<void>> {
  const id = await driver.inExtension(() => (globalThis as unknown as ExtensionWorld).chrome.runtime.id);
  if (driver.name === 'firefox') {
    await driver.inExtension(() =>
      (globalThis as unknown as ExtensionWorld).chrome.permissions.remove({
        origins: ['http://*/*', 'https://*/*'],
      }),
    );
    return async () => {};
  }
  const page = await driver.open('chrome://extensions/');
  const set = (hostAccess: string): Promise<void> =>
    page.evaluate(
      (extensionId, access) =>
        (
          globalThis as unknown as { chrome: Management }
        ).chrome.developerPrivate.updateExtensionConfiguration({
          extensionId,
          hostAccess: access,
        }),
      id,
      hostAccess,
    );
  await set('ON_CLICK');
  return async () => {
    await set('ON_ALL_SITES');
    await page.close();
  };
}

const isQuiet = (page: DriverPage): void => {
  if (page.errors().length > 0) throw new Error(page.errors().join(' '));
};

/** A row on the access to sites that is taken away while a page is marked. Only Chromium gives it back without a press. */
export async function accessRows(scene: Scene): Promise<readonly TrustRow[]> {
  const { driver, article } = scene;
  const tally = tallyOf('steps after the access to all sites was revoked', driver.name);
  const page = await driver.open(article);
  await untilMarked(page, ...MARKS);
  const expectReason = async (): Promise<void> => {
    await page.bringToFront();
    const popup = await driver.popup(page);
    await untilTold(popup, 'Not read until you ask');
    isQuiet(popup);
    await popup.close().catch(() => undefined);
  };
  const giveBack = await revoke(scene);
  await page.bringToFront();
  await tally.try('the open page loses its marks', async () => {
    await untilUnmarked(page);
    isQuiet(page);
  });
  // Over a page that it ran on before, Chromium shows a request of its own to reload the page, and no popup.
  if (driver.name === 'firefox')
    await tally.try('the popup over the open page gives the reason', expectReason);
  await tally.try('a page that is opened has no marks and no error', async () => {
    await page.bringToFront();
    await page.reload();
    await new Promise((resolve) => setTimeout(resolve, SETTLING));
    const { actors } = await marksOf(page);
    if (actors.length > 0) throw new Error('it is marked');
    isQuiet(page);
  });
  await tally.try('the popup over a page that is opened gives the reason', expectReason);
  await tally.try('the page is marked if the reader asks', async () => {
    await page.bringToFront();
    const popup = await driver.popup(page);
    await pressIn(popup, 'button', 'Mark this page');
    await untilMarked(page, ...MARKS);
    isQuiet(page);
    await popup.close().catch(() => undefined);
  });
  await tally.try('the settings page is whole', async () => {
    const options = await driver.extensionPage('options.html');
    await waitUntil(() => options.evaluate(() => !!document.querySelector('[name=theme]')), 'the settings');
    isQuiet(options);
    await options.close();
  });
  await giveBack();
  if (driver.name === 'chromium')
    await tally.try('with access again pages are marked', async () => {
      await page.bringToFront();
      await page.reload();
      await untilMarked(page, ...MARKS);
      isQuiet(page);
    });
  await page.close();
  return [tally.row()];
}
