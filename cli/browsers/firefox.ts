import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { type BidiConnection, type ChromeScope, chromeScope, connectionOf, contextOf } from './bidi.ts';
import { createController } from './controller.ts';
import type { Driver, DriverPage, LaunchOptions } from './driver.ts';
import { panelsOf } from './firefox-panel.ts';
import { pageOf, tabsOf } from './firefox-tabs.ts';
import { type PageSeams, wrapPage } from './page.ts';
import { makeScratch, readyOrClosed, type Scratch } from './scratch.ts';
import { skipIntroduction } from './skip-introduction.ts';
import { waitUntil } from './wait.ts';

/** The origin of the extension in a profile that stays. */
const KEPT_UUID = '5d0f1b1e-6f0c-4c6e-9d51-0a1f2b3c4d5e';
const SCHEME_PREFERENCE = 'layout.css.prefers-color-scheme.content-override';

const seamsOf = (connection: BidiConnection, chromeWorld: ChromeScope): PageSeams => ({
  browser: 'firefox',
  callOnShadow: async (page, host, source, json) => {
    const context = contextOf(page);
    const { nodes } = await connection.send<{
      nodes: { value?: { shadowRoot?: { sharedId: string } | null } }[];
    }>('browsingContext.locateNodes', {
      context,
      locator: { type: 'css', value: host },
      serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
    });
    const sharedId = nodes[0]?.value?.shadowRoot?.sharedId;
    if (sharedId === undefined) return null;
    return connection.call(context, source, [{ sharedId }, { type: 'string', value: json }]);
  },
  setColorScheme: (_page, scheme) =>
    chromeWorld(`Services.prefs.setIntPref('${SCHEME_PREFERENCE}', ${scheme === 'dark' ? 0 : 1})`).then(
      () => {},
    ),
  // The values of this preference: 0 for the default, 2 for colours that always replace those of pages.
  setForcedColors: (_page, isForced) =>
    chromeWorld(`Services.prefs.setIntPref('browser.display.document_color_use', ${isForced ? 2 : 0})`).then(
      () => {},
    ),
});

/** Chrome-scope source that records the URL of each request by the extension or its content scripts. */
const watchRequests = (id: string): string => `
  globalThis.standpointRequests = [];
  Services.obs.addObserver((subject) => {
    const channel = subject.QueryInterface(Ci.nsIHttpChannel);
    const { triggeringPrincipal, loadingPrincipal } = channel.loadInfo;
    const isOurs = [triggeringPrincipal, loadingPrincipal].some(
      (principal) => (principal?.addonPolicy ?? principal?.contentScriptAddonPolicy)?.id === ${JSON.stringify(id)},
    );
    if (isOurs) globalThis.standpointRequests.push(channel.URI.spec);
  }, 'http-on-modify-request');
  true`;

async function geckoId(extension: string): Promise<string> {
  const manifest: unknown = JSON.parse(await readFile(join(extension, 'manifest.json'), 'utf8'));
  const id = (manifest as { browser_specific_settings?: { gecko?: { id?: string } } })
    .browser_specific_settings?.gecko?.id;
  if (id === undefined)
    throw new Error(`${extension}/manifest.json has no browser_specific_settings.gecko.id`);
  return id;
}

async function killEventPage(chromeWorld: ChromeScope, id: string): Promise<void> {
  const extension = `WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension`;
  // The state is read as the background ends, because a message of a page may start it again at once.
  const state = await chromeWorld(
    `${extension}.terminateBackground({ disableResetIdleForTest: true }).then(() => ${extension}.backgroundState)`,
  );
  if (state !== 'stopped' && state !== 'suspended' && state !== 'starting')
    throw new Error(`the background is ${String(state)}, not stopped`);
}

/** Chrome-scope source that gives the extension the tab in front, as a press of its toolbar button does. */
const pressButton = (id: string): string => `
  WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension.tabManager.addActiveTabPermission(
    Services.wm.getMostRecentWindow('navigator:browser').gBrowser.selectedTab);
  true`;

