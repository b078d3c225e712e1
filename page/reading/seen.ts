import { matches } from './own-methods.ts';
import { parentOf } from './tree.ts';

/** Whether an element has a box that is visible, wherever on the page it is. True if the browser cannot tell. */
export const isSeen = (element: Element): boolean =>
  (element as Partial<Element>).checkVisibility?.({ visibilityProperty: true }) ?? true;

/** Whether a text is rendered and visible, wherever on the page it is. */
export function isTextSeen(text: Text): boolean {
  let element = parentOf(text);
  if (!element) return false;
  const { contentVisibility, visibility } = getComputedStyle(element);
  // An element that hides only what is in it is seen itself.
  if (contentVisibility === 'hidden' || matches(element, 'details:not([open])')) return false;
  // One without a box shows its content in the box around it.
  while (element && getComputedStyle(element).display === 'contents') element = parentOf(element);
  return visibility !== 'hidden' && element !== null && isSeen(element);
}
