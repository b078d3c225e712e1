import { askFromPage } from '../../platform/messaging.ts';

/** Milliseconds for which changes are gathered before they are reported. */
const GATHER_MS = 200;

/** Tells the background that what the page's status says has changed. */
export type StatusReport = { changed(): void };

/** Reports changes of the page's status, several in a row once, until the signal ends. */
export function reportStatus(
  entities: () => number,
  onFault: (error: unknown) => void,
  signal: AbortSignal,
): StatusReport {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const report = (): void => {
    timer = undefined;
    askFromPage('statusChanged', { entities: entities() }).catch(onFault);
  };
  signal.addEventListener('abort', () => clearTimeout(timer));
  return {
    changed() {
      if (!signal.aborted) timer ??= setTimeout(report, GATHER_MS);
    },
  };
}
