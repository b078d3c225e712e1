import type { FromPage } from '../core/protocol/from-page.ts';
import type { FromOwnPages, ToOwnPages } from '../core/protocol/own-pages.ts';
import type { ToTab } from '../core/protocol/to-tab.ts';
import type { Runtime, Tabs } from './browser.ts';
import { browser } from './native.ts';
import { PagePort, PORT_NAME, type PortAnswer, type PortQuestion } from './page-port.ts';

/** One interface of `core/protocol/`: one method per message. */
type Api<A> = { readonly [K in keyof A]: (request: never) => unknown };

/** The request of a message, and its answer. */
export type RequestOf<A extends Api<A>, K extends keyof A> = Parameters<A[K]>[0];
export type AnswerOf<A extends Api<A>, K extends keyof A> = ReturnType<A[K]>;

/** A message as it is sent: its type and the fields of its request. */
export type Message<A extends Api<A>, K extends keyof A> = { readonly type: K } & (RequestOf<
  A,
  K
> extends object
  ? RequestOf<A, K>
  : unknown);

type Arguments<A extends Api<A>, K extends keyof A> = Parameters<A[K]>;

/** The handlers for one interface's messages. `Sender` is what they are told about the sender. */
export type Handlers<A extends Api<A>, Sender = void> = {
  readonly [K in keyof A]: (
    request: RequestOf<A, K>,
    sender: Sender,
  ) => AnswerOf<A, K> | Promise<AnswerOf<A, K>>;
};

/** The tab whose page sent the message. */
export type AskingTab = Tabs.Tab & { readonly id: number };

/** The answer to a message. An error is sent as its message text. */
type Answer = { readonly ok: unknown } | { readonly error: string };

function unwrap<T>(answer: unknown): T {
  const { ok, error } = (answer ?? { error: 'No response from the extension.' }) as Partial<
    Record<'ok' | 'error', unknown>
  >;
  if (error !== undefined) throw new Error(String(error));
  return ok as T;
}

const sendToBackground = (message: object): Promise<unknown> => browser.runtime.sendMessage(message);

/** Asks the background. Sends the message again if there is no answer because the background was starting. */
async function ask(type: string, request?: object): Promise<unknown> {
  const message = { type, ...request };
  const answer = await sendToBackground(message).catch((error: unknown) => {
    if (!browser.runtime?.id) throw error;
    return undefined;
  });
  return unwrap(answer ?? (await sendToBackground(message)));
}

type Ask<A extends Api<A>> = <K extends keyof A>(
  type: K,
  ...request: Arguments<A, K>
) => Promise<AnswerOf<A, K>>;

/** The requests that a page’s annotator sends over its port: those that it sends most, and that no click must allow. */
const OVER_PORT: ReadonlySet<string> = new Set<keyof FromPage>([
  'hello',
  'match',
  'pageChanges',
  'statusChanged',
]);

let port: PagePort | undefined;

/** Makes {@link askFromPage} use a port for the questions of this script, until the signal aborts. */
export function openPort(signal: AbortSignal): void {
  const own = new PagePort(signal);
  port = own;
  signal.addEventListener('abort', () => {
    if (port === own) port = undefined;
  });
}

/** Asks the background from a script in a web page. Throws an error with the background's error message. */
export const askFromPage = (async (type: string, request?: object) =>
  port && OVER_PORT.has(type)
    ? unwrap(await port.ask({ type, ...request }))
    : ask(type, request)) as Ask<FromPage>;

/** Asks the background from a page of the extension. Throws an error with the background's error message. */
export const askFromOwnPage = ask as Ask<FromOwnPages>;

/** Notifies the open pages of the extension, if there are any. */
export function tellOwnPages<K extends keyof ToOwnPages>(
  type: K,
  ...request: Arguments<ToOwnPages, K>
): void {
  sendToBackground({ type, ...request[0] }).catch(() => undefined);
}

/** Asks our scripts in a tab's top frame. Returns undefined if none is running or the request fails. */
export async function askTab<K extends keyof ToTab>(
  tabId: number,
  type: K,
  ...request: Arguments<ToTab, K>
): Promise<AnswerOf<ToTab, K> | undefined> {
  try {
    return unwrap(await browser.tabs.sendMessage(tabId, { type, ...request[0] }, { frameId: 0 }));
  } catch {
    return undefined;
  }
}

/** True for a page of the extension or for its background. */
const isOwnPage = ({ url, tab }: Runtime.MessageSender): boolean =>
  url?.startsWith(browser.runtime.getURL('')) ?? tab === undefined;

const isTopFrame = ({ tab, frameId }: Runtime.MessageSender): boolean =>
  tab?.id !== undefined && frameId === 0;

type AnyHandlers = Readonly<Record<string, (request: unknown, sender: unknown) => unknown>>;

type Call = () => unknown;

