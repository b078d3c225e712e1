import { browser } from '../../platform/browser.ts';

const icon = (name: 'icon' | 'idle'): Record<string, string> =>
  Object.fromEntries([16, 32].map((size) => [String(size), `/icon/${name}-${size}.png`]));

/** Changes the icon of a tab. Firefox for Android cannot. */
const setIcon = async (tabId: number, name: 'icon' | 'idle'): Promise<void> => {
  const { setIcon: set } = browser.action as Partial<typeof browser.action>;
  await set?.({ tabId, path: icon(name) });
};

/** Shows the number of entities on the page in the tab's badge. Ignores a tab that has been closed. */
export async function showCount(tabId: number, entities: number): Promise<void> {
  const text = entities > 0 ? String(entities) : '';
  await Promise.all([
    setIcon(tabId, 'icon'),
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: '#3b4cca' }),
  ]).catch(() => undefined);
}

/** Shows the grey icon without a badge: the site is off, or the page is not one that we read or mark. */
export async function showIdle(tabId: number): Promise<void> {
  await Promise.all([setIcon(tabId, 'idle'), browser.action.setBadgeText({ tabId, text: '' })]).catch(
    () => undefined,
  );
}
