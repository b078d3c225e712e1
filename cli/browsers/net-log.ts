type NetLogEvent = {
  readonly type: number;
  readonly params?: { readonly url?: string; readonly initiator?: string };
};

const readEvent = (line: string): NetLogEvent | undefined => {
  try {
    return JSON.parse(line.replace(/,\s*$/, '')) as NetLogEvent;
  } catch {
    return;
  }
};

/**
 * The URLs that an extension's origin requested from the network, according to Chromium's NetLog, which has a
 * header with constants and then one event per line. Requests by others and for the extension's own files are
 * left out.
 */
export function requestsInNetLog(log: string, origin: string): readonly string[] {
  const started = Number(/"URL_REQUEST_START_JOB":\s*(\d+)/.exec(log)?.[1]);
  if (Number.isNaN(started)) throw new Error('the net log has no table of event types');
  const initiator = origin.replace(/\/$/, '');
  const urls: string[] = [];
  for (const line of log.split('\n')) {
    const event = line.startsWith('{"') ? readEvent(line) : undefined;
    if (event?.type !== started || event.params?.initiator !== initiator) continue;
    const url = event.params.url ?? '';
    if (!url.startsWith(origin)) urls.push(url);
  }
  return urls;
}
