import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, launch, type Page, type Target } from 'puppeteer-core';
import { createController } from './controller.ts';
import type { Driver, DriverPage, LaunchOptions } from './driver.ts';
import { requestsInNetLog } from './net-log.ts';
import { type PageSeams, unwrapPage, wrapPage } from './page.ts';
import { makeScratch, readyOrClosed, type Scratch } from './scratch.ts';
import { skipIntroduction } from './skip-introduction.ts';
import { tracesOf } from './traces.ts';
import { waitUntil } from './wait.ts';

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

async function callOnShadow(page: Page, host: string, source: string, json: string): Promise<string | null> {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: 0 });
    const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector: host });
    if (nodeId === 0) return null;
    const { node } = await session.send('DOM.describeNode', { nodeId, depth: 1, pierce: true });
    const shadow = node.shadowRoots?.[0];
    if (!shadow) return null;
    const { object } = await session.send('DOM.resolveNode', { backendNodeId: shadow.backendNodeId });
    if (object.objectId === undefined) return null;
    const answer = await session.send('Runtime.callFunctionOn', {
      objectId: object.objectId,
      functionDeclaration: `function (json) { return (${source})(this, json); }`,
      arguments: [{ value: json }],
      awaitPromise: true,
      returnByValue: true,
    });
    const failure = answer.exceptionDetails;
    if (failure) throw new Error(failure.exception?.description ?? failure.text);
    return String(answer.result.value);
  } finally {
    await session.detach();
  }
}

const seams: PageSeams = {
  browser: 'chromium',
  callOnShadow,
  setColorScheme: (page, scheme) =>
    page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]),
  setForcedColors: async (page, isForced) => {
    // Puppeteer refuses this feature. The emulation lasts as long as the session, so that it is not detached.
    const session = await page.createCDPSession();
    const features = [{ name: 'forced-colors', value: isForced ? 'active' : 'none' }];
    await session.send('Emulation.setEmulatedMedia', { features });
  },
};

/** Stops the service worker. Without `wait`, one that is started again at once, and keeps its id, is not waited for. */
async function killWorker(browser: Browser, origin: string, wait = true): Promise<void> {
  const session = await browser.target().createCDPSession();
  const running = async (): Promise<string | undefined> => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.find((info) => info.type === 'service_worker' && info.url.startsWith(origin))
      ?.targetId;
  };
  try {
    const targetId = await running();
    if (targetId === undefined) return;
    if (!wait) return void (await session.send('Target.closeTarget', { targetId }));
    await waitUntil(async () => {
      // Repeated, because a worker that is still starting may survive a request.
      await session.send('Target.closeTarget', { targetId }).catch(() => undefined);
      return (await running()) !== targetId;
    }, 'the service worker to stop');
  } finally {
    await session.detach();
  }
}

/** The environment and arguments of a Chromium that writes a network log. */
const startingWith = ({ language, trustsAll }: LaunchOptions, netLog: string) => ({
  // Chromium on Linux takes its language from here. Dates and names are then the same on every machine.
  env: { ...process.env, LANGUAGE: language.replace('-', '_') },
  args: [
    ...ARGUMENTS,
    ...(trustsAll ? ['--ignore-certificate-errors'] : []),
    `--lang=${language}`,
    `--log-net-log=${netLog}`,
    '--net-log-capture-mode=Default',
  ],
});

const start = (options: LaunchOptions, userDataDir: string, netLog: string): Promise<Browser> =>
  launch({
    browser: 'chrome',
    executablePath: options.executable,
    headless: options.headless,
    pipe: true,
    enableExtensions: true,
    userDataDir,
    defaultViewport: options.headless ? { width: 1280, height: 800 } : null,
    ...startingWith(options, netLog),
  });

function panels(
  browser: Browser,
  origin: string,
  wrap: (page: Page) => DriverPage,
): Pick<Driver, 'panel' | 'closePanels'> {
  const isPanel = (target: Target): boolean => target.url().startsWith(`${origin}panel.html`);
  return {
    panel: async () => {
      const panel = wrap(await (await browser.waitForTarget(isPanel)).asPage());
      await waitUntil(() => panel.evaluate(() => document.readyState === 'complete'), 'the panel to load');
      return panel;
    },
    closePanels: async () => {
      const open = await Promise.all(
        browser
          .targets()
          .filter(isPanel)
          .map((target) => target.asPage()),
      );
      await Promise.all(open.map((page) => page.close()));
    },
  };
}

async function driverOf(
  browser: Browser,
  scratch: Scratch,
  netLog: string,
  options: LaunchOptions,
): Promise<Driver> {
  const id = await browser.installExtension(scratch.extension);
  const origin = `chrome-extension://${id}/`;
  const asked: string[] = [];

  const wrap = (page: Page): DriverPage => {
    page.on('request', (request) => {
      const from = request.initiator();
      const isOurs = from?.stack?.callFrames.some((frame) => frame.url.startsWith(origin));
      if (isOurs && !request.url().startsWith(origin)) asked.push(request.url());
    });
    return wrapPage(page, seams);
  };
  const open = async (url: string): Promise<DriverPage> => {
    const page = wrap(await browser.newPage());
    await page.go(url);
    return page;
  };
  const extensionPage = (path: string): Promise<DriverPage> => open(origin + path);
  const introduction = await skipIntroduction(options, async (path) =>
    browser
      .targets()
      .find((each) => each.url() === origin + path)
      ?.asPage(),
  );
  const { inExtension, tabId, reset } = createController(extensionPage);

  return {
    name: 'chromium',
    profile: join(scratch.path, 'profile'),
    introduction,
    open,
    extensionPage,
    inExtension,
    tabId,
    popup: async (page) => {
      await page.bringToFront();
      const extension = (await browser.extensions()).get(id);
      if (!extension) throw new Error('the extension is no longer installed');
      await unwrapPage(page).triggerExtensionAction(extension);
      const target = await browser.waitForTarget((each) => each.url().startsWith(`${origin}popup.html`));
      const popup = wrap(await target.asPage());
      await waitUntil(() => popup.evaluate(() => document.readyState === 'complete'), 'the popup to load');
      return popup;
    },
    ...panels(browser, origin, wrap),
    traces: (page) => tracesOf(unwrapPage(page), origin),
    reinstall: async () => {
      await scratch.refresh();
      await browser.installExtension(scratch.extension);
      reset();
    },
    killBackground: () => killWorker(browser, origin),
    interruptBackground: () => killWorker(browser, origin, false),
    requests: () => asked,
    close: async () => {
      if (!browser.connected) return;
      await browser.close();
      asked.push(...requestsInNetLog(await readFile(netLog, 'utf8'), origin));
      await scratch.remove();
    },
  };
}

/** Starts Chromium (or Chrome) with the built extension. */
export async function launchChromium(options: LaunchOptions): Promise<Driver> {
  const scratch = await makeScratch(options);
  const netLog = join(scratch.path, 'net-log.json');
  const browser = await start(options, join(scratch.path, 'profile'), netLog);
  return readyOrClosed(browser, scratch, () => driverOf(browser, scratch, netLog, options));
}
