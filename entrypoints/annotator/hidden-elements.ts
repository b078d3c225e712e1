import { attributeOf, elementsIn } from '../../page/reading/own-methods.ts';
import { isHiding } from '../../page/reading/tree.ts';

/** Finds every inline style that hides its element, and some others. */
const MAY_HIDE = '[style*="none" i], [style*="hidden" i]';

/**
 * The elements that an inline style hides, until the page shows them. Each is observed by itself: an observer of all
 * styles would cost the page time at every frame of an animation.
 */
export class HiddenElements {
  private readonly hidden = new WeakSet<Node>();
  private readonly observer: MutationObserver;

  /** Calls `onShown` with the changes of styles that show their element, until the signal aborts. */
  constructor(onShown: (records: readonly MutationRecord[]) => void, signal: AbortSignal) {
    const isShown = ({ target }: MutationRecord): boolean =>
      !isHiding(attributeOf(target as Element, 'style')) && this.hidden.delete(target);
    this.observer = new MutationObserver((records) => onShown(records.filter(isShown)));
    signal.addEventListener('abort', () => this.observer.disconnect());
  }

  /** Observes those in a tree, and its topmost element. */
  observe(tree: Element | ShadowRoot): void {
    for (const element of [...(tree instanceof Element ? [tree] : []), ...elementsIn(tree, MAY_HIDE)]) {
      if (!isHiding(attributeOf(element, 'style'))) continue;
      this.hidden.add(element);
      this.observer.observe(element, { attributes: true, attributeFilter: ['style'] });
    }
  }
}
