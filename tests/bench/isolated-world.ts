import type { CDPSession, Page } from 'puppeteer-core';
import type { Driver, DriverPage, ExtensionWorld } from '../../cli/browsers/driver.ts';
import { unwrapPage } from '../../cli/browsers/page.ts';
import { waitUntil } from '../../cli/browsers/wait.ts';
import type { Settings } from '../../core/settings.ts';
import type { Notes } from './probes/clock.ts';

/**
 * An isolated world of a page, in which scripts can be run and timed. The page's policy does not apply to it.
 */
export type BenchWorld = {
  /** Evaluates an expression, awaits a promise, and returns the value, which must be JSON. */
  run<Result>(expression: string): Promise<Result>;
  close(): Promise<void>;
};

async function evaluateIn<Result>(
  session: CDPSession,
  contextId: number,
  expression: string,
): Promise<Result> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    contextId,
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as Result;
}

/** Creates an isolated world in a page. */
export async function freshWorld(page: DriverPage): Promise<BenchWorld> {
  const session = await unwrapPage(page).createCDPSession();
  const { frameTree } = await session.send('Page.getFrameTree');
  const { executionContextId } = await session.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
  });
  return {
    run: (expression) => evaluateIn(session, executionContextId, expression),
    close: () => session.detach(),
  };
}

/** Returns the world of the extension's scripts in a page. Throws if there is none. */
export async function extensionWorld(page: DriverPage): Promise<BenchWorld> {
  const session = await (unwrapPage(page) as Page).createCDPSession();
  const contexts: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.startsWith('chrome-extension:')) contexts.push(context.id);
  });
  await session.send('Runtime.enable');
  const id = contexts.at(-1);
  if (id === undefined) throw new Error('the page has no script of the extension');
  return { run: (expression) => evaluateIn(session, id, expression), close: () => session.detach() };
}

/** Returns what the probes recorded in a page, as soon as `holds` returns true for it. */
export async function notesOf(page: DriverPage, holds: (notes: Notes) => boolean): Promise<Notes> {
  const world = await waitUntil(() => extensionWorld(page).catch(() => null), 'the scripts of the extension');
  try {
    return await waitUntil(async () => {
      const notes = await world.run<Notes | undefined>('globalThis.standpointBench');
      return notes && holds(notes) && notes;
    }, 'the notes of the probes');
  } finally {
    await world.close();
  }
}

/** Changes settings of the extension. */
export const setSettings = (driver: Driver, settings: Partial<Settings>): Promise<void> =>
  driver.inExtension(
    (patch) => (globalThis as unknown as ExtensionWorld).chrome.storage.local.set(patch),
    settings,
  );

/** A message such as a page sends. Answering it needs the names. */
export const MATCH = { type: 'match', texts: ['Nobody.'], date: null, language: 'en', evidence: [] } as const;
/** A message whose answer needs only the pack. */
export const NAMES = { type: 'names', entities: ['nobody'] } as const;

/** Wakes the background and waits until it has prepared its names. */
export const wakeBackground = (driver: Driver): Promise<void> =>
  driver.inExtension(async (message) => {
    const { runtime } = (globalThis as unknown as ExtensionWorld).chrome;
    await runtime.sendMessage(message);
  }, MATCH);

/** Waits for some milliseconds, so that a page can settle. */
export const rest = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
