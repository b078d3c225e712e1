import { gunzipSync } from 'node:zlib';
import { filesOf, type Keys, type Published } from './invented-pack.ts';

/** An answer of a server. `cut`: the connection ends after so many bytes. */
export type Served = {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  readonly cut?: number;
};

/** The files of one pack on a server, by what follows the name of the pack. */
export type Site = Map<'.json' | '.head.json' | '.head.sig', Served>;

/** Publishes a pack on a site, in place of what was there. */
export function publish(
  site: Site,
  pack: Published | string,
  options?: { readonly keys?: Keys | undefined; readonly head?: Record<string, unknown> },
): void {
  const { pack: body, head, signature } = filesOf(pack, options);
  site.clear();
  site.set('.json', { body });
  site.set('.head.json', { body: head });
  if (signature) site.set('.head.sig', { body: signature });
}

const bodyOf = ({ body = new Uint8Array(), headers = {}, cut }: Served): ReadableStream<Uint8Array> => {
  const decoded = headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
  const sent = decoded.subarray(0, cut);
  let at = 0;
  return new ReadableStream({
    pull(controller) {
      if (at < sent.length) {
        controller.enqueue(Uint8Array.from(sent.subarray(at, at + 65_536)));
        at += 65_536;
      } else if (cut === undefined) controller.close();
      else controller.error(new TypeError('network error'));
    },
  });
};

/** Returns a `fetch` that answers from a site at an address, like a browser that follows no redirect. */
export const fetchFrom =
  (site: Site, address: string): ((input: unknown) => Promise<Response>) =>
  async (input) => {
    const start = address.replace(/\.json$/, '');
    const asked = String(input);
    const served = asked.startsWith(start) ? site.get(asked.slice(start.length) as '.json') : undefined;
    if (!served) return new Response(null, { status: 404 });
    const { status = 200, headers = {} } = served;
    const isRedirect = status >= 300 && status < 400;
    if (isRedirect) return Object.defineProperty(Response.error(), 'type', { value: 'opaqueredirect' });
    // The clock of the server is right, whatever that of the reader is.
    const date = new Date(performance.timeOrigin + performance.now()).toUTCString();
    return new Response(bodyOf(served), { status, headers: { date, ...headers } });
  };
