import type { ChromeScope } from './bidi.ts';

/** Chrome-scope source of Firefox's sidebar, and of the name by which it knows the panel of an extension. */
const sidebarOf = (id: string): string => `
  const { SidebarController: sidebar } = Services.wm.getMostRecentWindow('navigator:browser');
  const name = ${JSON.stringify(id)}.toLowerCase().replace(/[^a-z0-9_-]/g, '_') + '-sidebar-action';`;

/** Opens the sidebar with the panel of an extension, as the reader can do in the browser's menu. */
export async function openSidebar(chromeWorld: ChromeScope, id: string): Promise<void> {
  await chromeWorld(`(async () => { ${sidebarOf(id)} await sidebar.show(name); return true; })()`);
}

/**
 * Closes the sidebar if the extension has opened a view of its panel in it, which a driver cannot reach. Returns the
 * address of the view, or null.
 */
export async function takeFromSidebar(chromeWorld: ChromeScope, id: string): Promise<string | null> {
  const address = await chromeWorld(`(() => { ${sidebarOf(id)}
    if (!sidebar.isOpen || sidebar.currentID !== name) return '';
    const panel = sidebar.browser.contentDocument?.getElementById('webext-panels-browser');
    const address = panel?.currentURI.spec ?? '';
    if (!address.includes('panel.html?')) return '';
    sidebar.hide();
    return address; })()`);
  return String(address) || null;
}

/** Closes the sidebar, whatever it shows. */
export async function closeSidebar(chromeWorld: ChromeScope): Promise<void> {
  await chromeWorld(`Services.wm.getMostRecentWindow('navigator:browser').SidebarController.hide(); true`);
}

/** What the sidebar shows, for the error of a test that waits for it: `closed`, or the name and the address. */
export async function sidebarState(chromeWorld: ChromeScope): Promise<string> {
  const state = await chromeWorld(`(() => {
    const { SidebarController: sidebar } = Services.wm.getMostRecentWindow('navigator:browser');
    if (!sidebar.isOpen) return 'closed';
    const panel = sidebar.browser.contentDocument?.getElementById('webext-panels-browser');
    return sidebar.currentID + ' at ' + (panel?.currentURI.spec ?? 'no address'); })()`);
  return String(state);
}
