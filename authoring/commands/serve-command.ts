import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import {
  createServer as createPlainServer,
  type IncomingMessage,
  type RequestListener,
  type ServerResponse,
} from 'node:http';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { besideFile } from '../published-pack.ts';
import { publicFile } from './publish-commands.ts';
import { UsageError } from './run-command.ts';

const PORT = 8443;

type Certificate = { readonly key: Buffer; readonly cert: Buffer };

/** A certificate for this machine that nobody has signed, made by openssl; undefined if openssl is not there. */
function selfMadeCertificate(): Certificate | undefined {
  const folder = mkdtempSync(join(tmpdir(), 'standpoint-certificate-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  const asked =
    'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 30 -subj /CN=localhost -addext subjectAltName=DNS:localhost,IP:127.0.0.1';
  try {
    const { status } = spawnSync('openssl', [...asked.split(' '), '-keyout', key, '-out', cert]);
    return status === 0 ? { key: readFileSync(key), cert: readFileSync(cert) } : undefined;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Answers requests for a public file and what lies beside it, as they are on the disk now, and prints each request. */
function answerer(file: string, print: (line: string) => void): RequestListener {
  const { head, signature } = besideFile(file);
  const served = new Map([file, head, signature].map((path) => [`/${basename(path)}`, path]));
  const bodyOf = (request: IncomingMessage): Buffer | undefined => {
    const path = served.get(request.url ?? '');
    try {
      return path === undefined || request.method !== 'GET' ? undefined : readFileSync(path);
    } catch {
      return;
    }
  };
  return (request: IncomingMessage, response: ServerResponse): void => {
    const body = bodyOf(request);
    const status = body ? 200 : 404;
    const type = request.url?.endsWith('.json') ? 'application/json' : 'text/plain';
    response.writeHead(status, { 'content-type': type, 'content-length': body?.length ?? 0 }).end(body);
    const time = new Date().toISOString().slice(11, 19);
    print(`${time}  ${request.method} ${request.url}  ${status}, ${body?.length ?? 0} bytes`);
  };
}

function portOf(asked: string | undefined): number {
  const port = Number(asked ?? PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`“${asked}” is not a port; write --port ${PORT}.`);
  return port;
}

/**
 * Serves a public file on this machine until it is stopped, for trying it. Port 0 takes one that is free. Throws a
 * UsageError for a wrong port, an Error if the port is taken.
 */
export async function serve(file: string | undefined, port: string | undefined): Promise<void> {
  const own = publicFile(file, `serve FILE [--port ${PORT}]`);
  const answer = answerer(own, console.log);
  const wanted = portOf(port);
  const certificate = selfMadeCertificate();
  const server = certificate ? createServer(certificate, answer) : createPlainServer(answer);
  await new Promise<void>((resolve, reject) => {
    server
      .once('error', (error: NodeJS.ErrnoException) => {
        const isTaken = error.code === 'EADDRINUSE';
        reject(
          isTaken
            ? new Error(`port ${wanted} is taken; name another: --port ${(wanted % 65_535) + 1}.`)
            : error,
        );
      })
      .listen(wanted, '127.0.0.1', resolve);
  });
  const address = server.address();
  const taken = typeof address === 'object' ? address?.port : wanted;
  const url = `${certificate ? 'https' : 'http'}://localhost:${taken}/${basename(own)}`;
  console.log(`${url}\nPress Ctrl+C to stop. Each request is printed.`);
  console.log(
    certificate
      ? 'The certificate is self-made: open the address in your browser once and accept it. Then follow the address in the settings of Standpoint.'
      : 'There is no openssl on this machine, so this is plain http, which Standpoint does not follow: import the file in its settings.',
  );
}