/** Makes a call, and passes on its result or its error. */
function answerCall(call: Call, respond: (answer: Answer) => void): void {
  // Call it in this turn: browsers allow some actions, such as opening a panel, only during a click.
  Promise.try(call).then(
    (ok) => respond({ ok: ok ?? null }),
    (error: unknown) => respond({ error: error instanceof Error ? error.message : String(error) }),
  );
}

/** Listens for our own messages until the signal aborts. `find` returns the call that handles one, if any. */
function listen(
  find: (type: string, request: object, sender: Runtime.MessageSender) => Call | undefined,
  signal?: AbortSignal,
): void {
  const listener = (
    message: unknown,
    sender: Runtime.MessageSender,
    respond: (answer: Answer) => void,
  ): true | undefined => {
    if (sender.id !== browser.runtime.id || typeof message !== 'object' || message === null) return undefined;
    const { type, ...request } = message as { type?: unknown };
    const call = typeof type === 'string' ? find(type, request, sender) : undefined;
    if (!call) return undefined;
    answerCall(call, respond);
    // Tells the browser to wait for the answer.
    return true;
  };
  const { onMessage } = browser.runtime;
  type Listener = Parameters<typeof onMessage.addListener>[0];
  onMessage.addListener(listener as Listener);
  signal?.addEventListener('abort', () => onMessage.removeListener(listener as Listener));
}

const handlerFor = (handlers: object, type: string): AnyHandlers[string] | undefined =>
  Object.hasOwn(handlers, type) ? (handlers as AnyHandlers)[type] : undefined;

const refuse =
  (who: string): Call =>
  () => {
    throw new Error(`Only ${who} may send this request.`);
  };

/**
 * Answers requests to the background, as messages and over ports. Only this function checks who sent them: `fromPage`
 * answers the top frame of a web page and `fromOwnPages` a page of the extension. Other senders are refused.
 */
export function answerBackground(
  fromPage: Handlers<FromPage, AskingTab>,
  fromOwnPages: Handlers<FromOwnPages>,
): void {
  listen((type, request, sender) => {
    const [forPages, forOwn] = [handlerFor(fromPage, type), handlerFor(fromOwnPages, type)];
    if (isOwnPage(sender))
      return forOwn ? () => forOwn(request, undefined) : forPages && refuse('a web page');
    if (!forPages) return forOwn && refuse('a page of the extension');
    return isTopFrame(sender) ? () => forPages(request, sender.tab) : refuse('the top frame of a page');
  });
  answerPorts(fromPage);
}

/** How many ports a tab may have open at a time. A page has one, and a tab two while its page is replaced. */
const MOST_PORTS = 10;

/** Answers the questions that come over the ports of web pages. Only the top frame of a page may open one. */
function answerPorts(fromPage: Handlers<FromPage, AskingTab>): void {
  const openIn = new Map<number | undefined, number>();
  browser.runtime.onConnect.addListener((opened: Runtime.Port) => {
    const { name, sender } = opened;
    const isPage = sender?.id === browser.runtime.id && isTopFrame(sender) && !isOwnPage(sender);
    const tab = sender?.tab?.id;
    const others = openIn.get(tab) ?? 0;
    if (name !== PORT_NAME || !isPage || others >= MOST_PORTS) {
      opened.disconnect();
      return;
    }
    openIn.set(tab, others + 1);
    let isOpen = true;
    opened.onDisconnect.addListener(() => {
      isOpen = false;
      const left = (openIn.get(tab) ?? 1) - 1;
      if (left > 0) openIn.set(tab, left);
      else openIn.delete(tab);
    });
    opened.onMessage.addListener((asked: unknown) => {
      const { id, message } = (asked ?? {}) as Partial<PortQuestion>;
      if (typeof id !== 'number' || typeof message !== 'object' || message === null) return;
      const { type, ...request } = message as { type?: unknown };
      const handler =
        typeof type === 'string' && OVER_PORT.has(type) ? handlerFor(fromPage, type) : undefined;
      const call = (): unknown => {
        if (!handler) throw new Error('This request is not answered over a port.');
        return handler(request, sender.tab);
      };
      answerCall(call, (answer) => {
        if (isOpen) opened.postMessage({ id, answer } satisfies PortAnswer);
      });
    });
  });
}

/** Answers messages from the background or our own pages until the signal aborts. Ignores all others. */
function answerOwn(handlers: object, signal?: AbortSignal): void {
  listen((type, request, sender) => {
    const handler = handlerFor(handlers, type);
    return handler && isOwnPage(sender) ? () => handler(request, undefined) : undefined;
  }, signal);
}

/** Answers messages in a web page until the signal aborts. */
export const answerInTab: (handlers: Partial<Handlers<ToTab>>, signal?: AbortSignal) => void = answerOwn;

/** Handles the background's notifications in a page of the extension until the signal aborts. */
export const hearInOwnPage: (handlers: Partial<Handlers<ToOwnPages>>, signal?: AbortSignal) => void =
  answerOwn;
