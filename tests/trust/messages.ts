import type { BrowserName, Driver, ExtensionWorld } from '../../cli/browsers/driver.ts';
import { BUILT, launchBrowser } from '../../cli/browsers/launch.ts';
import { startServer } from '../../cli/browsers/server.ts';
import { HONEST } from '../entrypoints/honest-requests.ts';
import { ROLES, type Role } from '../entrypoints/message-roles.ts';
import { inEachBrowser, type TrustRow } from './row.ts';

type Message = { readonly type: string };
type Answer = { readonly ok?: unknown; readonly error?: string } | null;
type Target = { readonly driver: Driver; readonly tab: number };

const PAGE = `<!doctype html><html lang="en"><title>Messages</title><article><h1>Messages</h1>
<p>This page is only the place from which messages are sent.</p></article><iframe src="/frame.html"></iframe>`;
/** Milliseconds in which the popup must be answered while a page floods the background. */
const PATIENCE = 2_000;

/**
 * Sends messages from the world of our scripts in a page, in its top frame or in a frame of it, as a script gone bad
 * would: each `times` at once. Returns the last answer to each, null if there was none, or nothing if not to wait.
 */
function send(
  { driver, tab }: Target,
  messages: readonly Message[],
  { isTop = true, times = 1, waits = true } = {},
): Promise<readonly Answer[]> {
  return driver.inExtension(
    async (tabId, ...args) => {
      const { scripting } = (globalThis as unknown as ExtensionWorld).chrome;
      const run = async (top: boolean, sent: string, often: number, isAwaited: boolean) => {
        if ((window === window.top) !== top) return null;
        const { runtime } = (globalThis as unknown as ExtensionWorld).chrome;
        const ask = (message: object): Promise<unknown> =>
          runtime.sendMessage(message).then(
            (answer: unknown) => answer ?? null,
            () => null,
          );
        const answers = (JSON.parse(sent) as object[]).map(async (message) =>
          (await Promise.all(new Array(often).fill(0).map(() => ask(message)))).at(-1),
        );
        return isAwaited ? await Promise.all(answers) : [];
      };
      const target = { tabId, allFrames: true };
      const results = await scripting.executeScript({ target, args, func: run as never });
      const found = results.map(({ result }) => result as Answer[] | null).find(Array.isArray);
      if (!found) throw new Error('no frame has run the script');
      return found;
    },
    tab,
    isTop,
    // Chromium drops what is null from the arguments of a script.
    JSON.stringify(messages),
    times,
    waits,
  );
}

/** Asks the background from a page of the extension. Returns the milliseconds that it took. */
const askAsPopup = ({ driver }: Target): Promise<number> =>
  driver.inExtension(async () => {
    const start = performance.now();
    const { runtime } = (globalThis as unknown as ExtensionWorld).chrome;
    const { ok } = (await runtime.sendMessage({ type: 'coverage' })) as { ok?: object };
    if (!ok) throw new Error('the popup was not answered');
    return performance.now() - start;
  });

const stored = ({ driver }: Target): Promise<string> =>
  driver.inExtension(async () => {
    const { local, session } = (globalThis as unknown as ExtensionWorld).chrome.storage;
    return JSON.stringify([await local.get(), await session.get()]);
  });

const messagesOf = (...roles: readonly Role[]): Message[] =>
  Object.entries(ROLES).flatMap(([type, role]) =>
    roles.includes(role) ? { type, ...HONEST[type as keyof typeof HONEST] } : [],
  );

type Check = { readonly tried: number; readonly misses: readonly string[] };

/** Each message must have an answer that passes a test. */
function answersOf(
  messages: readonly Message[],
  answers: readonly Answer[],
  isRight: (answer: Answer) => boolean,
): Check {
  const cut = (value: unknown): string => JSON.stringify(value).slice(0, 80);
  const misses = messages.flatMap((message, index) => {
    const answer = answers[index] ?? null;
    return isRight(answer) ? [] : `${cut(message)} was answered with ${cut(answer)}.`;
  });
  return { tried: messages.length, misses };
}

