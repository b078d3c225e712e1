import { hasOtherOnTop } from './top-layer.ts';

/** Minimum time for which the card has been shown before one of its buttons may change a setting, in milliseconds. */
const SEEN = 500;

/** The style of a card that is seen where it is and as it is. */
const PLAIN: Readonly<Record<string, string>> = {
  opacity: '1',
  visibility: 'visible',
  filter: 'none',
  'clip-path': 'none',
  clip: 'auto',
  'mask-image': 'none',
  'mix-blend-mode': 'normal',
  transform: 'none',
  translate: 'none',
  rotate: 'none',
  scale: 'none',
};

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

  /** True if the last press was that of a key, which has no place. */
  isByKey(): boolean {
    return this.last?.detail === 0;
  }

  /** True if the reader saw what was pressed: it was in view for a while, not transparent, and not covered. */
  allows(): boolean {
    const { last, host } = this;
    if (!last || performance.now() - this.since < SEEN) return false;
    const style = getComputedStyle(host);
    const isPlain = Object.entries(PLAIN).every(([name, value]) =>
      [value, ''].includes(style.getPropertyValue(name)),
    );
    if (!isPlain || hasOtherOnTop(host)) return false;
    return this.isByKey() || document.elementFromPoint(last.clientX, last.clientY) === host;
  }
}
