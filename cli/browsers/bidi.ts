import type { Browser, Page } from 'puppeteer-core';

/** Raw WebDriver BiDi commands, for features that puppeteer does not cover. */
export type BidiConnection = {
  send<Result>(method: string, params: object): Promise<Result>;
  /** Calls a function, passed as source, and resolves with its result as a string. Rejects if it throws. */
  call(context: string, source: string, args: readonly object[]): Promise<string>;
};

/** Evaluates an expression in Firefox's own window with browser privileges. The result must be primitive. */
export type ChromeScope = (expression: string) => Promise<unknown>;

type ScriptAnswer =
  | { readonly type: 'success'; readonly result: { readonly value?: unknown } }
  | { readonly type: 'exception'; readonly exceptionDetails: { readonly text: string } };

function valueIn(answer: ScriptAnswer): unknown {
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
  return answer.result.value;
}

/** The connection behind a browser that puppeteer drives over BiDi. */
export function connectionOf(browser: Browser): BidiConnection {
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: unknown }> };
  };
  const send = async <Result>(method: string, params: object): Promise<Result> =>
    (await connection.send(method, params)).result as Result;
  return {
    send,
    call: async (context, source, args) =>
      String(
        valueIn(
          await send<ScriptAnswer>('script.callFunction', {
            functionDeclaration: source,
            arguments: args,
            target: { context },
            awaitPromise: true,
          }),
        ),
      ),
  };
}

/** The BiDi id of a page's browsing context. */
export const contextOf = (page: Page): string => (page.mainFrame() as unknown as { _id: string })._id;

/** Opens Firefox's chrome scope. Firefox must run with `--remote-allow-system-access`. */
export async function chromeScope(connection: BidiConnection): Promise<ChromeScope> {
  const tree = await connection.send<{ contexts: { context: string }[] }>('browsingContext.getTree', {
    'moz:scope': 'chrome',
  });
  const context = tree.contexts[0]?.context;
  if (context === undefined) throw new Error('Firefox has no accessible chrome scope');
  return async (expression) =>
    valueIn(
      await connection.send<ScriptAnswer>('script.evaluate', {
        expression,
        target: { context },
        awaitPromise: true,
      }),
    );
}
