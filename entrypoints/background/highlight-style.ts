import { highlightCss } from '../../page/painting/highlight-css.ts';
import { browser } from '../../platform/browser.ts';

/** Puts the style of the highlights into a page, as an inserted sheet that the page cannot list. */
export const setStyle = (tabId: number, name: string, dark: boolean): Promise<void> =>
  browser.scripting.insertCSS({ target: { tabId, frameIds: [0] }, css: highlightCss(name, dark) });

/** Takes it out again: the same text goes to the browser. */
export const removeStyle = (tabId: number, name: string, dark: boolean): Promise<void> =>
  browser.scripting.removeCSS({ target: { tabId, frameIds: [0] }, css: highlightCss(name, dark) });
