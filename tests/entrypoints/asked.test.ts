import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { isUnasked, markPage, mayRead } from '../../entrypoints/background/asked.ts';
import { runCommand } from '../../entrypoints/background/commands.ts';
import { pageRequests } from '../../entrypoints/background/page-requests.ts';
import { browser, type Tabs } from '../../platform/browser.ts';
import type { AskingTab } from '../../platform/messaging.ts';
import { changeSettings, readSettings } from '../../platform/settings-store.ts';

const tab = (url: string | undefined, id = 7): AskingTab =>
  ({ id, url, index: 0, incognito: false, active: true }) as AskingTab;
const ARTICLE = 'https://www.example.org/a';

/** The tabs in which our script runs, and those in which the browser allows to run it. */
let running: Set<number>;
let allowed: Set<number>;
let asked: string[];

beforeEach(async () => {
  fakeBrowser.reset();
  [running, allowed, asked] = [new Set(), new Set([7]), []];
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([tab(ARTICLE), tab(undefined, 8)] as Tabs.Tab[]);
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(async (id: number, message: unknown) => {
    const { type } = message as { type: string };
    if (!running.has(id)) throw new Error('Receiving end does not exist.');
    asked.push(type);
    return { ok: type === 'status' ? { state: 'reading' } : null };
  });
  Object.assign(browser.scripting, {
    executeScript: async ({ target, files }: { target: { tabId: number }; files: string[] }) => {
      if (!allowed.has(target.tabId)) throw new Error('Missing host permission for the tab');
      running.add(target.tabId);
      asked.push(...files);
      return [];
    },
  });
  await changeSettings(() => ({ scope: 'asked' }));
});

describe('where pages are read only if the reader asks', () => {
  it('a page may be read once the reader asked for it, and no other page in its tab or elsewhere', async () => {
    expect(await isUnasked(tab(ARTICLE))).toBe(true);
    expect(await mayRead(tab(ARTICLE))).toBe(false);
    expect(await markPage(tab(`${ARTICLE}#part`))).toBe(true);
    expect(asked).toEqual(['/bootstrap.js']);
    expect(await mayRead(tab(ARTICLE))).toBe(true);
    expect(await isUnasked(tab(ARTICLE))).toBe(false);
    // A page may tell in its address where its reader came from, and take it away again.
    expect(await mayRead(tab(`${ARTICLE}?utm_source=letter&fbclid=x#part`))).toBe(true);
    expect(await mayRead(tab(`${ARTICLE}?p=2`))).toBe(false);
    expect(await mayRead(tab('https://www.example.org/b'))).toBe(false);
    expect(await mayRead(tab(ARTICLE, 8))).toBe(false);
    expect(await mayRead(tab(undefined))).toBe(false);
  });

  it('the background refuses the annotator to a page for which nobody asked', async () => {
    running.add(7);
    expect(await pageRequests.annotate(undefined, tab(ARTICLE))).toBe(false);
    expect(asked).toEqual([]);
    await markPage(tab(ARTICLE));
    expect(asked).toEqual(['refresh']);
    expect(await pageRequests.annotate(undefined, tab(ARTICLE))).toBe(true);
    expect(asked).toEqual(['refresh', '/annotator.js']);
  });

  it('one page is remembered for each tab, as long as the tab is open', async () => {
    const kept = async () => (await browser.storage.session.get('askedPages')).askedPages;
    await markPage(tab(ARTICLE));
    await markPage(tab('https://example.org/b'));
    expect(await kept()).toEqual([{ tab: 7, address: 'https://example.org/b' }]);
    vi.mocked(browser.tabs.query).mockResolvedValue([tab(undefined, 8)]);
    await markPage(tab(ARTICLE, 8));
    expect(await kept()).toEqual([{ tab: 8, address: ARTICLE }]);
  });

  it('the reader is told where the browser does not allow it', async () => {
    expect(await markPage(tab(ARTICLE, 8))).toBe(false);
    expect(await markPage(tab(undefined))).toBe(false);
    expect(await markPage(tab('about:config'))).toBe(false);
  });

  it('a page of a site that is off is turned on when the reader asks for it', async () => {
    await changeSettings(() => ({ sitesOff: ['example.org'] }));
    expect(await isUnasked(tab(ARTICLE))).toBe(false);
    expect(await markPage(tab(ARTICLE))).toBe(true);
    expect((await readSettings()).sitesOff).toEqual([]);
  });

  it.each(['next', 'previous', 'open', 'site'])(
    'the command “%s” asks for a page that waits',
    async (command) => {
      vi.mocked(browser.tabs.query).mockResolvedValue([tab(ARTICLE)]);
      await runCommand(command);
      expect(asked).toEqual(['/bootstrap.js']);
      await runCommand(command);
      expect(asked.length).toBeGreaterThan(2);
      expect(asked.filter((one) => one === '/bootstrap.js')).toHaveLength(1);
    },
  );
});

it('elsewhere, no page waits for the reader', async () => {
  await changeSettings(() => ({ scope: 'news' }));
  expect(await mayRead(tab(ARTICLE))).toBe(true);
  expect(await isUnasked(tab(ARTICLE))).toBe(false);
});
