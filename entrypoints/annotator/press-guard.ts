/** Minimum time for which the card has been shown before one of its buttons may change a setting, in milliseconds. */
const SEEN = 500;

/** True if an element is on top at a point of the viewport, even of what lets presses through. */
function isUncovered(host: HTMLElement, x: number, y: number): boolean {
  const holds = (element: Element): boolean => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    return left <= x && x <= right && top <= y && y <= bottom;
  };
  const others = [...document.querySelectorAll(':popover-open, :modal, :fullscreen')];
  return document.elementFromPoint(x, y) === host && !others.some((other) => other !== host && holds(other));
}

/** Decides whether a press in the card is the reader's, so that a page cannot have settings changed. */
export class PressGuard {
  private readonly host: HTMLElement;
  private readonly since = performance.now();
  private last: MouseEvent | undefined;

  constructor(host: HTMLElement, root: ShadowRoot, signal: AbortSignal) {
    this.host = host;
    const onClick = (event: Event): void => {
      this.last = event.isTrusted ? (event as MouseEvent) : undefined;
      if (this.last) return;
      event.stopImmediatePropagation();
      event.preventDefault();
    };
    root.addEventListener('click', onClick, { capture: true, signal });
  }

  /** True if the reader saw what was pressed: it was in view for a while, not transparent, and not covered. */
  allows(): boolean {
    const { last, host } = this;
    if (!last || performance.now() - this.since < SEEN) return false;
    const { opacity, visibility, filter, clipPath, maskImage } = getComputedStyle(host);
    const isPlain = [filter, clipPath, maskImage].every((value) => !value || value === 'none');
    if (Number(opacity) < 1 || visibility !== 'visible' || !isPlain) return false;
    // A press of a key has no place.
    return last.detail === 0 || isUncovered(host, last.clientX, last.clientY);
  }
}
