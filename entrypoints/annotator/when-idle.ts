/** Maximum number of milliseconds to wait for the browser to have nothing else to do. */
const LATEST_MS = 1000;

/** Calls back once when the browser has nothing else to do for the page, unless the signal aborts first. */
export function whenIdle(callback: () => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  const id = requestIdleCallback(callback, { timeout: LATEST_MS });
  signal.addEventListener('abort', () => cancelIdleCallback(id), { once: true });
}