const long = 'a'.repeat(900_000);
/** What the audit of 26 November sent: D9. */
const MALFORMED: readonly Message[] = [
  { type: 'hide', entity: long, where: 'everywhere' } as Message,
  { type: 'hide', entity: { a: 1 }, where: 'site' } as Message,
  { type: 'hide', entity: 'a name that no pack has', where: 'everywhere' } as Message,
  { type: 'dropStyle', ...HONEST.dropStyle, name: 'a){}body{display:none}' } as Message,
  { type: 'hello', dark: 'yes', opened: '0' } as Message,
  { type: 'inject', script: '../options' } as Message,
  { type: 'statusChanged', entities: 1e9, isOffTopic: 0 } as Message,
  { type: 'match', ...HONEST.match, texts: new Array(19).fill('a'.repeat(1_000_000)) } as Message,
  { type: 'match', ...HONEST.match, texts: 5 } as Message,
  { type: 'view', ...HONEST.view, paragraph: long } as Message,
  { type: 'openPanel', view: 'javascript:alert(1)' } as Message,
  { type: 'undo', token: {} } as Message,
];

const isRefused = (answer: Answer): boolean => typeof answer?.error === 'string';

const CHECKS: Readonly<Record<string, (target: Target) => Promise<Check>>> = {
  'messages from a top frame that it may send (control)': async (target) => {
    const all = messagesOf('both').concat({ type: 'statusChanged', ...HONEST.statusChanged } as Message);
    return answersOf(all, await send(target, all), (answer) => answer !== null && 'ok' in answer);
  },
  'messages of our own pages from a top frame': async (target) => {
    const all = messagesOf('own');
    return answersOf(all, await send(target, all), isRefused);
  },
  'messages to pages from a top frame': async (target) => {
    const all = messagesOf('to tab', 'to own');
    return answersOf(all, await send(target, all), (answer) => answer === null);
  },
  'all messages from a sub frame': async (target) => {
    const all = messagesOf('page', 'own', 'both');
    return answersOf(all, await send(target, all, { isTop: false }), isRefused);
  },
  'malformed or too large requests': async (target) => {
    const before = await stored(target);
    const check = await answersOf(MALFORMED, await send(target, MALFORMED), isRefused);
    const isSame = (await stored(target)) === before;
    return isSame ? check : { ...check, misses: [...check.misses, 'Something was stored.'] };
  },
  'popup answered within 2 s while a page floods with 5,000 requests': async (target) => {
    const views = [{ type: 'view', ...HONEST.view, inFull: ['all'] } as Message];
    await send(target, views, { times: 5_000, waits: false });
    const took = await askAsPopup(target);
    return { tried: 1, misses: took < PATIENCE ? [] : [`The popup waited ${Math.round(took)} ms.`] };
  },
  'floods of acts that change or open something': async (target) => {
    const { driver } = target;
    const tabs = (): Promise<number> =>
      driver.inExtension(async () => {
        const { tabs: all } = (globalThis as unknown as ExtensionWorld).chrome;
        return (await all.query({})).length;
      });
    const before = await tabs();
    const acts = messagesOf('page').filter(({ type }) => type === 'openPanel' || type === 'turnSiteOff');
    const check = await answersOf(acts, await send(target, acts, { times: 30 }), isRefused);
    const opened = (await tabs()) - before;
    return opened <= 10 ? check : { ...check, misses: [...check.misses, `${opened} tabs were opened.`] };
  },
};

async function rowsOf(browser: BrowserName): Promise<TrustRow[]> {
  const server = await startServer({
    '/page.html': { body: PAGE },
    '/frame.html': { body: '<p>A frame.</p>' },
  });
  const driver = await launchBrowser(browser, BUILT[browser]);
  try {
    const rows: TrustRow[] = [];
    for (const [what, check] of Object.entries(CHECKS)) {
      const page = await driver.open(server.url('/page.html'));
      const { tried, misses } = await check({ driver, tab: await driver.tabId(page) });
      rows.push({ what, browser, tried, held: Math.max(0, tried - misses.length), misses });
      await page.close();
    }
    return rows;
  } finally {
    await driver.close();
    await server.close();
  }
}

/** What the background answers to scripts of ours in a page that have gone bad. */
export const messageRows = inEachBrowser(rowsOf);
