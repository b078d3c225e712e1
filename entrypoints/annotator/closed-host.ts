/** An element of ours in the page, and the closed shadow root in it. */
export type ClosedHost = { readonly host: HTMLElement; readonly root: ShadowRoot };

const classOf = (name: string): string => `${name}-h`;

/**
 * Makes an element with a closed shadow root; whoever makes it puts it into the page and removes it again. `name` is
 * that of the page's highlights.
 */
export function createClosedHost(tag: string, name: string, style: string): ClosedHost {
  const host = document.createElement(tag);
  host.className = classOf(name);
  host.style.cssText = `all: initial; ${style}`;
  return { host, root: host.attachShadow({ mode: 'closed' }) };
}

/** Removes the elements that an annotator before an update has left in the page. */
export function removeLeftovers(name: string): void {
  for (const element of document.querySelectorAll(`html > .${classOf(name)}`)) element.remove();
}
