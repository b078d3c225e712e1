import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Site } from '../entrypoints/packs/pack-site.ts';

/** A request as a server sees it. `headers` are names and values in the order in which they came. */
type Logged = {
  readonly method: string;
  readonly path: string;
  readonly version: string;
  readonly headers: readonly string[];
};

/** A server for one pack on the loopback interface, with a certificate that nobody has signed. */
export type PackServer = {
  readonly site: Site;
  readonly address: string;
  /** The beginning of all its addresses. */
  readonly origin: string;
  /** All requests so far. */
  log(): readonly Logged[];
  close(): Promise<void>;
};

/** Makes a key and a certificate for this machine. Throws if there is no openssl. */
function certificate(): { readonly key: Buffer; readonly cert: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'standpoint-certificate-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const asked =
    'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost';
  const names = ['-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  execFileSync('openssl', [...asked.split(' '), ...names, '-keyout', key, '-out', cert], { stdio: 'ignore' });
  const made = { key: readFileSync(key), cert: readFileSync(cert) };
  rmSync(folder, { recursive: true });
  return made;
}

/** Starts a server with an empty site. It answers unknown paths with 404. */
export async function startPackServer(): Promise<PackServer> {
  const site: Site = new Map();
  const log: Logged[] = [];
  const answer = (request: IncomingMessage, response: ServerResponse): void => {
    const { method = '', url = '', httpVersion: version, rawHeaders: headers } = request;
    log.push({ method, path: url, version, headers });
    const served = site.get(url.replace('/bridge', '') as '.json');
    if (!served) return void response.writeHead(404).end();
    const { status = 200, headers: own = {}, body = new Uint8Array(), cut } = served;
    response.writeHead(status, { 'content-length': body.length, ...own });
    if (cut === undefined) response.end(body);
    else response.write(body.subarray(0, cut), () => response.destroy());
  };
  const server = createServer(certificate(), answer);
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const origin = `https://localhost:${(server.address() as AddressInfo).port}`;
  return {
    site,
    origin,
    address: `${origin}/bridge.json`,
    log: () => log,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
