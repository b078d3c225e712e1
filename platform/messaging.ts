import type { FromPage } from '../core/protocol/from-page.ts';
import type { FromOwnPages, ToOwnPages } from '../core/protocol/own-pages.ts';
import type { ToTab } from '../core/protocol/to-tab.ts';
import type { Runtime, Tabs } from './browser.ts';
import { browser } from './native.ts';

/** One interface of `core/protocol/`: a method for each message. */
type Api<A> = { readonly [K in keyof A]: (request: never) => unknown };

/** The request of a message, and its answer. */
export type RequestOf<A extends Api<A>, K extends keyof A> = Parameters<A[K]>[0];
export type AnswerOf<A extends Api<A>, K extends keyof A> = ReturnType<A[K]>;

/** A message as it is sent: its type beside the fields of its request. */
export type Message<A extends Api<A>, K extends keyof A> = { readonly type: K } & (RequestOf<
  A,
  K
> extends object
  ? RequestOf<A, K>
  : unknown);

type Arguments<A extends Api<A>, K extends keyof A> = Parameters<A[K]>;

/** What answers the messages of one interface; `Sender` is what is known of who asks. */
export type Handlers<A extends Api<A>, Sender = void> = {
  readonly [K in keyof A]: (
    request: RequestOf<A, K>,
    sender: Sender,
  ) => AnswerOf<A, K> | Promise<AnswerOf<A, K>>;
};

/** The tab whose page asks. */
export type AskingTab = Tabs.Tab & { readonly id: number };

/** What a message was answered with; an error crosses as a sentence. */
type Answer = { readonly ok: unknown } | { readonly error: string };

function unwrap<T>(answer: unknown): T {
  const { ok, error } = (answer ?? { error: 'No response from the extension.' }) as Partial<
    Record<'ok' | 'error', unknown>
  >;
  if (error !== undefined) throw new Error(String(error));
  return ok as T;
}

const sendToBackground = (message: object): Promise<unknown> => browser.runtime.sendMessage(message);

/** Asks the background; a message that found nobody, because the background was just starting, is sent once more. */
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

/** Asks the background from a script in a web page. Throws the sentence that it answers with. */
export const askFromPage = ask as Ask<FromPage>;

/** Asks the background from a page of the extension. Throws the sentence that it answers with. */
export const askFromOwnPage = ask as Ask<FromOwnPages>;

/** Tells our own pages that are open; nobody need be there. */
export function tellOwnPages<K extends keyof ToOwnPages>(
  type: K,
  ...request: Arguments<ToOwnPages, K>
): void {
  sendToBackground({ type, ...request[0] }).catch(() => undefined);
}

/** Asks our scripts in a tab's top frame. Returns undefined where none runs. */
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

/** True for a page of the extension, and for its background. */
const isOwnPage = ({ url, tab }: Runtime.MessageSender): boolean =>
  url?.startsWith(browser.runtime.getURL('')) ?? tab === undefined;

const isTopFrame = ({ tab, frameId }: Runtime.MessageSender): boolean =>
  tab?.id !== undefined && frameId === 0;

type AnyHandlers = Readonly<Record<string, (request: unknown, sender: unknown) => unknown>>;

type Call = () => unknown;

/** Listens for messages of our own parts until the signal ends; `find` returns what answers one, if anything does. */
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
    // In the same turn: what a browser allows for a reader's click only, such as opening a panel, it allows now.
    Promise.try(call).then(
      (ok) => respond({ ok: ok ?? null }),
      (error: unknown) => respond({ error: error instanceof Error ? error.message : String(error) }),
    );
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
    throw new Error(`Only ${who} can ask for this.`);
  };

/**
 * Answers what is asked of the background. Who asks is checked here and nowhere else: the top frame of a web page gets
 * what `fromPage` answers, a page of the extension what `fromOwnPages` does; anybody else is refused.
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
}

/** Answers messages that the background or our own pages send, until the signal ends; others are left to others. */
function answerOwn(handlers: object, signal?: AbortSignal): void {
  listen((type, request, sender) => {
    const handler = handlerFor(handlers, type);
    return handler && isOwnPage(sender) ? () => handler(request, undefined) : undefined;
  }, signal);
}

/** Answers in a web page, until the signal ends. */
export const answerInTab: (handlers: Partial<Handlers<ToTab>>, signal?: AbortSignal) => void = answerOwn;

/** Hears in a page of the extension what the background tells, until the signal ends. */
export const hearInOwnPage: (handlers: Handlers<ToOwnPages>, signal?: AbortSignal) => void = answerOwn;