/**
 * Loads a page of the extension. Polls, because the page changes process and its load event never arrives.
 */
async function loadExtensionPage(connection: BidiConnection, page: Page, url: string): Promise<void> {
  await connection.send('browsingContext.navigate', { context: contextOf(page), url, wait: 'none' });
  // The page may have changed its own query by now.
  const [start = url] = url.split('?');
  const isLoaded = (wanted: string): boolean =>
    location.href.startsWith(wanted) && document.readyState === 'complete';
  await waitUntil(() => page.evaluate(isLoaded, start), `${url} to load`);
}

async function driverOf(
  browser: Browser,
  scratch: Scratch,
  id: string,
  origin: string,
  options: LaunchOptions,
): Promise<Driver> {
  const connection = connectionOf(browser);
  const chromeWorld = await chromeScope(connection);
  await chromeWorld(watchRequests(id));
  await browser.installExtension(scratch.extension);
  const seams = seamsOf(connection, chromeWorld);
  let asked: readonly string[] = [];

  const wrap = (page: Page): DriverPage => wrapPage(page, seams);
  const open = async (url: string): Promise<DriverPage> => {
    const page = wrap(await browser.newPage());
    await page.go(url);
    return page;
  };
  const extensionPage = async (path: string): Promise<DriverPage> => {
    const page = await browser.newPage();
    await loadExtensionPage(connection, page, origin + path);
    return wrap(page);
  };
  const introduction = await skipIntroduction(options, async (path) => {
    const tab = (await tabsOf(connection)).find(({ url }) => url.startsWith(origin + path));
    return tab && pageOf(browser, tab);
  });
  const { inExtension, tabId, reset } = createController(extensionPage);

  return {
    name: 'firefox',
    profile: String(await chromeWorld(`Services.dirsvc.get('ProfD', Ci.nsIFile).path`)),
    introduction,
    open,
    extensionPage,
    inExtension,
    tabId,
    popup: async (page) => {
      const tab = await tabId(page);
      await chromeWorld(pressButton(id));
      return extensionPage(`popup.html?tab=${tab}`);
    },
    ...panelsOf({ browser, connection, chromeWorld, id, origin, extensionPage, wrap }),
    traces: () => Promise.resolve(undefined),
    reinstall: async () => {
      await scratch.refresh();
      await browser.installExtension(scratch.extension);
      reset();
    },
    killBackground: () => killEventPage(chromeWorld, id),
    interruptBackground: () => killEventPage(chromeWorld, id),
    requests: () => asked,
    close: async () => {
      if (!browser.connected) return;
      asked = JSON.parse(
        String(await chromeWorld('JSON.stringify(globalThis.standpointRequests)')),
      ) as string[];
      await browser.close();
      await scratch.remove();
    },
  };
}

/** Starts Firefox with the built extension as a temporary add-on, its host permissions granted. */
export async function launchFirefox(options: LaunchOptions): Promise<Driver> {
  const id = await geckoId(options.extension);
  const scratch = await makeScratch(options);
  const profile = options.folder === undefined ? undefined : join(options.folder, 'profile');
  const uuid = profile === undefined ? randomUUID() : KEPT_UUID;
  const browser: Browser = await launch({
    browser: 'firefox',
    executablePath: options.executable,
    headless: options.headless,
    defaultViewport: options.headless ? { width: 1280, height: 800 } : null,
    acceptInsecureCerts: options.trustsAll,
    ...(profile !== undefined && { userDataDir: profile }),
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
      'intl.locale.requested': 'en-US',
      // A temporary add-on is uninstalled when the browser ends.
      'extensions.webextensions.keepStorageOnUninstall': profile !== undefined,
      'extensions.webextensions.keepUuidOnUninstall': profile !== undefined,
      // What the extension asks for during a press is granted without the browser's prompt.
      'extensions.webextOptionalPermissionPrompts': false,
    },
  });
  return readyOrClosed(browser, scratch, () =>
    driverOf(browser, scratch, id, `moz-extension://${uuid}/`, options),
  );
}
