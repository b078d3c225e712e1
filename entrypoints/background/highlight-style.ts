import type { HighlightStyle } from '../../core/protocol/from-page.ts';
import { highlightCss } from '../../page/painting/highlight-css.ts';
import { browser } from '../../platform/browser.ts';
import { inTurn } from '../../platform/settings-store.ts';

const styleFor = (tabId: number, { name, dark }: HighlightStyle) => ({
  target: { tabId, frameIds: [0] },
  css: highlightCss(name, dark),
});

/** Inserts the style of the highlights into a page, as a sheet that the page cannot list. */
export const insertStyle = (tabId: number, style: HighlightStyle): Promise<void> =>
  browser.scripting.insertCSS(styleFor(tabId, style));

/** Removes it again: the browser compares the text. */
export const removeStyle = (tabId: number, style: HighlightStyle): Promise<void> =>
  browser.scripting.removeCSS(styleFor(tabId, style));

/** A random text of this installation, made at the first question. */
const seed = (): Promise<string> =>
  inTurn(async () => {
    const { seed: known } = await browser.storage.local.get('seed');
    if (typeof known === 'string' && known !== '') return known;
    const made = crypto.randomUUID();
    await browser.storage.local.set({ seed: made });
    return made;
  });

/**
 * The name of the highlights in a document that a tab opened at a time (milliseconds). A page cannot guess it, and an
 * annotator that comes after an update gets the name of the one before it, whose marks it replaces.
 */
export async function styleName(tabId: number, opened: number): Promise<string> {
  const text = new TextEncoder().encode(`${await seed()} ${tabId} ${opened}`);
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', text)).slice(0, 8);
  return `m${[...bytes].map((byte) => byte.toString(36).padStart(2, '0')).join('')}`;
}
