import type { HighlightStyle } from '../../core/protocol/from-page.ts';
import { highlightCss } from '../../page/painting/highlight-css.ts';
import { browser } from '../../platform/browser.ts';
import { inTurn, readStored } from '../../platform/settings-store.ts';

const styleFor = (tabId: number, style: HighlightStyle) => ({
  target: { tabId, frameIds: [0] },
  css: highlightCss(style),
});

/** Inserts the CSS of the highlights into a page, as a style sheet that the page cannot list. */
export const insertStyle = (tabId: number, style: HighlightStyle): Promise<void> =>
  browser.scripting.insertCSS(styleFor(tabId, style));

/** Removes the style sheet. The browser identifies it by its text. */
export const removeStyle = (tabId: number, style: HighlightStyle): Promise<void> =>
  browser.scripting.removeCSS(styleFor(tabId, style));

/** The random string of this installation, if the browser did not store it. */
let unstored: string | undefined;

/** Returns the random string of this installation, which is created on first use. */
const seed = (): Promise<string> =>
  inTurn(async () => {
    const { seed: known } = await readStored('seed');
    if (typeof known === 'string' && known !== '') return known;
    unstored ??= crypto.randomUUID();
    // Pages are marked even if the disk is full.
    await browser.storage.local.set({ seed: unstored }).catch(() => undefined);
    return unstored;
  });

/**
 * Returns the name of a document's highlights, derived from its tab and the time at which it was opened
 * (milliseconds). A page cannot guess it. After an extension update, the new annotator has the same name and
 * replaces the old marks.
 */
export async function styleName(tabId: number, opened: number): Promise<string> {
  const text = new TextEncoder().encode(`${await seed()} ${tabId} ${opened}`);
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', text)).slice(0, 8);
  return `m${[...bytes].map((byte) => byte.toString(36).padStart(2, '0')).join('')}`;
}
