import { spawn, spawnSync } from 'node:child_process';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { get } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buildPack } from '../../authoring/build-pack.ts';
import { readPackFiles } from '../../authoring/load-pack.ts';
import { readHead } from '../../core/pack/pack-head.ts';
import { readPack } from '../../core/pack/read-pack.ts';

const EXAMPLE = 'tests/example-pack';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'standpoint-publish-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (...args: string[]) =>
  spawnSync('npx', ['node', 'authoring/commands/pack.ts', ...args], { encoding: 'utf8' });
const inFolder = (name: string): string => join(folder, name);
const bytes = (name: string): Buffer => readFileSync(inFolder(name));

/** Copies the example pack with another `pack.yaml`. */
function example(more: string): string {
  const copy = inFolder('pack');
  spawnSync('cp', ['-r', EXAMPLE, copy]);
  const head = readFileSync(join(copy, 'pack.yaml'), 'utf8');
  writeFileSync(join(copy, 'pack.yaml'), `${head.replace('sequence: 1', 'sequence: 7')}${more}`);
  return copy;
}

describe('npm run pack -- build', () => {
  it('writes the same bytes twice, and a head that fits them', () => {
    const pack = example(
      'update: { address: https://desk.example/bridge.json, expires: 6 }\nminimumVersion: 0.1.0\n',
    );
    expect(run('build', pack, '--out', inFolder('one.json')).stderr).toBe('');
    expect(run('build', pack, '--out', inFolder('two.json')).stderr).toBe('');
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
    run('build', pack, '--out', inFolder('a.json'));
    writeFileSync(inFolder('a.head.sig'), 'old');
    expect(run('build', pack, '--out', inFolder('a.json')).stdout).not.toContain('raise “sequence”');
    expect(existsSync(inFolder('a.head.sig'))).toBe(false);
    writeFileSync(
      join(pack, 'pack.yaml'),
      readFileSync(join(pack, 'pack.yaml'), 'utf8').replace('CC BY 4.0', 'CC0'),
    );
    expect(run('build', pack, '--out', inFolder('a.json')).stdout).toContain('raise “sequence”');
  });

  it('refuses a name that a public file cannot have', () => {
    for (const name of ['pack.txt', 'pack.head.json']) {
      const { status, stderr } = run('build', EXAMPLE, '--out', inFolder(name));
      expect([status, stderr]).toEqual([2, expect.stringMatching(/is not the name of a public file/)]);
    }
  });
});

describe('npm run pack -- key and sign', () => {
  it('make a key that only its owner reads, and a signature of the bytes of the head', () => {
    const made = run('key', inFolder('key.pem'));
    const [, key = ''] = /key: (\S+)/.exec(made.stdout) ?? [];
    expect(statSync(inFolder('key.pem')).mode & 0o777).toBe(0o600);
    expect(bytes('key.pem').toString()).toMatch(/^-----BEGIN PRIVATE KEY-----/);
    expect(run('key', inFolder('key.pem')).status).toBe(2);

    const pack = example(`update: { address: https://desk.example/a.json, key: ${key} }\n`);
    run('build', pack, '--out', inFolder('a.json'));
    expect(run('sign', inFolder('a.json'), '--key', inFolder('key.pem')).stderr).toBe('');
    const spki = createPublicKey({
      key: { kty: 'OKP', crv: 'Ed25519', x: Buffer.from(key, 'base64').toString('base64url') },
      format: 'jwk',
    });
    const signature = Buffer.from(bytes('a.head.sig').toString().trim(), 'base64');
    expect(verify(null, bytes('a.head.json'), spki, signature)).toBe(true);
    expect(verify(null, Buffer.concat([bytes('a.head.json'), Buffer.from(' ')]), spki, signature)).toBe(
      false,
    );
  });

  it('refuse a head that is not that of the file, and a key that the pack does not name', () => {
    run('key', inFolder('key.pem'));
    run('build', example(''), '--out', inFolder('a.json'));
    const sign = () => run('sign', inFolder('a.json'), '--key', inFolder('key.pem'));
    expect(sign().stderr).toMatch(/does not name this key.*Write “key: [\w+/]{43}=” under “update”/);
    writeFileSync(
      inFolder('a.head.json'),
      bytes('a.head.json').toString().replace('"sequence": 7', '"sequence": 8'),
    );
    expect(sign().stderr).toMatch(/is not the head of/);
    expect(existsSync(inFolder('a.head.sig'))).toBe(false);
    expect(run('sign', inFolder('a.json'), '--key', inFolder('no.pem')).status).toBe(2);
    expect(run('sign', inFolder('b.json'), '--key', inFolder('key.pem')).stderr).toMatch(/there is no file/);
  });
});

describe('npm run pack -- serve', () => {
  it('answers for the public file and its head alone, and prints each request', async () => {
    run('build', EXAMPLE, '--out', inFolder('a.json'));
    const server = spawn('npx', [
      'node',
      'authoring/commands/pack.ts',
      'serve',
      inFolder('a.json'),
      '--port',
      '0',
    ]);
    try {
      let printed = '';
      server.stdout.on('data', (data) => (printed += data));
      await expect.poll(() => printed, { timeout: 20_000 }).toContain('accept it');
      const [url = ''] = /https:\S+/.exec(printed) ?? [];
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
      await expect
        .poll(() => printed)
        .toMatch(/GET \/a\.json {2}200, \d+ bytes\n.*GET \/a\.head\.json {2}200, .*\n.*404/);
    } finally {
      server.kill();
    }
  });
});

describe('npm run pack -- new pack', () => {
  it('writes a pack whose empty fields the check lists', () => {
    const own = inFolder('own');
    expect(run('new', 'pack', 'my-talks', own).stderr).toBe('');
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
    expect(run('new', 'pack', 'my-talks', own).stderr).toMatch(/there is a pack in .* already/);
    expect(run('new', 'pack', 'My Talks', inFolder('other')).status).toBe(2);
    expect(run('new', 'pack', 'my-talks').stderr).toMatch(/missing folder/);
  });
});
