import type { Settings } from '../../core/settings.ts';
import type { PageMention } from '../../page/painting/painter.ts';
import { closest } from '../../page/reading/own-methods.ts';
import type { PageCard } from './lazy-card.ts';
import type { Painting } from './painting.ts';

/** Milliseconds that the pointer rests on a mention before the card opens; null if resting does not open it. */
export const OPEN_AFTER_MS = {
  short: 150,
  normal: 300,
  long: 700,
  click: null,
} as const satisfies Readonly<Record<Settings['opening'], number | null>>;
/** Milliseconds that the pointer is away before the card closes. */
export const CLOSE_AFTER_MS = 350;
/**
 * Milliseconds that the pointer rests on a mention before its view is requested. A pointer that only passes
 * over mentions requests nothing and lets the background sleep. The rest of the delay is enough to wake it.
 */
const ASK_AFTER_MS = 50;
/** Maximum distance, in CSS pixels, that a resting pointer may move. */
const REST_PX = 6;
/** Milliseconds after a touch in which mouse events are ignored: browsers emulate them. */
const TOUCH_MS = 1000;

const CONTROLS = 'a[href], button, summary, label, [role=button], [role=link]';

type Timer = ReturnType<typeof setTimeout>;

/** Where the pointer rests, and the timers for what happens if it stays. */
type Waiting = {
  readonly mention: PageMention;
  readonly x: number;
  readonly y: number;
  readonly asks: Timer;
  readonly opens: Timer;
};

/** Whether no key is held that gives a press another meaning: a new tab or window, a longer selection, a download. */
const isPlain = (event: MouseEvent | KeyboardEvent): boolean =>
  !(event.shiftKey || event.ctrlKey || event.metaKey || event.altKey);

const targetOf = (event: Event): EventTarget | null => event.composedPath()[0] ?? event.target;

/**
 * Opens and closes the card in response to mouse, pen, touch and keyboard until the signal aborts. `opening` says
 * after which time a resting pointer opens it, if at all.
 */
export function watchPointer(
  painting: Painting,
  card: PageCard,
  opening: Settings['opening'],
  signal: AbortSignal,
): void {
  const pointer = new Pointer(painting, card, OPEN_AFTER_MS[opening]);
  // Listen on the window, because a page may stop events on its document. Listen to mouse events too, because
  // a page may stop only pointer events.
  const options = { signal, capture: true };
  const passive = { ...options, passive: true };
  addEventListener('pointermove', (event) => pointer.move(event), passive);
  addEventListener('mousemove', (event) => pointer.move(event), passive);
  addEventListener('pointerdown', (event) => pointer.notePress(event), passive);
  addEventListener('click', (event) => pointer.click(event), passive);
  if (painting.insertsElements()) addEventListener('keydown', (event) => pointer.press(event), options);
  document.documentElement.addEventListener('pointerleave', (event) => pointer.leavePage(event), {
    signal,
    passive: true,
  });
  signal.addEventListener('abort', () => pointer.stop());
}

class Pointer {
  private readonly painting: Painting;
  private readonly card: PageCard;
  private readonly openAfter: number | null;
  private waiting: Waiting | undefined;
  private leaving: Timer | undefined;
  private touched = Number.NEGATIVE_INFINITY;
  private last = { x: -1, y: -1 };
  /** The mention whose card is about to open because the pointer rests on it. */
  private opening: PageMention | undefined;
  /** Where the pointer was pressed, until the click that follows. */
  private pressed: { readonly x: number; readonly y: number } | undefined;

  constructor(painting: Painting, card: PageCard, openAfter: number | null) {
    this.painting = painting;
    this.card = card;
    this.openAfter = openAfter;
  }

  notePress(event: PointerEvent): void {
    if (!event.isTrusted) return;
    // The reader does something else now than rest: a menu opens, or text is selected.
    if (event.button === 0 && isPlain(event)) this.stopWaiting();
    else if (!this.card.contains(event)) this.leave();
    this.pressed = { x: event.clientX, y: event.clientY };
    if (event.pointerType === 'touch') this.touched = event.timeStamp;
  }

  move(event: MouseEvent): void {
    if (!event.isTrusted || event.buttons !== 0) return;
    const isTouch = 'pointerType' in event && event.pointerType === 'touch';
    if (isTouch || event.timeStamp - this.touched < TOUCH_MS) return;
    if (this.card.contains(event)) {
      this.stopLeaving();
      this.leave();
      return;
    }
    const { clientX: x, clientY: y } = event;
    // A mouse event repeats the pointer event before it.
    const isRepeated = event.type === 'mousemove' && x === this.last.x && y === this.last.y;
    this.last = { x, y };
    if (isRepeated) return;
    const mention = this.painting.hitAt(x, y, targetOf(event));
    if (!mention) {
      this.leave();
      this.leaveSoon();
    } else if (this.card.shows(mention)) {
      this.stopLeaving();
      this.leave();
    } else this.restOn(mention, x, y);
  }

