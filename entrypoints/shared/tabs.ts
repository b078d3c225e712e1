import { browser } from '../../platform/browser.ts';

/** A tab as our own pages know it; the id is -1 if there is no tab. */
export type Tab = { readonly id: number; readonly url: string | undefined };

/** Returns the tab with the id that an address contains, or the active tab if it contains none. */
export async function tabNamed(name: string | null): Promise<Tab> {
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  const tab = name === null ? active : await browser.tabs.get(Number(name)).catch(() => undefined);
  return { id: tab?.id ?? -1, url: tab?.url };
}

const STORES = new Set(['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com']);

/**
 * Returns why the extension does not run at an address: the last part of a key in `locales/`. `unasked` says that pages
 * are read only where the reader asks.
 */
export function whyUnavailable(
  url: string | undefined,
  unasked = false,
): 'browser' | 'store' | 'pdf' | 'file' | 'denied' | 'other' | 'unasked' {
  if (!url) return unasked ? 'unasked' : 'browser';
  const { protocol, hostname, pathname } = new URL(url);
  if (protocol === 'file:') return 'file';
  if (/^(chrome|about|edge|moz-extension|chrome-extension|view-source)/.test(protocol)) return 'browser';
  if (protocol !== 'http:' && protocol !== 'https:') return 'other';
  if (STORES.has(hostname)) return 'store';
  return /\.(pdf|png|jpe?g|gif|webp|svg)$/i.test(pathname) ? 'pdf' : unasked ? 'unasked' : 'denied';
}
