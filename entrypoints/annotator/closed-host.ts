import { sharedWorld } from '../shared/world.ts';

/** One of our elements in the page, and its closed shadow root. */
export type ClosedHost = { readonly host: HTMLElement; readonly root: ShadowRoot };

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

/** Removes the elements that an annotator left in the page before an extension update, but no open notice. */
export function removeLeftovers(name: string): void {
  const kept = sharedWorld()?.notice?.host;
  for (const element of document.querySelectorAll(`html > .${classOf(name)}`))
    if (element !== kept) element.remove();
}
