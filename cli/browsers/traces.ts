import type { CDPSession, Page } from 'puppeteer-core';
import type { Traces } from './driver.ts';

const TARGETS = ['window', 'document', 'document.documentElement'];

async function listenersOf(session: CDPSession, contextId: number): Promise<string[]> {
  const types: string[] = [];
  for (const expression of TARGETS) {
    const { result } = await session.send('Runtime.evaluate', { expression, contextId });
    if (result.objectId === undefined) continue;
    const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId });
    types.push(...listeners.map(({ type }) => type));
  }
  return types;
}

/** The scripts and listeners of an extension in a Chromium page, read from its isolated world. */
export async function tracesOf(page: Page, origin: string): Promise<Traces> {
  const session = await page.createCDPSession();
  try {
    const contexts: number[] = [];
    const scripts: string[] = [];
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (`${context.origin}/` === origin) contexts.push(context.id);
    });
    session.on('Debugger.scriptParsed', ({ url }) => {
      if (url.startsWith(origin)) scripts.push(url.slice(origin.length));
    });
    await session.send('Runtime.enable');
    await session.send('Debugger.enable');
    const listeners: string[] = [];
    for (const context of contexts) listeners.push(...(await listenersOf(session, context)));
    return { scripts, listeners };
  } finally {
    await session.detach();
  }
}
