import type { Runtime } from './browser.ts';
import { browser } from './native.ts';

/** The name of the port over which a page’s annotator asks the background. */
export const PORT_NAME = 'questions';

/** A question as it is sent over a port, and its answer. */
export type PortQuestion = { readonly id: number; readonly message: object };
export type PortAnswer = { readonly id: number; readonly answer: unknown };

type Pending = {
  readonly message: object;
  times: number;
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: unknown) => void;
};

/** How often a question is asked: the background may end before it has answered. */
const MOST_TIMES = 2;

/**
 * A page's port to the background, which costs a page about a quarter of single messages. It is opened for the first
 * question, and again for the next one after the background has ended or the page comes back from the browser's cache.
 * Once the signal has aborted, it is closed after the last answer.
 */
export class PagePort {
  private readonly signal: AbortSignal;
  private readonly pending = new Map<number, Pending>();
  private port: Runtime.Port | undefined;
  private count = 0;

  constructor(signal: AbortSignal) {
    this.signal = signal;
    // Browsers close the ports of a page in their cache, or keep a page with an open port out of it.
    addEventListener('pagehide', () => this.close(), { signal });
    addEventListener('pageshow', () => this.repeat(), { signal });
    signal.addEventListener('abort', () => this.closeWhenDone());
  }

  /** Asks a question. Resolves with the answer, or rejects if the background gives none. */
  ask(message: object): Promise<unknown> {
    this.count += 1;
    const id = this.count;
    return new Promise((resolve, reject) => {
      this.pending.set(id, { message, times: 0, resolve, reject });
      this.post(id);
    });
  }

  private post(id: number): void {
    const question = this.pending.get(id);
    if (!question) return;
    question.times += 1;
    try {
      this.port ??= this.open();
      this.port.postMessage({ id, message: question.message } satisfies PortQuestion);
    } catch (error) {
      // The port has just been closed, or the extension is gone.
      this.port = undefined;
      if (question.times < MOST_TIMES) this.post(id);
      else this.settle(id, ({ reject }) => reject(error));
    }
  }

  private open(): Runtime.Port {
    const port = browser.runtime.connect({ name: PORT_NAME });
    port.onMessage.addListener((message: unknown) => {
      const { id, answer } = message as PortAnswer;
      this.settle(id, ({ resolve }) => resolve(answer));
    });
    port.onDisconnect.addListener(() => {
      // Reading the error keeps it out of the page's console.
      void browser.runtime?.lastError;
      if (this.port === port) this.port = undefined;
      this.repeat();
    });
    return port;
  }

  /** Asks again what has no answer. */
  private repeat(): void {
    if (this.port) return;
    for (const [id, { times }] of this.pending)
      if (times < MOST_TIMES) this.post(id);
      else this.settle(id, ({ reject }) => reject(new Error('No response from the extension.')));
  }

  private settle(id: number, finish: (question: Pending) => void): void {
    const question = this.pending.get(id);
    if (!question) return;
    this.pending.delete(id);
    finish(question);
    if (this.signal.aborted) this.closeWhenDone();
  }

  private closeWhenDone(): void {
    if (this.pending.size === 0) this.close();
  }

  private close(): void {
    this.port?.disconnect();
    this.port = undefined;
  }
}
