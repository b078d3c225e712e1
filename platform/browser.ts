/** The browser API, the same in Chromium and Firefox. Only this file imports the polyfill. */

export type { Menus, Runtime, Tabs } from 'webextension-polyfill';
export { default as browser } from 'webextension-polyfill';