  click(event: MouseEvent): void {
    if (!event.isTrusted || this.card.contains(event)) return;
    this.stopWaiting();
    const target = targetOf(event);
    const { clientX: x, clientY: y } = event;
    const { x: fromX, y: fromY } = this.pressed ?? { x, y };
    this.pressed = undefined;
    // A screen reader clicks an inserted mark, its button, at no place of a pointer.
    const isSpoken = event.detail === 0 && this.painting.insertsElements();
    // A pointer that was drawn over text has selected it.
    const isDrawn = !isSpoken && Math.hypot(x - fromX, y - fromY) > REST_PX;
    const isPages = isDrawn || event.button !== 0 || !isPlain(event) || this.belongsToPage(target);
    const mention = isPages ? null : this.painting.hitAt(x, y, target);
    if (!mention) {
      this.leave();
      this.card.close();
      return;
    }
    this.stopLeaving();
    this.opening = undefined;
    void this.card.open(mention, isSpoken ? { focus: true } : { focus: false, near: { x, y }, pinned: true });
  }

  press(event: KeyboardEvent): void {
    if (!event.isTrusted || !isPlain(event) || (event.key !== 'Enter' && event.key !== ' ')) return;
    const target = targetOf(event);
    const mention = this.belongsToPage(target) ? null : this.painting.hitAt(0, 0, target);
    if (!mention) return;
    event.preventDefault();
    this.opening = undefined;
    void this.card.open(mention, { focus: true });
  }

  leavePage(event: PointerEvent): void {
    if (!event.isTrusted) return;
    this.leave();
    this.leaveSoon();
  }

  stop(): void {
    this.stopWaiting();
    this.stopLeaving();
  }

  private restOn(mention: PageMention, x: number, y: number): void {
    const { waiting, card, openAfter } = this;
    if (openAfter === null || this.opening === mention) return;
    if (waiting?.mention === mention) {
      if (Math.hypot(x - waiting.x, y - waiting.y) <= REST_PX) return;
      this.stopWaiting();
    } else this.leave();
    const asks = setTimeout(() => card.expect(mention), ASK_AFTER_MS);
    const opens = setTimeout(() => {
      this.waiting = undefined;
      // The page may have been scrolled under the pointer.
      if (!this.isUnderPointer(mention)) return;
      this.stopLeaving();
      void this.openResting(mention, x, y);
    }, openAfter);
    this.waiting = { mention, x, y, asks, opens };
  }

  private isUnderPointer(mention: PageMention): boolean {
    const { x, y } = this.last;
    const isAt = ({ left, right, top, bottom }: DOMRect): boolean =>
      x >= left - REST_PX && x <= right + REST_PX && y >= top - REST_PX && y <= bottom + REST_PX;
    return this.painting.rectsOf(mention).some(isAt);
  }

  /** Opens the card of a mention on which the pointer rests. The background may take its time to answer. */
  private async openResting(mention: PageMention, x: number, y: number): Promise<void> {
    this.opening = mention;
    await this.card.open(mention, { focus: false, near: { x, y } });
    if (this.opening === mention) this.opening = undefined;
  }

  private stopWaiting(): void {
    clearTimeout(this.waiting?.asks);
    clearTimeout(this.waiting?.opens);
    this.waiting = undefined;
  }

  private leave(): void {
    this.stopWaiting();
    this.card.expect(null);
    if (!this.opening || this.card.shows(this.opening)) return;
    // The pointer has left before the card was there. Another one may be open.
    this.opening = undefined;
    this.card.cancel();
  }

  private stopLeaving(): void {
    clearTimeout(this.leaving);
    this.leaving = undefined;
  }

  private leaveSoon(): void {
    if (this.leaving !== undefined || !this.card.isOpen() || this.card.isPinned()) return;
    this.leaving = setTimeout(() => {
      this.leaving = undefined;
      this.card.close();
    }, CLOSE_AFTER_MS);
  }

  /** Whether a control of the page handles the event. Our inserted marks do not count as such controls. */
  private belongsToPage(target: EventTarget | null): boolean {
    if (!(target instanceof Element)) return false;
    const isOurs = this.painting.insertsElements() && this.painting.hitAt(0, 0, target);
    const around = isOurs ? target.parentElement : target;
    return around !== null && closest(around, CONTROLS) !== null;
  }
}
