import type { Driver, DriverPage, ExtensionWorld } from './driver.ts';

/** The ways into the extension that run through one of its own pages, opened at the first question and kept; it closes when the extension is installed again. */
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
          const tab = (await tabs.query({ active: true })).find((each) => each.url === url);
          if (tab?.id === undefined) throw new Error(`no active tab shows ${url}`);
          return tab.id;
        },
        await page.url(),
      );
    },
  };
}
