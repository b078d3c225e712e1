import type { PageMention } from '../../page/painting/painter.ts';
import { parentOf } from '../../page/reading/tree.ts';

/** What is in the top layer, or may be: it can cover the card and let presses through. */
const TOP_LAYER = ':popover-open, :modal, :fullscreen';
/** What the browser closes when Escape is pressed. */
const CLOSABLE = ':modal, :popover-open:not([popover=manual i])';

/** Returns the page's elements that match a selector, in its open shadow roots too, but not our own `host`. */
const matching = (selector: string, host: Element, root: Document | ShadowRoot = document): Element[] => [
  ...[...root.querySelectorAll(selector)].filter((element) => element !== host),
  ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? matching(selector, host, shadowRoot) : [],
  ),
];

/** True if the page has anything in the top layer besides our own `host`. */
export const hasOtherOnTop = (host: Element): boolean => matching(TOP_LAYER, host).length > 0;

/**
 * Call it when a card opens. Returns whether the page has since opened something over it that Escape closes. What
 * contains the card's mention was there before.
 */
export function watchAbove(host: Element, { block }: PageMention): () => boolean {
  // A search of all shadow roots would delay every card.
  const below = new Set(document.querySelectorAll(CLOSABLE));
  const around = new Set<Element>();
  // A form may name one of its fields as its parent.
  for (let at: Element | null = block.element; at && !around.has(at); at = parentOf(at)) around.add(at);
  return () => matching(CLOSABLE, host).some((element) => !below.has(element) && !around.has(element));
}
