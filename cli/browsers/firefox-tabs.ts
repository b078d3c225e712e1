import type { Browser, Page } from 'puppeteer-core';
import { type BidiConnection, contextOf } from './bidi.ts';

/** A tab of Firefox: the BiDi id of its browsing context, and its address. */
export type Tab = { readonly context: string; readonly url: string };

/** All open tabs. */
export const tabsOf = async (connection: BidiConnection): Promise<readonly Tab[]> =>
  (await connection.send<{ contexts: Tab[] }>('browsingContext.getTree', { maxDepth: 0 })).contexts;

/** The page of a tab, or undefined if Puppeteer has not learnt of the tab. */
export const pageOf = async (browser: Browser, { context }: Tab): Promise<Page | undefined> =>
  (await browser.pages()).find((page) => contextOf(page) === context);

/** Closes a tab, whether Puppeteer knows it or not. */
export const closeTab = (connection: BidiConnection, { context }: Tab): Promise<unknown> =>
  connection.send('browsingContext.close', { context });
