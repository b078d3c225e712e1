import type { Settings } from '../../core/settings.ts';
import { sizeFactor } from '../../core/text-size.ts';
import { isDarkPage } from '../../page/painting/theme.ts';

/** One of our elements in the page, and its closed shadow root. */
export type ClosedHost = { readonly host: HTMLElement; readonly root: ShadowRoot };

/** What the reader's settings say of our elements in pages. */
export type HostLook = Pick<Settings, 'theme' | 'textSize'>;

const FLOATING =
  'position: fixed; inset: 0 auto auto 0; margin: 0; padding: 0; border: 0; background: none; overflow: visible; z-index: 2147483647;';

const classOf = (name: string): string => `${name}-h`;

/**
 * Creates an element with a closed shadow root. The caller inserts it into the page and removes it. `name` is
 * the name of the page's highlights.
 */
export function createClosedHost(name: string, style: string): ClosedHost {
  // Not a custom element: a page that defines its name would be given the closed root.
  const host = document.createElement('div');
  host.className = classOf(name);
  host.style.cssText = `all: initial; ${style}`;
  return { host, root: host.attachShadow({ mode: 'closed' }) };
}

/** Creates an element of ours that lies over the page, with a style sheet in its root: for the card and for notices. */
export function createFloatingHost(name: string, css: string): ClosedHost {
  const own = createClosedHost(name, FLOATING);
  const style = document.createElement('style');
  style.textContent = css;
  own.root.append(style);
  return own;
}

/**
 * Gives an element of ours, which is in the page, the theme and the text size that the reader chose. The style
 * sheet in its root keeps its font size at the browser's default, whatever the page says.
 */
export function dressHost(host: HTMLElement, { theme, textSize }: HostLook): void {
  host.dataset.theme = theme === 'auto' ? (isDarkPage(document) ? 'dark' : 'light') : theme;
  const fontSize = Number.parseFloat(getComputedStyle(host).fontSize);
  host.style.setProperty('--sp-size', String(sizeFactor(textSize, fontSize)));
}
