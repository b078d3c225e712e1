import { browser as native } from 'wxt/browser';
import type { browser as promised } from './browser.ts';

/**
 * The browser's native API, for scripts in web pages. Both browsers accept and return promises for the few
 * calls made there, and the polyfill would be larger than the scripts that make them.
 */
export const browser = native as unknown as typeof promised;
