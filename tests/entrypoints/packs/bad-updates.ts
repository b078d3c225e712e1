import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { PackProblemCode } from '../../../core/protocol/pack-requests.ts';
import { inventedPack, type Keys, newKeys } from './invented-pack.ts';
import { publish, type Served, type Site } from './pack-site.ts';

/** The sequence of the pack when it was followed. */
export const FOLLOWED = 5;

/** An update that cannot be used, and the problem that a reader is told. */
export type BadUpdate = {
  readonly name: string;
  readonly code: PackProblemCode;
  /** Whether the pack was signed when it was followed, with the sequence {@link FOLLOWED}. */
  readonly isSigned?: boolean;
  readonly put: (site: Site, keys: Keys) => void;
};

const everywhere = (served: Served) => (site: Site) => {
  for (const path of ['.json', '.head.json', '.head.sig'] as const) site.set(path, served);
};

const html = (status: number): Served => ({
  status,
  headers: { 'content-type': 'text/html' },
  body: Buffer.from('<!doctype html><title>Sign in</title><p>Accept the terms of this network.</p>'),
});

const ofFile = (served: Served) => (site: Site) => {
  publish(site, inventedPack({ sequence: FOLLOWED + 1 }));
  site.set('.json', { ...site.get('.json'), ...served });
};

const next = (more: Record<string, unknown>) => (site: Site) =>
  publish(site, inventedPack({ sequence: FOLLOWED + 1, ...more }));
const MB = 2 ** 20;

/** What servers, networks and authors can do to an update of a pack that is followed with the sequence {@link FOLLOWED}. */
export const BAD_UPDATES: readonly BadUpdate[] = [
  { name: 'the pack is gone', code: 'notFound', put: (site) => site.clear() },
  { name: 'the server fails', code: 'server', put: everywhere({ status: 500 }) },
  {
    name: 'the server is asked too often',
    code: 'tooMany',
    put: everywhere({ status: 429, headers: { 'retry-after': '172800' } }),
  },
  { name: 'a network asks its users to sign in', code: 'notPack', put: everywhere(html(200)) },
  { name: 'a network says that it asks its users to sign in', code: 'notPack', put: everywhere(html(511)) },
  {
    name: 'the pack has moved',
    code: 'redirect',
    put: everywhere({ status: 302, headers: { location: '/elsewhere.json' } }),
  },
  {
    name: 'the head is larger than a head',
    code: 'head',
    put: (site) => {
      publish(site, inventedPack({ sequence: FOLLOWED + 1 }), { head: { padding: 'x'.repeat(2000) } });
    },
  },
  {
    name: 'the head lacks a field',
    code: 'head',
    put: (site) => publish(site, inventedPack({ sequence: FOLLOWED + 1 }), { head: { sha256: undefined } }),
  },
  {
    name: 'the address has another pack',
    code: 'head',
    put: (site) => publish(site, inventedPack({ sequence: FOLLOWED + 1, id: 'other-talks' })),
  },
  {
    name: 'the head is of a newer format',
    code: 'newerFormat',
    put: (site) => publish(site, inventedPack({ sequence: FOLLOWED + 1 }), { head: { format: 2 } }),
  },
  { name: 'the file is of a newer format', code: 'newerFormat', put: next({ format: 3 }) },
  {
    name: 'the pack needs a newer extension',
    code: 'newerExtension',
    put: (site) =>
      publish(site, inventedPack({ sequence: FOLLOWED + 1 }), { head: { minimumVersion: '99.0.0' } }),
  },
  {
    name: 'the sequence is lower',
    code: 'sequence',
    put: (site) => publish(site, inventedPack({ sequence: FOLLOWED - 1 })),
  },
  {
    name: 'the file has another sequence than its head',
    code: 'sequence',
    put: (site) =>
      publish(site, inventedPack({ sequence: FOLLOWED + 1 }), { head: { sequence: FOLLOWED + 2 } }),
  },
  {
    name: 'the file is another one with the same sequence',
    code: 'sequence',
    put: (site) => publish(site, inventedPack({ sequence: FOLLOWED, licence: 'another' })),
  },
  {
    name: 'the file is not the one of the head',
    code: 'hash',
    put: (site) =>
      publish(site, inventedPack({ sequence: FOLLOWED + 1 }), { head: { sha256: '0'.repeat(64) } }),
  },
  { name: 'the connection ends too early', code: 'truncated', put: ofFile({ cut: 500 }) },
  {
    name: 'the file ends too early',
    code: 'truncated',
    put: (site) => {
      publish(site, inventedPack({ sequence: FOLLOWED + 1 }));
      site.set('.json', { body: site.get('.json')?.body?.subarray(0, 900) ?? new Uint8Array() });
    },
  },
  {
    name: 'the file is larger than a pack may be',
    code: 'tooLarge',
    put: ofFile({ body: Buffer.alloc(5 * MB, ' ') }),
  },
  {
    name: 'the file is small on the way and huge afterwards',
    code: 'tooLarge',
    put: ofFile({ headers: { 'content-encoding': 'gzip' }, body: gzipSync(Buffer.alloc(64 * MB, ' ')) }),
  },
  {
    name: 'the head announces a huge file',
    code: 'tooLarge',
    put: (site) => publish(site, inventedPack({ sequence: FOLLOWED + 1 }), { head: { size: 2 ** 40 } }),
  },
  { name: 'the file is not JSON', code: 'invalid', put: (site) => publish(site, '{ "format": 2, ') },
  {
    name: 'the file is not text',
    code: 'notPack',
    put: (site) => {
      const body = Buffer.from([0x7b, 0xff, 0xfe, 0x7d]);
      const sha256 = createHash('sha256').update(body).digest('hex');
      publish(site, inventedPack({ sequence: FOLLOWED + 1 }), { head: { size: body.length, sha256 } });
      site.set('.json', { body });
    },
  },
  {
    name: 'the file nests without end',
    code: 'invalid',
    put: (site) => publish(site, `${'['.repeat(100_000)}${']'.repeat(100_000)}`),
  },
  {
    name: 'the file sets the prototype of objects',
    code: 'invalid',
    put: (site) =>
      publish(
        site,
        JSON.stringify(inventedPack({ sequence: FOLLOWED + 1 })).replace(
          '{',
          '{"__proto__":{"isAdmin":true},',
        ),
      ),
  },
  { name: 'the file breaks a rule', code: 'invalid', put: next({ licence: 7 }) },
  {
    name: 'the signature is of another key',
    code: 'signature',
    isSigned: true,
    put: (site) => publish(site, inventedPack({ sequence: FOLLOWED + 1 }), { keys: newKeys() }),
  },
  {
    name: 'the signature is of another head',
    code: 'signature',
    isSigned: true,
    put: (site, keys) => {
      publish(site, inventedPack({ sequence: FOLLOWED }), { keys });
      const old = site.get('.head.sig') as Served;
      publish(site, inventedPack({ sequence: FOLLOWED + 1 }), { keys });
      site.set('.head.sig', old);
    },
  },
  {
    name: 'the update is not signed',
    code: 'keyMissing',
    isSigned: true,
    put: (site) => publish(site, inventedPack({ sequence: FOLLOWED + 1 })),
  },
  {
    name: 'the clock is behind by decades',
    code: 'clock',
    put: everywhere({ headers: { date: 'Fri, 01 Jan 2099 00:00:00 GMT' } }),
  },
  {
    name: 'the clock is ahead by decades',
    code: 'clock',
    put: everywhere({ headers: { date: 'Thu, 01 Jan 1970 00:00:00 GMT' } }),
  },
];
