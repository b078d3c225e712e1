import type { Found } from './found.ts';
import type { Painting } from './painting.ts';
import type { Popover } from './popover.tsx';

/** Hover intent, in milliseconds: how long a pointer rests before the popover opens, and may be away before it closes. */
export const OPEN_AFTER_MS = 300;
export const CLOSE_AFTER_MS = 350;
/** A pointer that moves farther than this, in CSS pixels, while it waits does not rest. */
const REST_PX = 6;

const CONTROLS = 'a[href], button, summary, label, [role=button], [role=link]';

/** Opens and closes the popover as a mouse, a pen or a finger asks for it, until the signal ends. */
export function watchPointer(painting: Painting, popover: Popover, signal: AbortSignal): void {
  let waiting: { mention: Found; x: number; y: number; timer: ReturnType<typeof setTimeout> } | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const stopWaiting = (): void => {
    clearTimeout(waiting?.timer);
    waiting = undefined;
  };
  const stopLeaving = (): void => {
    clearTimeout(leaving);
    leaving = undefined;
  };
  const leaveSoon = (): void => {
    if (leaving === undefined && popover.isOpen() && !popover.isPinned())
      leaving = setTimeout(() => {
        leaving = undefined;
        popover.close();
      }, CLOSE_AFTER_MS);
  };
  const hover = (event: PointerEvent): void => {
    if (!event.isTrusted || event.pointerType === 'touch' || event.buttons !== 0) return;
    if (popover.contains(event)) {
      stopLeaving();
      stopWaiting();
      return;
    }
    const mention = painting.hitAt(event.clientX, event.clientY, event.composedPath()[0] ?? event.target);
    if (!mention) {
      stopWaiting();
      leaveSoon();
      return;
    }
    if (popover.shows(mention)) {
      stopLeaving();
      return;
    }
    const { clientX: x, clientY: y } = event;
    if (waiting?.mention === mention && Math.hypot(x - waiting.x, y - waiting.y) <= REST_PX) return;
    stopWaiting();
    const timer = setTimeout(() => {
      waiting = undefined;
      stopLeaving();
      void popover.open(mention, { focus: false, near: { x, y } });
    }, OPEN_AFTER_MS);
    waiting = { mention, x, y, timer };
  };
  const click = (event: MouseEvent): void => {
    if (!event.isTrusted || popover.contains(event)) return;
    stopWaiting();
    const target = event.composedPath()[0] ?? event.target;
    const mention = belongsToPage(target) ? null : painting.hitAt(event.clientX, event.clientY, target);
    if (!mention) {
      popover.close();
      return;
    }
    stopLeaving();
    void popover.open(mention, { focus: false, near: { x: event.clientX, y: event.clientY }, pinned: true });
  };
  /** Inside a link or another control a click, a tap or a key belongs to it; our own inserted marks are controls too. */
  const belongsToPage = (target: EventTarget | null): boolean => {
    if (!(target instanceof Element)) return false;
    const from = painting.insertsElements && painting.hitAt(0, 0, target) ? target.parentElement : target;
    return Boolean(from?.closest(CONTROLS));
  };
  const press = (event: KeyboardEvent): void => {
    if (!event.isTrusted || (event.key !== 'Enter' && event.key !== ' ')) return;
    const target = event.composedPath()[0] ?? null;
    const mention = belongsToPage(target) ? null : painting.hitAt(0, 0, target);
    if (!mention) return;
    event.preventDefault();
    void popover.open(mention, { focus: true });
  };
  if (painting.insertsElements) document.addEventListener('keydown', press, { signal, capture: true });
  document.addEventListener('pointermove', hover, { signal, passive: true, capture: true });
  document.addEventListener('click', click, { signal, passive: true, capture: true });
  document.documentElement.addEventListener(
    'pointerleave',
    () => {
      stopWaiting();
      leaveSoon();
    },
    { signal, passive: true },
  );
  signal.addEventListener('abort', () => {
    stopWaiting();
    stopLeaving();
  });
}
