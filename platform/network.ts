import { isClockWrong, retryAfter } from '../core/following/schedule.ts';
import type { PackProblem, SentRequest } from '../core/protocol/pack-requests.ts';

/** How long an answer may take, to its last byte. */
const MOST_MS = 60_000;

/** Records a request before it is made. Returns a function that records how it ended. */
export type NoteRequest = (
  address: string,
) => Promise<(end: Pick<SentRequest, 'bytes' | 'result'>) => Promise<void>>;

/** `wait`: how long the server asked to wait, in milliseconds. */
export type Fetched =
  | { readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly problem: PackProblem; readonly wait?: number };

/** The most bytes to accept: as sent, and once they are decompressed. */
export type Most = { readonly sent: number; readonly decoded: number };

const failure = (code: PackProblem['code'], detail?: string): Fetched => ({ problem: { code, detail } });

/** Returns what an answer's head says against reading its body. */
function refusal(response: Response, most: Most): Fetched | undefined {
  const { status, headers, type } = response;
  if (type === 'opaqueredirect') return failure('redirect');
  const wait = retryAfter(headers.get('retry-after'), Date.now());
  if (status === 404 || status === 410) return failure('notFound', String(status));
  if (status === 429) return { problem: { code: 'tooMany' }, wait };
  // The status of a network that asks its users to sign in.
  if (status === 511) return failure('notPack');
  if (status !== 200) return { problem: { code: 'server', detail: String(status) }, wait };
  if (isClockWrong(headers.get('date'), headers.get('age'), Date.now())) return failure('clock');
  if (Number(headers.get('content-length')) > most.sent) return failure('tooLarge');
  return undefined;
}

/** Reads a body while it comes, and stops as soon as it is too large. Adds to `count` what came. */
async function readBody(
  response: Response,
  most: number,
  count: (bytes: number) => number,
): Promise<Fetched> {
  const parts: Uint8Array[] = [];
  for await (const part of response.body ?? []) {
    if (count(part.length) > most) return failure('tooLarge');
    parts.push(part);
  }
  return { bytes: new Uint8Array(await new Blob(parts as BlobPart[]).arrayBuffer()) };
}

/**
 * Fetches a file: the only function of the extension that uses the network. It sends nothing by which one reader could be
 * told from another, and follows no redirect. Never rejects for what the network or the server does.
 */
export async function fetchBytes(address: string, most: Most, note: NoteRequest): Promise<Fetched> {
  const end = await note(address);
  const ending = new AbortController();
  const timer = setTimeout(() => ending.abort(), MOST_MS);
  let [bytes, hasAnswer] = [0, false];
  const attempt = async (): Promise<Fetched> => {
    const response = await fetch(address, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      // `error` would not tell a redirect from a server that cannot be reached.
      redirect: 'manual',
      headers: { 'accept-language': 'en' },
      signal: ending.signal,
    });
    hasAnswer = true;
    const limit = response.headers.has('content-encoding') ? most.decoded : most.sent;
    return (
      refusal(response, most) ??
      readBody(response, limit, (length) => {
        bytes += length;
        return bytes;
      })
    );
  };
  const fetched = await attempt().catch((error: unknown) => {
    if (ending.signal.aborted) return failure('unreachable', 'no answer in time');
    return failure(hasAnswer ? 'truncated' : 'unreachable', String(error));
  });
  clearTimeout(timer);
  // What is still coming is not wanted.
  ending.abort();
  await end({ bytes, result: 'problem' in fetched ? fetched.problem.code : 'ok' });
  return fetched;
}
