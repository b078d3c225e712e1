import type { DriverPage } from '../../cli/browsers/driver.ts';
import { unwrapPage } from '../../cli/browsers/page.ts';

/** An event of a trace of Chromium; times in microseconds. */
type TraceEvent = {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
};

/** Milliseconds that it took to evaluate each script of the extension in a page, by the script's file. */
export type Evaluations = Readonly<Record<string, number>>;

const fileOf = ({ args }: TraceEvent): string =>
  /^chrome-extension:\/\/[^/]+\/(.+)$/.exec(args?.data?.url ?? '')?.[1] ?? '';

function evaluationsIn(events: readonly TraceEvent[]): Evaluations {
  const ours = events.filter((event) => event.name === 'EvaluateScript' && fileOf(event));
  // The page's own thread is where the bootstrap ran; the background's scripts are in the trace too.
  const page = ours.find((event) => fileOf(event) === 'bootstrap.js');
  if (!page) throw new Error('the trace holds no script of the extension');
  const here = ours.filter(({ pid, tid }) => pid === page.pid && tid === page.tid);
  return Object.fromEntries(here.map((event) => [fileOf(event), (event.dur ?? 0) / 1000]));
}

/**
 * Traces a page from before its load until something has come about, and gives what the evaluation of our scripts took
 * (compiling, and all that they do at once). What they do later, in answer to messages, a trace does not tell from the
 * browser's own work: that is for the probes.
 */
export async function evaluationsOf(
  tab: DriverPage,
  url: string,
  until: () => Promise<unknown>,
): Promise<Evaluations> {
  const { tracing } = unwrapPage(tab);
  await tracing.start({ categories: ['-*', 'devtools.timeline'] });
  try {
    await tab.go(url);
    await until();
  } catch (error) {
    await tracing.stop();
    throw error;
  }
  const trace = new TextDecoder().decode(await tracing.stop());
  return evaluationsIn((JSON.parse(trace) as { traceEvents: TraceEvent[] }).traceEvents);
}
