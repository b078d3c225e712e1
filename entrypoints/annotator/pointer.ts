import type { Card } from './card-host.tsx';
import type { Found } from './found.ts';
import type { Painting } from './painting.ts';

/** Hover intent, in milliseconds: how long a pointer rests before the card opens, and may be away before it closes. */
export const OPEN_AFTER_MS = 300;
export const CLOSE_AFTER_MS = 350;
/**
 * A view is asked for ahead of time once a pointer rests so long, in milliseconds, on a mention: one that sweeps over many
 * asks nothing and lets a sleeping background sleep, and enough of the delay is left for that to wake up.
 */
const ASK_AFTER_MS = 50;
/** A pointer that moves farther than this, in CSS pixels, while it waits does not rest. */
const REST_PX = 6;

const CONTROLS = 'a[href], button, summary, label, [role=button], [role=link]';

/** Opens and closes the card as a mouse, a pen or a finger asks for it, until the signal ends. */
export function watchPointer(painting: Painting, card: Card, signal: AbortSignal): void {
  type Timer = ReturnType<typeof setTimeout>;
  let waiting: { mention: Found; x: number; y: number; asks: Timer; opens: Timer } | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const stopWaiting = (): void => {
    clearTimeout(waiting?.asks);
    clearTimeout(waiting?.opens);
    waiting = undefined;
  };
  const leave = (): void => {
    stopWaiting();
    card.expect(null);
  };
  const stopLeaving = (): void => {
    clearTimeout(leaving);
    leaving = undefined;
  };
  const leaveSoon = (): void => {
    if (leaving === undefined && card.isOpen() && !card.isPinned())
      leaving = setTimeout(() => {
        leaving = undefined;
        card.close();
      }, CLOSE_AFTER_MS);
  };
  const hover = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType === 'touch' || event.buttons !== 0) return;
    if (card.contains(event)) {
      stopLeaving();
      leave();
      return;
    }
    const mention = painting.hitAt(event.clientX, event.clientY, event.composedPath()[0] ?? event.target);
    if (!mention) {
      leave();
      leaveSoon();
      return;
    }
    if (card.shows(mention)) {
      stopLeaving();
      leave();
      return;
    }
    const { clientX: x, clientY: y } = event;
    if (waiting?.mention === mention && Math.hypot(x - waiting.x, y - waiting.y) <= REST_PX) return;
    if (waiting?.mention === mention) stopWaiting();
    else leave();
    const asks = setTimeout(() => card.expect(mention), ASK_AFTER_MS);
    const opens = setTimeout(() => {
      waiting = undefined;
      stopLeaving();
      void card.open(mention, { focus: false, near: { x, y } });
    }, OPEN_AFTER_MS);
    waiting = { mention, x, y, asks, opens };
  };
  const click = (event: MouseEvent): void => {
    if (!event.isTrusted || card.contains(event)) return;
    stopWaiting();
    const target = event.composedPath()[0] ?? event.target;
    const mention = belongsToPage(target) ? null : painting.hitAt(event.clientX, event.clientY, target);
    if (!mention) {
      leave();
      card.close();
      return;
    }
    stopLeaving();
    void card.open(mention, { focus: false, near: { x: event.clientX, y: event.clientY }, pinned: true });
  };
  /** Inside a link or another control a click, a tap or a key belongs to it; our own inserted marks are controls too. */
  const belongsToPage = (target: EventTarget | null): boolean => {
    if (!(target instanceof Element)) return false;
    const from = painting.insertsElements() && painting.hitAt(0, 0, target) ? target.parentElement : target;
    return Boolean(from?.closest(CONTROLS));
  };
  const press = (event: KeyboardEvent): void => {
    if (!event.isTrusted || (event.key !== 'Enter' && event.key !== ' ')) return;
    const target = event.composedPath()[0] ?? null;
    const mention = belongsToPage(target) ? null : painting.hitAt(0, 0, target);
    if (!mention) return;
    event.preventDefault();
    void card.open(mention, { focus: true });
  };
  if (painting.insertsElements()) document.addEventListener('keydown', press, { signal, capture: true });
  document.addEventListener('pointermove', hover, { signal, passive: true, capture: true });
  document.addEventListener('click', click, { signal, passive: true, capture: true });
  document.documentElement.addEventListener(
    'pointerleave',
    () => {
      leave();
      leaveSoon();
    },
    { signal, passive: true },
  );
  signal.addEventListener('abort', () => {
    stopWaiting();
    stopLeaving();
  });
}
