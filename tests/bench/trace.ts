import type { DriverPage } from '../../cli/browsers/driver.ts';
import { unwrapPage } from '../../cli/browsers/page.ts';

/** An event of a Chromium trace. Times are in microseconds. */
type TraceEvent = {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
};

/** Milliseconds taken to evaluate each script of the extension in a page, by file name. */
export type Evaluations = Readonly<Record<string, number>>;

const fileOf = ({ args }: TraceEvent): string =>
  /^chrome-extension:\/\/[^/]+\/(.+)$/.exec(args?.data?.url ?? '')?.[1] ?? '';

function evaluationsIn(events: readonly TraceEvent[]): Evaluations {
  const ours = events.filter((event) => event.name === 'EvaluateScript' && fileOf(event));
  // The trace also has the background's scripts. The page's thread is the one on which the bootstrap ran.
  const page = ours.find((event) => fileOf(event) === 'bootstrap.js');
  if (!page) throw new Error('the trace has no script of the extension');
  const here = ours.filter(({ pid, tid }) => pid === page.pid && tid === page.tid);
  return Object.fromEntries(here.map((event) => [fileOf(event), (event.dur ?? 0) / 1000]));
}

/**
 * Traces a page from before its load until `until` resolves. Returns how long our scripts took to evaluate,
 * which is their compilation and their synchronous work. A trace cannot distinguish their later work, in
 * answer to messages, from the browser's own work; the probes measure that.
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
