/** The browser's API, the same in Chromium and Firefox: the one place that imports it. */

export type { Runtime, Tabs } from 'webextension-polyfill';
export { default as browser } from 'webextension-polyfill';
