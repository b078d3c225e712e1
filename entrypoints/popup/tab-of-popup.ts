import { browser } from '../../platform/browser.ts';

/** The tab that the popup speaks of: the active one, or, opened as a page itself, the one that its address names. */
export async function tabOfPopup(): Promise<{ readonly id: number; readonly url: string | undefined }> {
  const named = Number(new URLSearchParams(location.search).get('tab'));
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  const tab = named > 0 ? await browser.tabs.get(named) : active;
  return { id: tab?.id ?? -1, url: tab?.url };
}

const STORES = new Set(['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com']);

/** Why nothing of ours runs in a tab: the last part of a key of `locales/`. */
export function whyUnavailable(
  url: string | undefined,
): 'browser' | 'store' | 'pdf' | 'file' | 'denied' | 'other' {
  if (!url) return 'browser';
  const { protocol, hostname, pathname } = new URL(url);
  if (protocol === 'file:') return 'file';
  if (/^(chrome|about|edge|moz-extension|chrome-extension|view-source)/.test(protocol)) return 'browser';
  if (protocol !== 'http:' && protocol !== 'https:') return 'other';
  if (STORES.has(hostname)) return 'store';
  return /\.(pdf|png|jpe?g|gif|webp|svg)$/i.test(pathname) ? 'pdf' : 'denied';
}
