import { browser } from '../../platform/browser.ts';

const icon = (name: 'icon' | 'idle'): Record<string, string> =>
  Object.fromEntries([16, 32].map((size) => [String(size), `/icon/${name}-${size}.png`]));

/** The tab's badge counts the entities on its page; a tab that closed meanwhile is none of our business. */
export async function showCount(tabId: number, entities: number): Promise<void> {
  const text = entities > 0 ? String(entities) : '';
  await Promise.all([
    browser.action.setIcon({ tabId, path: icon('icon') }),
    browser.action.setBadgeText({ tabId, text }),
    browser.action.setBadgeBackgroundColor({ tabId, color: '#3b4cca' }),
  ]).catch(() => undefined);
}

/** The grey icon without a badge: we are off here, or this is no page that we read. */
export async function showIdle(tabId: number): Promise<void> {
  await Promise.all([
    browser.action.setIcon({ tabId, path: icon('idle') }),
    browser.action.setBadgeText({ tabId, text: '' }),
  ]).catch(() => undefined);
}
