import { browser, type Tabs } from '../../platform/browser.ts';
import { pageOf } from '../shared/page-of.ts';

/** For each list kept in session storage, whether a stored value may be an item of it. */
type Checks<Lists> = {
  readonly [Key in keyof Lists]: (item: Readonly<Record<string, unknown>> | string) => boolean;
};

const isItem = (value: unknown): value is Readonly<Record<string, unknown>> | string =>
  typeof value === 'string' || (typeof value === 'object' && value !== null);

/**
 * Reads lists from session storage, which the browser empties when it closes. What is no list is an empty one, and
 * items that do not pass their check are left out: an earlier version may have stored something else.
 */
export async function readSessionLists<Lists extends Record<keyof Lists, readonly unknown[]>>(
  checks: Checks<Lists>,
): Promise<Lists> {
  const stored = await browser.storage.session.get(Object.keys(checks));
  const entries = Object.entries(checks as Checks<Record<string, readonly unknown[]>>).map(
    ([key, isRight]) => {
      const value: unknown = stored[key];
      const list: readonly unknown[] = Array.isArray(value) ? value : [];
      return [key, list.filter((item) => isItem(item) && isRight(item))];
    },
  );
  return Object.fromEntries(entries) as Lists;
}

/** Whether an item is a text. */
export const isText = (item: unknown): boolean => typeof item === 'string';

/** Whether an item is on a page in a tab: an object with a tab's id and an address. */
export const isOnPage = (item: unknown): boolean => {
  const { tab, address } = (typeof item === 'object' && item !== null ? item : {}) as Record<string, unknown>;
  return typeof tab === 'number' && typeof address === 'string';
};

/** A page in a tab, as it is kept in session storage. */
export type OnPage = { readonly tab: number; readonly address: string };

/** The address of a tab's page, by which it is known; empty if the browser does not tell it. */
export const addressOf = (tab: Tabs.Tab): string => pageOf(tab.url ?? '');

/** Returns a test whether something that is kept belongs to the tab's page. */
export const isHere =
  (tab: Tabs.Tab) =>
  (one: OnPage): boolean =>
    one.tab === tab.id && one.address === addressOf(tab);
