import { whenIdle } from './when-idle.ts';

/** Events that show that somebody reads the page. A tab that was only opened has none. */
const SIGNS = ['pointermove', 'pointerdown', 'keydown', 'scroll'];

/** Calls back once, when the page is idle after the first sign of a reader, unless the signal aborts first. */
export function whenReaderIsHere(callback: () => void, signal: AbortSignal): void {
  const end = new AbortController();
  const options = { signal: AbortSignal.any([signal, end.signal]), capture: true, passive: true };
  const come = (event: Event): void => {
    if (!event.isTrusted) return;
    end.abort();
    whenIdle(callback, signal);
  };
  for (const type of SIGNS) addEventListener(type, come, options);
}
