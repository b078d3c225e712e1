import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A page in memory. `headers` are sent in addition to `content-type`, which is derived from the path. */
export type ServedPage = {
  readonly body: string | Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
  /** Milliseconds that the answer takes; none unless told. */
  readonly delay?: number;
};

/** Host names of the server. A browser treats each as a separate site. */
export type Host = 'localhost' | '127.0.0.1';

/** A static server on the loopback interface. */
export type PageServer = {
  /** Adds or replaces the page at a path, which begins with `/`. */
  put(path: string, page: ServedPage): void;
  url(path: string, host?: Host): string;
  /** Paths requested so far, in order. */
  asked(): readonly string[];
  close(): Promise<void>;
};

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  pdf: 'application/pdf',
};

const typeOf = (path: string): string =>
  TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'text/html; charset=utf-8';

/** Starts a server with pages in memory. It answers unknown paths with 404. */
export async function startServer(pages: Readonly<Record<string, ServedPage>> = {}): Promise<PageServer> {
  const held = new Map(Object.entries(pages));
  const asked: string[] = [];
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const path = decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/');
    asked.push(path);
    const page = held.get(path);
    if (!page) {
      // Browsers request an icon on their own. An empty answer avoids an error in their consoles.
      response.writeHead(path === '/favicon.ico' ? 204 : 404).end();
      return;
    }
    const send = (): void => {
      response.writeHead(200, { 'content-type': typeOf(path), 'cache-control': 'no-store', ...page.headers });
      response.end(page.body);
    };
    if (page.delay === undefined) send();
    else setTimeout(send, page.delay);
  };
  const server = createServer(answer);
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    put: (path, page) => void held.set(path, page),
    url: (path, host = 'localhost') => `http://${host}:${port}${path}`,
    asked: () => asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
