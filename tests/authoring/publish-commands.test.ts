import { spawn, spawnSync } from 'node:child_process';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildPack } from '../../authoring/build-pack.ts';
import { newPack } from '../../authoring/commands/new-command.ts';
import { build, key as makeKey, signFile } from '../../authoring/commands/publish-commands.ts';
import { UsageError } from '../../authoring/commands/run-command.ts';
import { readPackFiles } from '../../authoring/load-pack.ts';
import { readHead } from '../../core/pack/pack-head.ts';
import { readPack } from '../../core/pack/read-pack.ts';

const EXAMPLE = 'tests/example-pack';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'standpoint-publish-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What a command prints. */
function printed(command: () => void): string {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  try {
    command();
    return log.mock.calls.flat().join('\n');
  } finally {
    log.mockRestore();
  }
}
const inFolder = (name: string): string => join(folder, name);
const bytes = (name: string): Buffer => readFileSync(inFolder(name));

/** Copies the example pack with another `pack.yaml`. */
function example(more: string): string {
  const copy = inFolder('pack');
  cpSync(EXAMPLE, copy, { recursive: true });
  const head = readFileSync(join(copy, 'pack.yaml'), 'utf8');
  writeFileSync(join(copy, 'pack.yaml'), `${head.replace('sequence: 1', 'sequence: 7')}${more}`);
  return copy;
}

describe('npm run pack -- build', () => {
  it('writes the same bytes twice, and a head that fits them', () => {
    const pack = example(
      'update: { address: https://desk.example/bridge.json, expires: 6 }\nminimumVersion: 0.1.0\n',
    );
    for (const name of ['one.json', 'two.json'])
      expect(printed(() => build(pack, inFolder(name)))).toMatch(
        /^Wrote .* \(sequence 7\) and .*head\.json\.$/,
      );
    expect(bytes('one.json').equals(bytes('two.json'))).toBe(true);
    expect(bytes('one.head.json').equals(bytes('two.head.json'))).toBe(true);
    expect(readHead(bytes('one.head.json'))).toEqual({
      head: {
        format: 1,
        id: 'bridge-talks',
        sequence: 7,
        size: bytes('one.json').length,
        sha256: createHash('sha256').update(bytes('one.json')).digest('hex'),
        expires: 6,
        minimumVersion: '0.1.0',
      },
    });
    expect(readPack(bytes('one.json').toString())).toHaveProperty('pack.update.expires', 6);
  });

  it('says when the sequence should be raised, and removes the signature of an earlier head', () => {
    const pack = example('');
    const again = (): string => printed(() => build(pack, inFolder('a.json')));
    again();
    writeFileSync(inFolder('a.head.sig'), 'old');
    expect(again()).not.toContain('raise “sequence”');
    expect(existsSync(inFolder('a.head.sig'))).toBe(false);
    const head = join(pack, 'pack.yaml');
    writeFileSync(head, readFileSync(head, 'utf8').replace('CC BY 4.0', 'CC0'));
    expect(again()).toContain('raise “sequence”');
    writeFileSync(
      head,
      readFileSync(head, 'utf8').replace('CC0', 'MIT').replace('sequence: 7', 'sequence: 8'),
    );
    expect(again()).not.toContain('raise “sequence”');
  });

  it.each(['pack.txt', 'pack.head.json'])('refuses %s, which a public file cannot be called', (name) => {
    expect(() => build(EXAMPLE, inFolder(name))).toThrow(UsageError);
    expect(existsSync(inFolder(name))).toBe(false);
  });
});

