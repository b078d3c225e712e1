/** Maximum number of milliseconds to wait for the browser to have nothing else to do. */
const LATEST_MS = 1000;

/** Calls back once when the browser has nothing else to do for the page, unless the signal aborts first. */
export function whenIdle(callback: () => void, signal: AbortSignal): void {
  const run = (): void => void (signal.aborted || callback());
  if (signal.aborted) return;
  // In a task of its own: what an idle callback yields waits for as long as the page has any task at all.
  const id = requestIdleCallback(() => setTimeout(run), { timeout: LATEST_MS });
  signal.addEventListener('abort', () => cancelIdleCallback(id), { once: true });
}
