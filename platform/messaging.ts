import type { BackgroundApi, PageApi } from '../core/protocol/messages.ts';
import type { Runtime } from './browser.ts';
import { browser } from './native.ts';

type Api = BackgroundApi | PageApi;

type Listener = Parameters<typeof browser.runtime.onMessage.addListener>[0];
type Answer<T> = { readonly ok: T } | { readonly error: string };
type Request<A extends Api, K extends keyof A> = A[K] extends (request: infer R) => unknown ? R : never;
type Result<A extends Api, K extends keyof A> = A[K] extends (request: never) => infer R ? R : never;

/** What answers one direction of messages; the sender comes with each call. */
export type Handlers<A extends Api> = {
  readonly [K in keyof A]: (
    request: Request<A, K>,
    sender: Runtime.MessageSender,
  ) => Result<A, K> | Promise<Result<A, K>>;
};

function unwrap<T>(answer: unknown): T {
  if (typeof answer !== 'object' || answer === null) throw new Error('Nobody answered.');
  if ('ok' in answer) return (answer as { ok: T }).ok;
  throw new Error((answer as { error?: string }).error ?? 'Nobody answered.');
}

/** Asks the background. A message that nobody took, since it was just being started, is sent once more. */
export async function askBackground<K extends keyof BackgroundApi>(
  type: K,
  request: Request<BackgroundApi, K>,
): Promise<Result<BackgroundApi, K>> {
  const send = (): Promise<unknown> => browser.runtime.sendMessage({ type, ...(request as object) });
  const answer = await send().catch((error: unknown) => {
    if (!browser.runtime?.id) throw error;
    return undefined;
  });
  return unwrap(answer ?? (await send()));
}

/** Asks the page in a tab's top frame. Gives undefined where nothing of ours runs. */
export async function askPage<K extends keyof PageApi>(
  tabId: number,
  type: K,
  request: Request<PageApi, K>,
): Promise<Result<PageApi, K> | undefined> {
  try {
    return unwrap(await browser.tabs.sendMessage(tabId, { type, ...(request as object) }, { frameId: 0 }));
  } catch {
    return undefined;
  }
}

/**
 * Answers messages of one direction until the signal ends. What a handler throws crosses as a sentence; messages
 * that it does not know, or that are not ours, are left to others.
 */
export function answerMessages<A extends Api>(handlers: Partial<Handlers<A>>, signal?: AbortSignal): void {
  const listener = (
    message: unknown,
    sender: Runtime.MessageSender,
    respond: (answer: Answer<unknown>) => void,
  ): true | undefined => {
    if (sender.id !== browser.runtime.id || typeof message !== 'object' || message === null) return undefined;
    const { type, ...request } = message as { type?: unknown };
    if (typeof type !== 'string' || !Object.hasOwn(handlers, type)) return undefined;
    const handler = handlers[type as keyof A] as
      | ((request: unknown, sender: Runtime.MessageSender) => unknown)
      | undefined;
    // At once, in the same turn: what a browser allows for a reader's click only, such as opening a panel, it allows now.
    Promise.try(() => handler?.(request, sender)).then(
      (ok) => respond({ ok }),
      (error: unknown) => respond({ error: error instanceof Error ? error.message : String(error) }),
    );
    // So the browser waits for the answer.
    return true;
  };
  const { onMessage } = browser.runtime;
  onMessage.addListener(listener as Listener);
  signal?.addEventListener('abort', () => onMessage.removeListener(listener as Listener));
}
