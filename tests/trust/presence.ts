import { readFileSync } from 'node:fs';
import type { BrowserName, DriverPage, ExtensionWorld } from '../../cli/browsers/driver.ts';
import { BUILT, launchBrowser } from '../../cli/browsers/launch.ts';
import { startServer } from '../../cli/browsers/server.ts';
import { waitUntil } from '../../cli/browsers/wait.ts';
import type { TrustRow } from './row.ts';

const ARTICLE = new URL('../e2e/pages/article.html', import.meta.url);
const SHADOW = `<div id="open"></div><script>document.querySelector('#open').attachShadow({ mode: 'open' })
.innerHTML = '<p>NATO and Volodymyr Zelensky spoke of the Victory plan and of a ceasefire in Ukraine.</p>';</script>`;

/** Runs before anything else in a page and notes what a page can note. */
const SPY = `<script>{
const spy = { globals: new Set(Object.getOwnPropertyNames(window)), events: [], changes: 0, policies: 0, errors: [] };
window.spy = spy;
for (const type of ['message', 'storage', 'error', 'unhandledrejection', 'securitypolicyviolation', 'selectionchange'])
  addEventListener(type, (event) => {
    spy.events.push(type);
    if (event.error?.stack) spy.errors.push(event.error.stack);
  }, true);
document.addEventListener('DOMContentLoaded', () => {
  new MutationObserver((records) => { spy.changes += records.length; })
    .observe(document, { attributes: true, characterData: true, childList: true, subtree: true });
});
}</script>`;

/** What a page finds by each way of looking for an extension, as text. It is compared with a page without one. */
const look = (page: DriverPage, files: readonly string[]): Promise<Record<string, string>> =>
  page.evaluate(async (addresses) => {
    type Spy = Readonly<Record<'events' | 'errors', string[]>> & {
      readonly globals: Set<string>;
      readonly changes: number;
    };
    const { spy, chrome, browser } = window as unknown as { spy: Spy; chrome?: object; browser?: object };
    const text = document.querySelector('p') ?? document.body;
    const open = document.querySelector('#open')?.shadowRoot;
    const names = [...CSS.highlights.keys()];
    const loads = await Promise.all(
      addresses.map((url) =>
        window.fetch(url).then(
          () => url,
          () => '',
        ),
      ),
    );
    const plain = getComputedStyle(text).textDecorationLine;
    return {
      'globals of the window': Object.getOwnPropertyNames(window)
        .filter((name) => name !== 'spy' && !spy.globals.has(name))
        .join(),
      'events at the window': spy.events.join(),
      'changes of the document': String(spy.changes),
      'elements and attributes': document.documentElement.outerHTML.length.toString(),
      'style sheets of the document': String(
        document.styleSheets.length + document.adoptedStyleSheets.length,
      ),
      'files of the extension': loads.join(''),
      'chrome.runtime':
        String(Object.keys((chrome as { runtime?: object } | undefined)?.runtime ?? {})) + typeof browser,
      'stacks of errors': spy.errors
        .concat(new Error('own').stack ?? '')
        .filter((stack) => /-extension:/.test(stack))
        .join(),
      'performance entries': performance
        .getEntries()
        .map(({ name }) => name)
        .filter((name) => /-extension:|annotator|bootstrap/.test(name))
        .join(),
      'storage of the page': JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
      'computed style of the text': plain,
      'property descriptors of natives': [
        Range,
        Highlight,
        ShadowRoot,
        Element.prototype.attachShadow,
        window.fetch,
      ]
        .map(String)
        .join(''),
      'window.length and frames': String(window.length),
      'registered highlights': String(names.length > 0),
      'computed style of ::highlight': String(
        names.some((name) => getComputedStyle(text, `::highlight(${name})`).textDecorationLine !== plain),
      ),
      'style sheets of open shadow roots': String((open?.adoptedStyleSheets.length ?? 0) > 0),
    };
  }, files);

/** What a browser without any extension shows. The others are compared with those of the paused extension. */
const NOTHING: Readonly<Record<string, string>> = {
  'events at the window': '',
  'changes of the document': '0',
  'files of the extension': '',
  'stacks of errors': '',
  'performance entries': '',
  'storage of the page': '[{},{},""]',
};

/** The ways that PRIVACY.md tells of. */
const TOLD: Readonly<Record<string, string>> = {
  'registered highlights': 'A page that looks for it can detect that words are highlighted, and which ones',
  'computed style of ::highlight':
    'A page that looks for it can detect that words are highlighted, and which ones',
  'style sheets of open shadow roots':
    'the style of the marks among the style sheets of its open shadow roots',
};

/** Looks for the extension from a page, before the reader acts, with the extension on and paused. */
export async function presenceRows(browser: BrowserName): Promise<TrustRow[]> {
  const body = readFileSync(ARTICLE, 'utf8')
    .replace('<head>', `<head>${SPY}`)
    .replace('</article>', `${SHADOW}</article>`);
  const server = await startServer({ '/news/article.html': { body } });
  const driver = await launchBrowser(browser, BUILT[browser]);
  const pause = (paused: boolean): Promise<void> =>
    driver.inExtension(
      (value) =>
        (globalThis as unknown as ExtensionWorld).chrome.storage.local.set({
          paused: value,
          explained: true,
        }),
      paused,
    );
  try {
    const origin = await driver.inExtension(() => location.origin);
    const files = ['annotator.js', 'card.js', 'icon/icon-32.png', 'manifest.json', 'options.html'].map(
      (file) => `${origin}/${file}`,
    );
    const seen: Record<string, string>[] = [];
    for (const paused of [true, false]) {
      await pause(paused);
      const page = await driver.open(server.url('/news/article.html'));
      if (!paused) await waitUntil(() => page.evaluate(() => CSS.highlights.size > 0), 'the marks');
      await new Promise((resolve) => setTimeout(resolve, 3000));
      seen.push(await look(page, files));
      await page.close();
    }
    const [off = {}, on = {}] = seen;
    const privacy = readFileSync('PRIVACY.md', 'utf8');
    const ways = Object.keys(off);
    const found = ways.filter((way) => on[way] !== (NOTHING[way] ?? off[way]));
    const untold = found.filter((way) => !privacy.includes(TOLD[way] ?? '\0'));
    const needless = Object.keys(TOLD).filter((way) => !found.includes(way));
    return [
      {
        ...{
          what: 'ways of telling that the extension is there that find nothing, or what PRIVACY.md tells',
          browser,
        },
        ...{ tried: ways.length, held: ways.length - untold.length },
        misses: untold.map(
          (way) => `${way}: ${off[way]?.slice(0, 60)} without, ${on[way]?.slice(0, 60)} with.`,
        ),
      },
      {
        ...{ what: 'ways that PRIVACY.md tells of are really there (control)', browser },
        ...{ tried: Object.keys(TOLD).length, held: Object.keys(TOLD).length - needless.length },
        misses: needless.map((way) => `${way}: nothing was found.`),
      },
    ];
  } finally {
    await driver.close();
    await server.close();
  }
}
