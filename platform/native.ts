import { browser as native } from 'wxt/browser';
import type { browser as promised } from './browser.ts';

/**
 * The browser's API as it is, for what runs in pages: of the few calls that are made there, both browsers take and
 * give promises, and the polyfill would weigh more than all of them.
 */
export const browser = native as unknown as typeof promised;
