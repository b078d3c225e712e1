import { askFromPage } from '../../platform/messaging.ts';

/** Milliseconds to gather changes before they are reported. */
const GATHER_MS = 200;

/** Tells the background that the page's status has changed. */
export type StatusReport = { changed(): void };

/** Reports changes of the page's status, gathered into one message, until the signal aborts. */
export function reportStatus(
  status: () => { readonly entities: number; readonly isOffTopic: boolean },
  onFault: (error: unknown) => void,
  signal: AbortSignal,
): StatusReport {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const report = (): void => {
    timer = undefined;
    askFromPage('statusChanged', status()).catch(onFault);
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    changed() {
      if (!signal.aborted) timer ??= setTimeout(report, GATHER_MS);
    },
  };
}
