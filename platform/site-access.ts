import { browser } from './browser.ts';

/** Whether the browser lets the extension read all sites, as it does unless the reader has withheld it. */
export const hasAccess = (): Promise<boolean> =>
  browser.permissions.contains({ origins: ['http://*/*', 'https://*/*'] });

/**
 * Asks the reader for access to the site of an https address, if the browser withholds it. Call it during a press: only
 * then does the browser ask. Returns true if there is access, and for anything that is no https address.
 */
export function allowSite(address: string): Promise<boolean> {
  if (!URL.canParse(address)) return Promise.resolve(true);
  const { protocol, hostname } = new URL(address);
  if (protocol !== 'https:') return Promise.resolve(true);
  // A pattern has no port: Firefox knows none, and without one every port is meant.
  return browser.permissions.request({ origins: [`https://${hostname}/*`] });
}