describe('npm run pack -- key and sign', () => {
  const pem = (): string => inFolder('key.pem');
  const madeKey = (): string => /key: (\S+)/.exec(printed(() => makeKey(pem())))?.[1] ?? '';

  it('make a key that only its owner reads, and a signature of the bytes of the head', () => {
    const key = madeKey();
    expect(statSync(pem()).mode & 0o777).toBe(0o600);
    expect(bytes('key.pem').toString()).toMatch(/^-----BEGIN PRIVATE KEY-----/);
    const before = bytes('key.pem');
    expect(() => makeKey(pem())).toThrow('is not overwritten');
    expect(bytes('key.pem').equals(before)).toBe(true);

    const pack = example(`update: { address: https://desk.example/a.json, key: ${key} }\n`);
    printed(() => build(pack, inFolder('a.json')));
    printed(() => signFile(inFolder('a.json'), pem()));
    const x = Buffer.from(key, 'base64').toString('base64url');
    const spki = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' });
    const signature = Buffer.from(bytes('a.head.sig').toString().trim(), 'base64');
    expect(verify(null, bytes('a.head.json'), spki, signature)).toBe(true);
    expect(verify(null, Buffer.concat([bytes('a.head.json'), Buffer.from(' ')]), spki, signature)).toBe(
      false,
    );
  });

  it('refuse a head that is not that of the file, and a key that the pack does not name', () => {
    madeKey();
    printed(() => build(example(''), inFolder('a.json')));
    const sign = () => signFile(inFolder('a.json'), pem());
    expect(sign).toThrow(/does not name this key.*Write “key: [\w+/]{43}=” under “update”/);
    const head = bytes('a.head.json').toString();
    writeFileSync(inFolder('a.head.json'), head.replace('"sequence": 7', '"sequence": 8'));
    expect(sign).toThrow(/is not the head of/);
    rmSync(inFolder('a.head.json'));
    expect(sign).toThrow(/no head beside/);
    expect(existsSync(inFolder('a.head.sig'))).toBe(false);
    expect(() => signFile(inFolder('a.json'), inFolder('no.pem'))).toThrow(UsageError);
    expect(() => signFile(inFolder('b.json'), pem())).toThrow(/there is no file/);
  });
});

describe('npm run pack -- serve', () => {
  it('answers for the public file and its head alone, and prints each request', async () => {
    printed(() => build(EXAMPLE, inFolder('a.json')));
    const server = spawn(process.execPath, [
      'authoring/commands/pack.ts',
      'serve',
      inFolder('a.json'),
      '--port',
      '0',
    ]);
    try {
      let lines = '';
      server.stdout.on('data', (data) => (lines += data));
      await expect.poll(() => lines, { timeout: 25_000 }).toContain('accept it');
      const [url = ''] = /https:\S+/.exec(lines) ?? [];
      const ask = (address: string): Promise<{ status: number | undefined; body: string }> =>
        new Promise((resolve, reject) => {
          get(address, { rejectUnauthorized: false }, (response) => {
            let body = '';
            response.on('data', (data) => (body += data));
            response.on('end', () => resolve({ status: response.statusCode, body }));
          }).on('error', reject);
        });
      expect(await ask(url)).toEqual({ status: 200, body: bytes('a.json').toString() });
      expect((await ask(url.replace('.json', '.head.json'))).body).toBe(bytes('a.head.json').toString());
      expect((await ask(url.replace('.json', '.head.sig'))).status).toBe(404);
      expect((await ask(new URL('/../../etc/passwd', url).href)).status).toBe(404);
      const { port } = new URL(url);
      const second = ['authoring/commands/pack.ts', 'serve', inFolder('a.json'), '--port', port];
      expect(spawnSync(process.execPath, [...second], { encoding: 'utf8' }).stderr).toBe(
        `pack: port ${port} is taken; name another: --port ${Number(port) + 1}.\n`,
      );
      await expect
        .poll(() => lines)
        .toMatch(/GET \/a\.json {2}200, \d+ bytes\n.*GET \/a\.head\.json {2}200, .*\n.*404/);
    } finally {
      server.kill();
    }
  });
});

describe('npm run pack -- new pack', () => {
  it('writes a pack whose empty fields the check lists', () => {
    const own = inFolder('own');
    expect(newPack('my-talks', own)).toBe(own);
    const { problems } = buildPack(readPackFiles(own));
    expect(problems.every((problem) => /^(?:pack|issues|topic|sources)\.yaml:\d+: /.test(problem))).toBe(
      true,
    );
    for (const empty of [
      'pack.yaml:4: title.en: the text must not be empty',
      'issues.0.id is empty',
      'sides.0.party is empty',
      'sources.0.published is empty',
    ])
      expect(
        problems.some((problem) => problem.includes(empty)),
        `${empty}\n${problems.join('\n')}`,
      ).toBe(true);
    expect(problems.filter((problem) => /no such field|is missing/.test(problem))).toEqual([]);
    expect(() => newPack('my-talks', own)).toThrow(/there is a pack in .* already/);
    expect(() => newPack('My Talks', inFolder('other'))).toThrow(UsageError);
    expect(() => newPack('my-talks', undefined)).toThrow(/missing folder/);
  });
});
