import type { Driver, DriverPage, ExtensionWorld } from './driver.ts';

/**
 * Creates the driver functions that run in a page of the extension. The page is opened at the first call and
 * kept. Reinstalling the extension closes it; call `reset` afterwards.
 */
export function createController(
  extensionPage: Driver['extensionPage'],
): Pick<Driver, 'inExtension' | 'tabId'> & { readonly reset: () => void } {
  let controller: Promise<DriverPage> | undefined;
  const inExtension: Driver['inExtension'] = (run, ...args) => {
    controller ??= extensionPage('options.html');
    return controller.then((page) => page.evaluate(run, ...args));
  };
  return {
    inExtension,
    reset: () => {
      controller = undefined;
    },
    tabId: async (page) => {
      await inExtension(() => true);
      await page.bringToFront();
      return inExtension(
        async (url) => {
          const { tabs } = (globalThis as unknown as ExtensionWorld).chrome;
          // The browser does not tell the address of a page without access.
          const tab = (await tabs.query({ active: true })).find((each) => (each.url ?? url) === url);
          if (tab?.id === undefined) throw new Error(`no active tab shows ${url}`);
          return tab.id;
        },
        await page.url(),
      );
    },
  };
}
