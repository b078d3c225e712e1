import { addressProblem } from '../core/pack/pack-address.ts';
import { browser } from './browser.ts';

/** The pages that can be read: match patterns, as in the manifest. */
export const PAGES = ['http://*/*', 'https://*/*'];

/** Whether the browser lets the extension read all pages. */
export const canReadPages = (): Promise<boolean> => browser.permissions.contains({ origins: PAGES });

/**
 * Asks the reader for access to all pages, if there is none. Call it during a press: only then does the browser ask.
 * Returns whether there is access.
 */
export const allowPages = (): Promise<boolean> =>
  browser.permissions.request({ origins: PAGES }).catch(() => false);

/** Gives the access to all pages back. A browser in which it is no choice of the reader's keeps it. */
export const leavePages = async (): Promise<void> =>
  void (await browser.permissions.remove({ origins: PAGES }).catch(() => false));

/**
 * Asks the reader for access to the site of a pack's address, if the browser withholds it. Call it during a press: only
 * then does the browser ask. Returns true if there is access, and, without asking, for an address that is not followed.
 */
export function allowSite(address: string): Promise<boolean> {
  if (!URL.canParse(address)) return Promise.resolve(true);
  const { href, hostname } = new URL(address);
  if (addressProblem(href) !== undefined) return Promise.resolve(true);
  // A pattern has no port: Firefox knows none, and without one every port is meant.
  return browser.permissions.request({ origins: [`https://${hostname}/*`] });
}
